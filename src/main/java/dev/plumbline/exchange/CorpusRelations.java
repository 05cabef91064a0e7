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
    private int labelled;

    CorpusRelations(CorpusTables tables, CorpusAnnotations annotations) {
        this.tables = tables;
        this.annotations = annotations;
    }

    /** A workspace keeps which annotations a relationship ties together, and not as what. */
    void nameLabels() {
        if (labelled > 0) {
            tables.problem("/relationships", "input.corpus.relations", labelled);
        }
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
        OptionalLong number = tables.add(DumpTable.RELATIONSHIP, where, Map.of(),
                relationship.get("id").map(CorpusRows::reference).orElse(""));
        if (number.isPresent()) {
            link(where, relationship, "source_annotation_ids", DumpTable.RELATIONSHIP_SOURCE, number.getAsLong());
            link(where, relationship, "target_annotation_ids", DumpTable.RELATIONSHIP_TARGET, number.getAsLong());
            boolean isLabelled = relationship.get("relationshipLabel").map(CorpusRows::reference).filter(label -> !label.isEmpty()).isPresent();
            labelled += isLabelled && !tables.isOwn() ? 1 : 0;
        }
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
