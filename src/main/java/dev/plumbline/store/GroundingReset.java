package dev.plumbline.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Sets grounded values back to waiting, on one transaction. */
final class GroundingReset {

    private static final String NEVER_LOOKED_FOR = "'not_groundable', 'too_short', 'too_many'";

    private static final String DONE = "SELECT g.id, g.datacell_id, g.annotation_id FROM grounding g "
            + "JOIN datacell l ON l.id = g.datacell_id WHERE l.document_id = ? AND g.status <> 'pending' "
            + "AND NOT (g.status = 'skipped' AND g.reason IN (" + NEVER_LOOKED_FOR + "))";

    private static final String CLEAR = "UPDATE grounding SET status = 'pending', annotation_id = NULL, "
            + PlaceColumns.ASSIGNMENTS.replace("?", "NULL") + ", version = version + 1 WHERE id = ?";

    private static final String UNLINK = "DELETE FROM datacell_source WHERE datacell_id = ? AND annotation_id = ? "
            + "AND annotation_id IN (SELECT id FROM annotation WHERE id = ? AND is_grounding_source)";

    private final Sql sql;

    GroundingReset(Sql sql) {
        this.sql = sql;
    }

    ResetValues run(OptionalLong documentId) throws SQLException {
        int values = 0;
        TreeSet<Long> annotations = new TreeSet<>();
        for (long document : documents(documentId)) {
            sql.list("SELECT id FROM document WHERE id = ? FOR UPDATE", rows -> rows.getLong(1), document);
            List<Done> done = sql.list(DONE, rows -> new Done(rows.getLong(1), rows.getLong(2),
                    Optional.ofNullable(rows.getObject(3, Long.class))), document);
            unlink(done.stream().filter(row -> row.annotationId().isPresent()).toList());
            values += sql.batch(CLEAR, done, row -> new Object[] {row.id()});
            done.forEach(row -> row.annotationId().ifPresent(annotations::add));
        }
        return new ResetValues(values, List.copyOf(annotations));
    }

    private List<Long> documents(OptionalLong documentId) throws SQLException {
        return documentId.isPresent() ? List.of(documentId.getAsLong())
                : sql.list("SELECT id FROM document ORDER BY id", rows -> rows.getLong(1));
    }

    private void unlink(List<Done> marked) throws SQLException {
        sql.batch(UNLINK, marked, row -> {
            Long annotation = Objects.requireNonNull(row.annotationId().orElse(null));
            return new Object[] {row.cellId(), annotation, annotation};
        });
    }

    private record Done(long id, long cellId, Optional<Long> annotationId) {}
}
