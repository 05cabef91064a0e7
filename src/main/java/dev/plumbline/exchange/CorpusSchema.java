package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code metadata_schema} of a corpus: the fields that people fill in by hand, and what they filled in. */
final class CorpusSchema {

    private static final String WHERE = "/metadata_schema";
    private static final List<String> OF_COLUMN = List.of("name", "output_type", "data_type", "validation_config",
            "default_value", "help_text", "display_order");

    private final CorpusTables tables;
    /** By the names of their files and by their hashes. */
    private final Map<String, Long> documents;
    private final Map<String, Long> columns = new HashMap<>();

    CorpusSchema(CorpusTables tables, Map<String, Long> documents) {
        this.tables = tables;
        this.documents = documents;
    }

    /** Empty where the corpus has none. */
    static Optional<JsonValue> of(CorpusExport export) {
        List<DumpRow> fieldsets = new ArrayList<>();
        export.source().read(DumpTable.FIELDSET, row -> {
            if (row.reference(DumpTable.FIELDSET.position("corpus_id")) == export.source().corpusId()) {
                fieldsets.add(row);
            }
        });
        return fieldsets.stream().findFirst().map(fieldset -> JsonValue.object()
                .put("fieldset_name", CorpusExport.text(fieldset, "name"))
                .put("fieldset_description", CorpusExport.text(fieldset, "description"))
                .put("columns", JsonValue.array(columns(export, fieldset.id())))
                .put("datacells", JsonValue.array(cells(export, fieldset.id()))).build());
    }

    private static List<JsonValue> columns(CorpusExport export, long fieldset) {
        List<JsonValue> columns = new ArrayList<>();
        export.source().read(DumpTable.COLUMN, row -> {
            if (row.reference(DumpTable.COLUMN.position("fieldset_id")) == fieldset) {
                JsonValue.Builder column = JsonValue.object()
                        .put("id", String.valueOf(export.numbers().of(DumpTable.COLUMN, row.id())));
                OF_COLUMN.forEach(name -> column.put(name, value(row, name)));
                columns.add(column.build());
            }
        });
        return columns;
    }

    private static List<JsonValue> cells(CorpusExport export, long fieldset) {
        Set<Long> columns = new HashSet<>();
        export.source().read(DumpTable.COLUMN, row -> {
            if (row.reference(DumpTable.COLUMN.position("fieldset_id")) == fieldset) {
                columns.add(row.id());
            }
        });
        List<JsonValue> cells = new ArrayList<>();
        export.source().read(DumpTable.DATACELL, row -> {
            long column = row.reference(DumpTable.DATACELL.position("column_id"));
            if (columns.contains(column) && row.value("extract_id").isEmpty()) {
                String hash = export.source().hash(row.reference(DumpTable.DATACELL.position("document_id")));
                String entry = export.entry(row.reference(DumpTable.DATACELL.position("document_id")));
                cells.add(JsonValue.object().put("column_id", String.valueOf(export.numbers().of(DumpTable.COLUMN, column)))
                        .put("document_ref", hash.isEmpty() ? entry : hash).put("data", value(row, "data"))
                        .put("data_definition", value(row, "data_definition")).build());
            }
        });
        return cells;
    }

    private static JsonValue value(DumpRow row, String column) {
        return switch (row.value(column).orElse("")) {
            case Integer number -> JsonValue.of(number);
            case String text when row.value(column).isEmpty() && !column.equals("data_definition") -> JsonValue.NULL;
            case String text when column.equals("validation_config") || column.equals("default_value") || column.equals("data") ->
                    json(text);
            case Object text -> JsonValue.of(text.toString());
        };
    }

    private static JsonValue json(String text) {
        try {
            return JsonValues.parse(text);
        } catch (FormatException e) {
            return JsonValue.NULL;
        }
    }

    /** Takes a schema in. */
    void add(JsonValue.Object schema) {
        long fieldset = tables.next(DumpTable.FIELDSET);
        tables.add(DumpTable.FIELDSET, WHERE, Map.of("name", CorpusData.text(schema, "fieldset_name"), "description",
                CorpusData.text(schema, "fieldset_description"), "corpus_id", CorpusRows.ONE, "creator_id", CorpusRows.ONE));
        List<JsonValue> written = CorpusData.items(schema, "columns");
        for (int i = 0; i < written.size(); i++) {
            addColumn(WHERE + "/columns/" + i, written.get(i), fieldset);
        }
        List<JsonValue> cells = CorpusData.items(schema, "datacells");
        for (int i = 0; i < cells.size(); i++) {
            addCell(WHERE + "/datacells/" + i, cells.get(i));
        }
    }

    private void addColumn(String where, JsonValue written, long fieldset) {
        if (!(written instanceof JsonValue.Object column)) {
            tables.problem(where, "input.corpus.object");
            return;
        }
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("fieldset_id", fieldset, "is_manual_entry", true,
                "creator_id", CorpusRows.ONE));
        try {
            JsonValue.Builder known = JsonValue.object();
            OF_COLUMN.forEach(name -> known.put(name, column.get(name).filter(value -> !(value instanceof JsonValue.Null))));
            values.putAll(SideCells.read(DumpTable.COLUMN, known.build()));
        } catch (FormatException e) {
            tables.problem(where, e.messageKey(), e.args().toArray());
            return;
        }
        long number = tables.next(DumpTable.COLUMN);
        if (tables.add(DumpTable.COLUMN, where, values)) {
            columns.putIfAbsent(column.get("id").map(CorpusRows::reference).orElse(""), number);
        }
    }

    private void addCell(String where, JsonValue written) {
        if (!(written instanceof JsonValue.Object cell)) {
            tables.problem(where, "input.corpus.object");
            return;
        }
        String ref = CorpusData.text(cell, "document_ref");
        Long column = columns.get(cell.get("column_id").map(CorpusRows::reference).orElse(""));
        OptionalLong document = documents.containsKey(ref) ? OptionalLong.of(documents.getOrDefault(ref, 0L)) : OptionalLong.empty();
        if (column == null || document.isEmpty()) {
            tables.problem(where, "input.corpus.cell", CorpusRows.shown(ref));
            return;
        }
        tables.add(DumpTable.DATACELL, where, Map.of("column_id", column, "document_id", document.getAsLong(),
                "data", JsonValues.write(cell.get("data").orElse(JsonValue.NULL)), "data_definition",
                CorpusData.text(cell, "data_definition"), "creator_id", CorpusRows.ONE));
    }
}
