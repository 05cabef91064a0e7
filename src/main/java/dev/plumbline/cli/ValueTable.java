package dev.plumbline.cli;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values as a table for a terminal: each column as wide as it needs to be, up to a limit. */
final class ValueTable {

    /** The most columns of the terminal that each takes. */
    private static final int[] WIDEST = {10, 28, 24, 36, 10, 10, 5, 5, 8};
    private static final Set<Integer> NUMBERS = Set.of(0, 6, 7);
    private static final List<String> HEADS = List.of("id", "document", "field", "value", "status", "tier", "qual", "page", "review");

    private ValueTable() {}

    static List<String> lines(List<ValueRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADS.stream().map(head -> Messages.text("cli.column." + head)).toList());
        rows.forEach(row -> table.add(cells(row).stream().map(ValueTable::oneLine).toList()));
        int[] widths = new int[WIDEST.length];
        for (List<String> line : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.min(WIDEST[i], Math.max(widths[i], columns(line.get(i))));
            }
        }
        return table.stream().map(line -> line(line, widths)).toList();
    }

    /** A terminal would obey control characters. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private static List<String> cells(ValueRow row) {
        Optional<StoredPlace> place = row.place();
        return List.of(String.valueOf(row.id()), row.document().title(), row.field(), row.value(), row.status().code(),
                place.map(found -> found.tier().code()).orElse(""),
                place.map(found -> String.format(Locale.ROOT, "%.2f", found.quality())).orElse(""),
                place.filter(found -> found.page().isPresent()).map(found -> String.valueOf(found.page().getAsInt())).orElse(""),
                row.review().code());
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(Math.max(0, widths[i] - columns(cells.get(i))));
            String cell = NUMBERS.contains(i) ? blanks + cells.get(i) : fit(cells.get(i), widths[i]);
            line.append(cell).append("  ");
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
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean east = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x1F300;
        return east ? 2 : 1;
    }
}
