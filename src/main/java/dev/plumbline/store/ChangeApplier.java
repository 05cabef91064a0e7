package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.Change;
import dev.plumbline.domain.Change.Link;
import dev.plumbline.domain.Change.Marks;
import dev.plumbline.domain.Change.Placement;
import dev.plumbline.domain.Change.ReviewStep;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.store.ReviewRows.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Applies a change or its inverse on one transaction. A value that is no longer as the change expects it was changed by
 * somebody else since, and is left alone.
 */
final class ChangeApplier {

    private static final String REVIEW =
            "UPDATE grounding SET review_state = ?, annotation_id = ?, version = version + 1 WHERE id = ?";

    private static final String PLACE = "UPDATE grounding SET status = ?, review_state = ?, annotation_id = ?, "
            + PlaceColumns.ASSIGNMENTS + ", version = version + 1 WHERE id = ?";

    /** Only where no other value of the cell needs it. */
    private static final String UNLINK = "DELETE FROM datacell_source s WHERE datacell_id = ? AND annotation_id = ? "
            + "AND NOT EXISTS (SELECT 1 FROM grounding g WHERE g.datacell_id = s.datacell_id "
            + "AND g.annotation_id = s.annotation_id)";

    private final Sql sql;
    private final ReviewMirror mirror;
    private final long userId;

    ChangeApplier(Sql sql, long userId) {
        this.sql = sql;
        this.userId = userId;
        mirror = new ReviewMirror(sql, userId);
    }

    void apply(Change change) throws SQLException {
        switch (change) {
            case Change.Review review -> review(review);
            case Change.Anchor anchor -> anchor(anchor);
            case Change.Merge merge -> new RowSteps(sql).apply(merge.steps());
            case Change.Guard guard -> new RowSteps(sql).guard(guard);
            case Change.Distinct distinct -> DistinctGroups.apply(sql, distinct, userId);
        }
    }

    private void review(Change.Review change) throws SQLException {
        RestoredAnnotations restored = RestoredAnnotations.of(sql, change.added().annotations());
        Map<Long, Row> rows = rows(change.steps().stream().map(ReviewStep::groundingId).toList());
        List<Reviewed> updates = new ArrayList<>();
        for (ReviewStep step : change.steps()) {
            Row row = rows.get(step.groundingId());
            if (row != null && row.state() == step.before().state()) {
                boolean samePlace = row.annotationId().equals(step.before().annotationId());
                updates.add(new Reviewed(row, step, samePlace ? step.after().annotationId().map(restored::id)
                        : row.annotationId()));
            }
        }
        sql.batch(REVIEW, updates, Reviewed::arguments);
        finish(change.added(), change.removed(), restored, updates.stream().map(Reviewed::row).toList());
        mirror.annotations(updates.stream().flatMap(update -> update.annotationId().stream()).toList());
    }

    private void anchor(Change.Anchor change) throws SQLException {
        RestoredAnnotations restored = RestoredAnnotations.of(sql, change.added().annotations());
        Collection<Row> rows = rows(List.of(change.groundingId())).values();
        if (rows.isEmpty() || !ReviewRows.placement(sql, change.groundingId()).equals(change.before())) {
            return;
        }
        Placement after = change.after();
        Optional<Long> annotation = after.place().map(StoredPlace::annotationId).filter(OptionalLong::isPresent)
                .map(id -> restored.id(id.getAsLong()));
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(after.status().code());
        arguments.add(after.review().code());
        arguments.add(annotation.orElse(null));
        arguments.addAll(PlaceColumns.arguments(after.place(), after.explanation()));
        arguments.add(change.groundingId());
        sql.update(PLACE, arguments.toArray());
        finish(change.added(), change.removed(), restored, rows);
        mirror.annotations(annotation.stream().toList());
    }

    private Map<Long, Row> rows(Collection<Long> ids) throws SQLException {
        Map<Long, Row> rows = new HashMap<>();
        ReviewRows.lockExisting(sql, ids).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** Links, then what the rows left behind: links, annotations, and the states mirrored onto those that stay. */
    private void finish(Marks added, Marks removed, RestoredAnnotations restored, Collection<Row> before)
            throws SQLException {
        sql.batch("MERGE INTO datacell_source (datacell_id, annotation_id) VALUES (?, ?)", added.links(),
                link -> new Object[] {link.cellId(), restored.id(link.annotationId())});
        sql.batch(UNLINK, removed.links(), ChangeApplier::arguments);
        UnusedAnnotations.remove(sql, removed.annotations().stream().map(Annotation::id).toList());
        Set<Long> left = new TreeSet<>();
        before.forEach(row -> row.annotationId().ifPresent(left::add));
        mirror.annotations(left);
        mirror.cells(before.stream().map(Row::cellId).toList());
    }

    private static Object[] arguments(Link link) {
        return new Object[] {link.cellId(), link.annotationId()};
    }

    private record Reviewed(Row row, ReviewStep step, Optional<Long> annotationId) {
        @Nullable Object[] arguments() {
            return new @Nullable Object[] {step.after().state().code(), annotationId.orElse(null), row.id()};
        }
    }
}
