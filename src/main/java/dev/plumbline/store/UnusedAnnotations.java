package dev.plumbline.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Removes annotations that nothing refers to. */
final class UnusedAnnotations {

    /** Every column that may refer to an annotation. */
    static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("datacell_source", "annotation_id"),
            Map.entry("grounding", "annotation_id"),
            Map.entry("user_feedback", "commented_annotation_id"),
            Map.entry("chat_message_source_annotation", "annotation_id"),
            Map.entry("chat_message_created_annotation", "annotation_id"),
            Map.entry("assignment_resulting_annotation", "annotation_id"),
            Map.entry("relationship_source_annotation", "annotation_id"),
            Map.entry("relationship_target_annotation", "annotation_id"),
            Map.entry("document_analysis_row_annotation", "annotation_id"),
            Map.entry("note", "annotation_id"),
            Map.entry("embedding", "annotation_id"),
            Map.entry("annotation", "parent_id"));

    private static final String DELETE = "DELETE FROM annotation a WHERE a.id = ? AND a.is_grounding_source AND "
            + REFERENCES.entrySet().stream().map(UnusedAnnotations::unreferenced).collect(Collectors.joining(" AND "));

    private UnusedAnnotations() {}

    static int remove(Sql sql, List<Long> ids) throws SQLException {
        return sql.batch(DELETE, ids, id -> new Object[] {id});
    }

    private static String unreferenced(Map.Entry<String, String> reference) {
        return "NOT EXISTS (SELECT 1 FROM " + reference.getKey() + " r WHERE r." + reference.getValue() + " = a.id)";
    }
}
