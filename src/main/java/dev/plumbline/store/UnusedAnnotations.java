package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Removes annotations that nothing refers to. */
final class UnusedAnnotations {

    private static final String DELETE = "DELETE FROM annotation a WHERE a.id = ? AND a.is_grounding_source AND "
            + Arrays.stream(AnnotationReference.values()).map(UnusedAnnotations::unreferenced).collect(Collectors.joining(" AND "));

    private UnusedAnnotations() {}

    static int remove(Sql sql, List<Long> ids) throws SQLException {
        return sql.batch(DELETE, ids, id -> new Object[] {id});
    }

    private static String unreferenced(AnnotationReference reference) {
        return "NOT EXISTS (SELECT 1 FROM " + reference.table() + " r WHERE r." + reference.column() + " = a.id)";
    }
}
