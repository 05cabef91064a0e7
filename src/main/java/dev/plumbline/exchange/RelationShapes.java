package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Relationships that go out in the shape of data.json: among those of documents, or in the set of a document. */
final class RelationShapes {

    private static final String LABEL = "relationship_label_id";

    private final CorpusExport export;

    RelationShapes(CorpusExport export) {
        this.export = export;
    }

    /** @param place 0 for those of documents, or the number of a document with a set */
    void each(long place, Consumer<JsonValue> to) {
        for (CorpusExport.Ends ends : export.relationships().values()) {
            if (export.place(ends).equals(Optional.of(place))) {
                to.accept(shape(place, ends));
            }
        }
    }

    private JsonValue shape(long place, CorpusExport.Ends ends) {
        Optional<DumpRow> label = export.label(ends);
        String key = label.map(row -> place == 0 ? String.valueOf(export.numbers().of(DumpTable.LABEL, row.id()))
                : CorpusExport.text(row, "text")).orElse(CorpusDataWriter.RELATED);
        return JsonValue.object().put("id", String.valueOf(export.numbers().of(DumpTable.RELATIONSHIP, ends.row().id())))
                .put("relationshipLabel", key).put("source_annotation_ids", ids(place, ends.sources()))
                .put("target_annotation_ids", ids(place, ends.targets()))
                .put("structural", ends.row().value("structural").equals(Optional.of(true))).build();
    }

    private JsonValue ids(long place, List<Long> annotations) {
        return JsonValue.array(annotations.stream().filter(id -> export.isAt(place, id))
                .map(id -> JsonValue.of(String.valueOf(export.numbers().of(DumpTable.ANNOTATION, id)))).toList());
    }

    /** Whether one of them needs a label that no relationship of the workspace has. */
    boolean needLabel() {
        return export.relationships().values().stream().anyMatch(ends -> export.label(ends).isEmpty() && export.place(ends).isPresent());
    }

    /** What reading data.json gives of a relationship, by column, in the workspace's numbers. */
    Map<String, @Nullable Object> known(CorpusExport.Ends ends) {
        Map<String, @Nullable Object> known = new HashMap<>();
        export.place(ends).ifPresent(place -> {
            known.put("corpus_id", export.source().corpusId());
            known.put("creator_id", export.source().ownerId());
            known.put("structural", ends.row().value("structural").orElse(false));
            // In a set it is named by its text, which several labels may have: the side file says which.
            known.put(LABEL, place == 0 ? export.label(ends).map(DumpRow::id).orElse(null) : "");
        });
        return known;
    }
}
