package dev.plumbline.store;

import dev.plumbline.domain.Hint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values that wait to be grounded, and what grounding found out. */
public final class GroundingStore {

    private static final String PENDING = "SELECT g.id, g.datacell_id, g.ordinal, c.name AS field, "
            + "g.\"VALUE\" AS wanted, g.hint_page, g.hint_before, g.hint_after, "
            + CitedColumns.NAMES + " FROM grounding g "
            + "JOIN datacell l ON l.id = g.datacell_id "
            + "JOIN extract_column c ON c.id = l.column_id WHERE l.document_id = ? AND g.status = 'pending' "
            + "ORDER BY l.id, g.ordinal";

    private static final String UPDATE = "UPDATE grounding SET status = ?, annotation_id = ?, "
            + PlaceColumns.ASSIGNMENTS + ", version = version + 1 WHERE id = ? AND status = 'pending'";

    private final Database database;
    private final AnnotationBatch annotations;

    public GroundingStore(Database database) {
        this.database = database;
        annotations = new AnnotationBatch(database);
    }

    /** Documents with values that were not looked for yet, by id. */
    public List<Long> documentsWithPending() {
        return database.transaction(sql -> sql.list("SELECT DISTINCT l.document_id FROM grounding g "
                + "JOIN datacell l ON l.id = g.datacell_id WHERE g.status = 'pending' ORDER BY l.document_id",
                rows -> rows.getLong(1)));
    }

    /** A document's values that were not looked for yet, by cell and position in it. */
    public List<PendingValue> pending(long documentId) {
        return database.transaction(sql -> sql.list(PENDING, GroundingStore::readPending, documentId));
    }

    /**
     * Keeps what was found out about values of one document, in one transaction and synced: the annotations found or
     * made, the cells linked to them, the grounding rows filled in. A row that another process filled in first is left
     * as it is.
     *
     * @return how many rows were filled in
     * @throws IllegalArgumentException when an annotation's json is not JSON
     */
    public int record(long documentId, List<GroundedValue> values) {
        int recorded = database.transaction(sql -> record(sql, documentId, values));
        database.sync();
        return recorded;
    }

    private int record(Sql sql, long documentId, List<GroundedValue> values) throws SQLException {
        // Else a merge could remove an annotation between the look at it and the link to it: H2's foreign keys do not see
        // what another transaction is about to delete.
        Journal.lock(sql);
        lock(sql, documentId);
        Map<Long, Long> cells = pendingCells(sql, documentId);
        List<GroundedValue> waiting = values.stream().filter(value -> cells.containsKey(value.groundingId())).toList();
        List<@Nullable Long> marks = annotations.idsOf(sql, documentId, waiting);
        List<Recorded> recorded = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            GroundedValue value = waiting.get(i);
            recorded.add(new Recorded(value, Objects.requireNonNull(cells.get(value.groundingId())), marks.get(i)));
        }
        link(sql, recorded);
        int filled = sql.batch(UPDATE, recorded, Recorded::arguments);
        mirrorReviews(sql, documentId, recorded);
        return filled;
    }

    /** Two processes that ground one document come here one after the other. */
    private static void lock(Sql sql, long documentId) throws SQLException {
        sql.list("SELECT id FROM document WHERE id = ? FOR UPDATE", rows -> rows.getLong(1), documentId);
    }

    private static Map<Long, Long> pendingCells(Sql sql, long documentId) throws SQLException {
        Map<Long, Long> cells = new HashMap<>();
        sql.list("SELECT g.id, g.datacell_id FROM grounding g JOIN datacell l ON l.id = g.datacell_id "
                + "WHERE l.document_id = ? AND g.status = 'pending'",
                rows -> cells.put(rows.getLong(1), rows.getLong(2)), documentId);
        return cells;
    }

    private static void link(Sql sql, List<Recorded> recorded) throws SQLException {
        List<Recorded> marked = recorded.stream().filter(row -> row.annotationId() != null).toList();
        sql.batch("MERGE INTO datacell_source (datacell_id, annotation_id) VALUES (?, ?)", marked,
                row -> new @Nullable Object[] {row.cellId(), row.annotationId()});
    }

    /** A value that was reviewed before it was grounded again passes its state on to its annotation. */
    private void mirrorReviews(Sql sql, long documentId, List<Recorded> recorded) throws SQLException {
        Set<Long> reviewed = new TreeSet<>(sql.list("SELECT g.id FROM grounding g JOIN datacell l "
                + "ON l.id = g.datacell_id WHERE l.document_id = ? AND g.review_state <> 'open'",
                rows -> rows.getLong(1), documentId));
        ReviewMirror mirror = new ReviewMirror(sql, database.ids().userId());
        mirror.annotations(recorded.stream().filter(row -> reviewed.contains(row.value().groundingId()))
                .map(Recorded::annotationId).filter(Objects::nonNull).map(Objects::requireNonNull).toList());
    }

    /**
     * Sets values back to waiting, for grounding them anew; review states stay, values that are never looked for stay
     * skipped. The links that grounding made go; the annotations stay until {@link #removeUnused}, so that the same
     * place found again keeps its annotation.
     *
     * @param documentId empty: of every document
     */
    public ResetValues reset(OptionalLong documentId) {
        ResetValues reset = database.transaction(sql -> {
            Journal.lock(sql);
            return new GroundingReset(sql).run(documentId);
        });
        database.sync();
        return reset;
    }

    /**
     * Removes those of a document's annotations that nothing refers to any more.
     *
     * @param annotationIds grounding annotations, as {@link #reset} gave them
     * @return how many were removed
     */
    public int removeUnused(long documentId, List<Long> annotationIds) {
        int removed = database.transaction(sql -> {
            // Else another process could find one of them and link to it while it goes.
            Journal.lock(sql);
            lock(sql, documentId);
            return UnusedAnnotations.remove(sql, annotationIds);
        });
        database.sync();
        return removed;
    }

    private static PendingValue readPending(ResultSet rows) throws SQLException {
        Hint hint = new Hint(Columns.optionalInt(rows, "hint_page"), Columns.optionalText(rows, "hint_before"),
                Columns.optionalText(rows, "hint_after"), CitedColumns.read(rows));
        return new PendingValue(rows.getLong("id"), rows.getLong("datacell_id"), rows.getInt("ordinal"),
                rows.getString("field"), rows.getString("wanted"), hint);
    }

    /** A value with its cell and the annotation that marks it. */
    private record Recorded(GroundedValue value, long cellId, @Nullable Long annotationId) {
        @Nullable Object[] arguments() {
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(value.status().code());
            arguments.add(annotationId);
            arguments.addAll(PlaceColumns.arguments(value.place(), value.explanation()));
            arguments.add(value.groundingId());
            return arguments.toArray();
        }
    }
}
