package dev.plumbline.store;

import dev.plumbline.domain.Change.Placement;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The grounding rows that a review is about, locked until the transaction ends. */
final class ReviewRows {

    private static final String LOCK = "SELECT id, datacell_id, review_state, annotation_id, span_start FROM grounding "
            + "WHERE id = ANY(?) ORDER BY id FOR UPDATE";

    private static final String PLACEMENT = "SELECT status, review_state, annotation_id, " + PlaceColumns.NAMES
            + " FROM grounding WHERE id = ?";

    private ReviewRows() {}

    /**
     * The rows, by id.
     *
     * @throws StoreException NO_SUCH_ROW when one does not exist
     */
    static List<Row> lock(Sql sql, Collection<Long> ids) throws SQLException {
        List<Row> rows = lockExisting(sql, ids);
        TreeSet<Long> missing = new TreeSet<>(ids);
        rows.forEach(row -> missing.remove(row.id()));
        if (!missing.isEmpty()) {
            throw new StoreException(Kind.NO_SUCH_ROW, "No value " + missing.first());
        }
        return rows;
    }

    static List<Row> lockExisting(Sql sql, Collection<Long> ids) throws SQLException {
        List<Long> sorted = List.copyOf(new TreeSet<>(ids));
        List<Row> found = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += Sql.BATCH) {
            List<Long> chunk = sorted.subList(from, Math.min(from + Sql.BATCH, sorted.size()));
            found.addAll(sql.list(LOCK, rows -> new Row(rows.getLong(1), rows.getLong(2),
                    ReviewState.ofCode(rows.getString(3)), Optional.ofNullable(rows.getObject(4, Long.class)),
                    rows.getObject(5) != null), (Object) chunk.toArray()));
        }
        return found;
    }

    static Placement placement(Sql sql, long id) throws SQLException {
        return sql.first(PLACEMENT, rows -> new Placement(GroundingStatus.ofCode(rows.getString("status")),
                PlaceColumns.place(rows), PlaceColumns.explanation(rows),
                ReviewState.ofCode(rows.getString("review_state"))), id).orElseThrow();
    }

    /** What a review needs of a row. */
    record Row(long id, long cellId, ReviewState state, Optional<Long> annotationId, boolean hasPlace) {}
}
