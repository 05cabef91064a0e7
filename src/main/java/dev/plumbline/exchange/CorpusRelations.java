package dev.plumbline.exchange;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The relationships of a corpus zip: which annotations each ties together. */
final class CorpusRelations {

    private final CorpusTables tables;
    private final CorpusAnnotations annotations;

    CorpusRelations(CorpusTables tables, CorpusAnnotations annotations) {
        this.tables = tables;
        this.annotations = annotations;
    }

    void addAll(String path, List<JsonValue> relationships) {
        for (int i = 0; i < relationships.size(); i++) {
            if (relationships.get(i) instanceof JsonValue.Object relationship) {
                add(path + "/" + i, relationship);
            } else {
                tables.problem(path + "/" + i, "input.corpus.object");
            }
        }
    }

    private void add(String where, JsonValue.Object relationship) {
        long number = tables.next(DumpTable.RELATIONSHIP);
        tables.add(DumpTable.RELATIONSHIP, where, Map.of());
        link(where, relationship, "source_annotation_ids", DumpTable.RELATIONSHIP_SOURCE, number);
        link(where, relationship, "target_annotation_ids", DumpTable.RELATIONSHIP_TARGET, number);
    }

    private void link(String where, JsonValue.Object relationship, String ends, DumpTable table, long number) {
        for (JsonValue end : CorpusData.items(relationship, ends)) {
            OptionalLong annotation = annotations.number(CorpusRows.reference(end));
            if (annotation.isPresent()) {
                tables.add(table, where, Map.of("relationship_id", number, "annotation_id", annotation.getAsLong()));
            } else {
                tables.problem(where, "input.corpus.annotation", ends, CorpusRows.shown(CorpusRows.reference(end)));
            }
        }
    }
}
