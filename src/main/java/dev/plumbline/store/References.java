package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The references between tables, checked row by row without trusting the constraints. */
final class References {

    private static final List<Reference> ALL = List.of(
            new Reference("annotation", "document_id", "document"),
            new Reference("annotation", "corpus_id", "corpus"),
            new Reference("annotation", "annotation_label_id", "annotation_label"),
            new Reference("annotation", "creator_id", "app_user"),
            new Reference("datacell", "document_id", "document"),
            new Reference("datacell", "column_id", "extract_column"),
            new Reference("datacell", "extract_id", "extract"),
            new Reference("datacell_source", "datacell_id", "datacell"),
            new Reference("grounding", "datacell_id", "datacell"),
            new Reference("extract_column", "fieldset_id", "fieldset"),
            new Reference("corpus_document", "document_id", "document"),
            new Reference("corpus_document", "corpus_id", "corpus"),
            new Reference("label_set_label", "annotation_label_id", "annotation_label"),
            new Reference("relationship", "relationship_label_id", "annotation_label"),
            new Reference("corpus_part", "parent_id", "corpus_part"));

    private final Sql sql;

    References(Sql sql) {
        this.sql = sql;
    }

    List<Finding> orphans() throws SQLException {
        List<Reference> references = new ArrayList<>(ALL);
        for (AnnotationReference to : AnnotationReference.values()) {
            references.add(new Reference(to.table(), to.column(), "annotation"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Reference reference : references) {
            findings.addAll(sql.list(reference.query(), rows -> new Finding(Finding.Kind.ORPHAN_REFERENCE,
                    reference.table() + "." + reference.column(), reference.target() + " " + rows.getLong(1))));
        }
        return findings;
    }

    /** A column that holds ids of another table. */
    private record Reference(String table, String column, String target) {
        String query() {
            return "SELECT DISTINCT r." + column + " FROM " + table + " r LEFT JOIN " + target + " t ON t.id = r."
                    + column + " WHERE r." + column + " IS NOT NULL AND t.id IS NULL ORDER BY 1";
        }
    }
}
