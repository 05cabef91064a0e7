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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code metadata_schema} of a corpus: the fields that people fill in by hand, and what they filled in. */
final class CorpusSchema {

    private static final String WHERE = "/metadata_schema";
    private static final List<String> OF_COLUMN = List.of("name", "output_type", "data_type", "validation_config",
            "default_value", "help_text", "display_order");
    private static final int COLUMN_OF_CELL = DumpTable.DATACELL.position("column_id");

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
        int corpus = DumpTable.FIELDSET.position("corpus_id");
        return export.rows(DumpTable.FIELDSET, row -> row.reference(corpus) == export.source().corpusId()).stream().findFirst()
                .map(fieldset -> written(export, fieldset));
    }

    private static JsonValue written(CorpusExport export, DumpRow fieldset) {
        int owner = DumpTable.COLUMN.position("fieldset_id");
        List<DumpRow> columns = export.rows(DumpTable.COLUMN, row -> row.reference(owner) == fieldset.id());
        Set<Long> ids = columns.stream().map(DumpRow::id).collect(Collectors.toSet());
        List<DumpRow> cells = export.rows(DumpTable.DATACELL,
                row -> ids.contains(row.reference(COLUMN_OF_CELL)) && row.value("extract_id").isEmpty());
        return JsonValue.object().put("fieldset_name", CorpusExport.text(fieldset, "name"))
                .put("fieldset_description", CorpusExport.text(fieldset, "description"))
                .put("columns", JsonValue.array(columns.stream().map(column -> column(export, column)).toList()))
                .put("datacells", JsonValue.array(cells.stream().map(cell -> cell(export, cell)).toList())).build();
    }

    private static JsonValue column(CorpusExport export, DumpRow row) {
        JsonValue.Builder column = JsonValue.object().put("id", String.valueOf(export.numbers().of(DumpTable.COLUMN, row.id())));
        OF_COLUMN.forEach(name -> column.put(name, SideCells.value(row, name, export.numbers())));
        return column.build();
    }

    private static JsonValue cell(CorpusExport export, DumpRow row) {
        long document = row.reference(DumpTable.DATACELL.position("document_id"));
        return JsonValue.object()
                .put("column_id", String.valueOf(export.numbers().of(DumpTable.COLUMN, row.reference(COLUMN_OF_CELL))))
                .put("document_ref", export.reference(document, /* byHash= */ true))
                .put("data", SideCells.value(row, "data", export.numbers()))
                .put("data_definition", SideCells.value(row, "data_definition", export.numbers())).build();
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
        Long document = documents.get(ref);
        if (column == null || document == null) {
            tables.problem(where, "input.corpus.cell", CorpusRows.shown(ref));
            return;
        }
        tables.add(DumpTable.DATACELL, where, Map.of("column_id", column, "document_id", document,
                "data", JsonValues.write(cell.get("data").orElse(JsonValue.NULL)), "data_definition",
                CorpusData.text(cell, "data_definition"), "creator_id", CorpusRows.ONE));
    }
}
