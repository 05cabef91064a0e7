package dev.plumbline.cli;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values as a table of fixed columns for a terminal. */
final class ValueTable {

    private static final int[] WIDTHS = {5, 22, 20, 34, 10, 10, 5, 5, 8};
    private static final List<String> HEADS = List.of("id", "document", "field", "value", "status", "tier", "qual", "page", "review");

    private ValueTable() {}

    static List<String> lines(List<ValueRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line(HEADS.stream().map(head -> Messages.text("cli.column." + head)).toList()));
        rows.forEach(row -> lines.add(line(cells(row))));
        return lines;
    }

    private static List<String> cells(ValueRow row) {
        Optional<StoredPlace> place = row.place();
        return List.of(String.valueOf(row.id()), row.document().title(), row.field(), row.value(), row.status().code(),
                place.map(found -> found.tier().code()).orElse(""),
                place.map(found -> String.format("%.2f", found.quality())).orElse(""),
                place.filter(found -> found.page().isPresent()).map(found -> String.valueOf(found.page().getAsInt())).orElse(""),
                row.review().code());
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(fit(cells.get(i).replaceAll("\\s+", " "), WIDTHS[i])).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** Cut or filled to a width, counting wide East Asian characters as two columns. */
    private static String fit(String text, int width) {
        StringBuilder fitted = new StringBuilder();
        int columns = 0;
        boolean cut = columns(text) > width;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int wide = wide(c);
            if (columns + wide > (cut ? width - 1 : width)) {
                break;
            }
            fitted.appendCodePoint(c);
            columns += wide;
            i += Character.charCount(c);
        }
        if (cut) {
            fitted.append('\u2026');
            columns++;
        }
        return fitted.append(" ".repeat(Math.max(0, width - columns))).toString();
    }

    private static int columns(String text) {
        return text.codePoints().map(ValueTable::wide).sum();
    }

    private static int wide(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean east = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x1F300;
        return east ? 2 : 1;
    }
}
