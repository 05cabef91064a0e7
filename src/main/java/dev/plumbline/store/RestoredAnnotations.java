package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Annotations that have to exist for a change: those that are gone are made again under their old ids. Where another
 * row holds the same key by now, that one stands in.
 */
final class RestoredAnnotations {

    private static final String INSERT = "INSERT INTO annotation (id, page, raw_text, json, annotation_type, "
            + "structural, is_grounding_source, annotation_label_id, document_id, corpus_id, creator_id, review_state) "
            + "VALUES (?, ?, ?, ? FORMAT JSON, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Map<Long, Long> idOf = new HashMap<>();

    private RestoredAnnotations() {}

    static RestoredAnnotations of(Sql sql, List<Annotation> annotations) throws SQLException {
        RestoredAnnotations restored = new RestoredAnnotations();
        for (Annotation annotation : annotations) {
            restored.idOf.put(annotation.id(), ensure(sql, annotation));
        }
        return restored;
    }

    /** The id under which the annotation stands now. */
    long id(long recorded) {
        return idOf.getOrDefault(recorded, recorded);
    }

    private static long ensure(Sql sql, Annotation annotation) throws SQLException {
        return GetOrCreate.run(AnnotationStore.constraint(annotation.type()),
                () -> AnnotationStore.findAgain(sql, annotation), () -> {
                    Annotation.Owner owner = annotation.owner();
                    sql.update(INSERT, annotation.id(), annotation.page(), annotation.rawText(), annotation.json(),
                            annotation.type().name(), annotation.structural(), annotation.groundingSource(),
                            Columns.orNull(owner.labelId()), Columns.orNull(owner.documentId()),
                            Columns.orNull(owner.corpusId()), owner.creatorId(), annotation.review().code());
                    return annotation.id();
                }).row();
    }
}
