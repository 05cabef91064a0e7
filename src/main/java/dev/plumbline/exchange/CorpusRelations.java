package dev.plumbline.exchange;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.LabelType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The relationships of a corpus zip: which annotations each ties together, and as what. */
final class CorpusRelations {

    private final CorpusTables tables;
    private final CorpusAnnotations annotations;
    private final CorpusLabels labels;

    CorpusRelations(CorpusTables tables, CorpusAnnotations annotations, CorpusLabels labels) {
        this.tables = tables;
        this.annotations = annotations;
        this.labels = labels;
    }

    /** @param document the number of the one that they are of; empty where no one says */
    void addAll(String path, List<JsonValue> relationships, Optional<Long> document) {
        for (int i = 0; i < relationships.size(); i++) {
            if (relationships.get(i) instanceof JsonValue.Object relationship) {
                add(path + "/" + i, relationship, document);
            } else {
                tables.problem(path + "/" + i, "input.corpus.object");
            }
        }
    }

    private void add(String where, JsonValue.Object relationship, Optional<Long> document) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("corpus_id", CorpusRows.ONE, "creator_id", CorpusRows.ONE,
                "structural", CorpusAnnotations.isTrue(relationship.get("structural"))));
        values.put("document_id", document.orElse(null));
        label(where, relationship).ifPresent(label -> values.put("relationship_label_id", label));
        OptionalLong number = tables.add(DumpTable.RELATIONSHIP, where, values,
                relationship.get("id").map(CorpusRows::reference).orElse(""));
        if (number.isPresent()) {
            link(where, relationship, "source_annotation_ids", DumpTable.RELATIONSHIP_SOURCE, number.getAsLong());
            link(where, relationship, "target_annotation_ids", DumpTable.RELATIONSHIP_TARGET, number.getAsLong());
        }
    }

    /** Empty, and named, where there is no such label. */
    private Optional<Long> label(String where, JsonValue.Object relationship) {
        String name = relationship.get("relationshipLabel").map(CorpusRows::reference).orElse("");
        if (name.isEmpty() || tables.isOwn() && name.equals(CorpusDataWriter.RELATED)) {
            return Optional.empty();
        }
        OptionalLong label = labels.of(name, LabelType.RELATIONSHIP_LABEL);
        if (label.isEmpty()) {
            tables.problem(where, "input.corpus.relation", CorpusRows.shown(name));
            return Optional.empty();
        }
        return Optional.of(label.getAsLong());
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
