package dev.plumbline.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Carries the review states of values over to their annotations and cells, on one transaction. */
final class ReviewMirror {

    private static final String STATE = "CASE "
            + "WHEN EXISTS (SELECT 1 FROM grounding g WHERE g.annotation_id = a.id AND g.review_state = 'accepted') "
            + "THEN 'accepted' "
            + "WHEN EXISTS (SELECT 1 FROM grounding g WHERE g.annotation_id = a.id AND g.review_state = 'rejected') "
            + "THEN 'rejected' ELSE 'open' END";

    private static final String ANNOTATION = "UPDATE annotation a SET review_state = " + STATE
            + ", modified = CURRENT_TIMESTAMP, version = version + 1 WHERE id = ? AND review_state <> " + STATE;

    /** Approved: every value that can be reviewed is accepted. Rejected: one is rejected. */
    private static final String CELL = "UPDATE datacell c SET "
            + "approved_by_id = CASE WHEN EXISTS (SELECT 1 FROM grounding g WHERE g.datacell_id = c.id "
            + "AND g.review_state = 'accepted') AND NOT EXISTS (SELECT 1 FROM grounding g WHERE g.datacell_id = c.id "
            + "AND g.review_state <> 'accepted' AND g.status <> 'skipped') "
            + "THEN COALESCE(approved_by_id, CAST(? AS BIGINT)) END, "
            + "rejected_by_id = CASE WHEN EXISTS (SELECT 1 FROM grounding g WHERE g.datacell_id = c.id "
            + "AND g.review_state = 'rejected') THEN COALESCE(rejected_by_id, CAST(? AS BIGINT)) END WHERE id = ?";

    private final Sql sql;
    private final long userId;

    ReviewMirror(Sql sql, long userId) {
        this.sql = sql;
        this.userId = userId;
    }

    /** Accepted if any of its values is, else rejected if any is, else open. */
    void annotations(Collection<Long> ids) throws SQLException {
        sql.batch(ANNOTATION, List.copyOf(new TreeSet<>(ids)), id -> new Object[] {id});
    }

    void cells(Collection<Long> ids) throws SQLException {
        sql.batch(CELL, List.copyOf(new TreeSet<>(ids)), id -> new Object[] {userId, userId, id});
    }
}
