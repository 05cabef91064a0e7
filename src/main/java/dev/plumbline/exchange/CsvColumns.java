package dev.plumbline.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the columns of an extraction CSV mean, and the reading of its rows by that. */
final class CsvColumns {

    private static final int NONE = -1;

    /** The header's names by position; blank where a column is not read. */
    private final List<String> names;
    private final boolean isLong;
    private final RowReader checks;
    private final BoundedSink sink;

    private CsvColumns(List<String> names, BoundedSink sink) {
        this.names = names;
        this.isLong = position(names, "field") != NONE && position(names, "value") != NONE;
        this.checks = new RowReader(sink::problem);
        this.sink = sink;
    }

    /** Columns without a name, and those whose name stands before them already, are named and not read. */
    static CsvColumns of(CsvRecord header, Places places, BoundedSink sink) {
        List<String> names = new ArrayList<>();
        for (String cell : header.getFields()) {
            String name = cell.strip();
            if (name.isEmpty() || names.contains(name)) {
                sink.problem(places.line(1), name.isEmpty() ? "input.csv.unnamed" : "input.csv.twice",
                        names.size() + 1, name);
                name = "";
            }
            names.add(name);
        }
        return new CsvColumns(names, sink);
    }

    void read(CsvRecord row, String where) {
        if (row.getFieldCount() > names.size()) {
            sink.problem(where, "input.csv.cells", row.getFieldCount(), names.size());
            return;
        }
        checks.checked(row.getField(0), "document", where).ifPresent(document -> {
            if (isLong) {
                readLong(document, row, where);
            } else {
                readWide(document, row, where);
            }
        });
    }

    private void readLong(String document, CsvRecord row, String where) {
        String value = cell(row, "value").orElse("");
        if (value.isBlank()) {
            sink.problem(where, "input.record.missing", "value");
            return;
        }
        checks.checked(cell(row, "field").orElse(""), "field", where).ifPresent(field -> sink.extraction(
                new Extraction(document, field, new JsonValue.Text(value), hint(row, where), where)));
    }

    private void readWide(String document, CsvRecord row, String where) {
        for (int i = 1; i < row.getFieldCount(); i++) {
            String value = row.getField(i);
            if (!value.isBlank() && !names.get(i).isEmpty()) {
                checks.checked(names.get(i), "field", where).ifPresent(field -> sink.extraction(
                        new Extraction(document, field, new JsonValue.Text(value), Hint.NONE, where)));
            }
        }
    }

    private Hint hint(CsvRecord row, String where) {
        Optional<String> page = cell(row, "page").filter(text -> !text.isBlank());
        OptionalInt number = page.isPresent() ? RowReader.pageNumber(page.get().strip()) : OptionalInt.empty();
        if (page.isPresent() && number.isEmpty()) {
            sink.problem(where, "input.record.hint", "page");
        }
        return new Hint(number, cell(row, "before").filter(text -> !text.isBlank()),
                cell(row, "after").filter(text -> !text.isBlank()));
    }

    private Optional<String> cell(CsvRecord row, String name) {
        int position = position(names, name);
        return position == NONE || position >= row.getFieldCount() ? Optional.empty()
                : Optional.of(row.getField(position));
    }

    private static int position(List<String> names, String wanted) {
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                return i;
            }
        }
        return NONE;
    }
}
