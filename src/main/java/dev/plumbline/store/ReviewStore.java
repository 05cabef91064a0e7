package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.Change;
import dev.plumbline.domain.Change.Link;
import dev.plumbline.domain.Change.Marks;
import dev.plumbline.domain.Change.Placement;
import dev.plumbline.domain.Change.ReviewStep;
import dev.plumbline.domain.Change.Reviewed;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.store.ReviewRows.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What people say of values, and taking it back. Every act is one transaction, journaled, and synced. */
public final class ReviewStore {

    private final Database database;
    private final Journal journal;
    private final AnnotationStore annotations;

    public ReviewStore(Database database) {
        this.database = database;
        journal = new Journal(database);
        annotations = new AnnotationStore(database);
    }

    /** {@link #set(Collection, ReviewState, Map)} where no value needs an annotation. */
    public int set(Collection<Long> groundingIds, ReviewState state) {
        return set(groundingIds, state, Map.of());
    }

    /**
     * Sets the review state of values; their annotations and cells follow.
     *
     * @param marks by value, the annotation for its place: looked at only where a value has a place and no annotation,
     *     as an uncertain one has
     * @return how many values changed; when none did, nothing is journaled
     * @throws StoreException NO_SUCH_ROW when a value does not exist; then nothing is changed
     */
    public int set(Collection<Long> groundingIds, ReviewState state, Map<Long, NewAnnotation> marks) {
        int changed = database.transaction(sql -> {
            Journal.lock(sql);
            Change.Review change = review(sql, groundingIds, state, marks);
            if (change.size() > 0) {
                new ChangeApplier(sql, database.ids().userId()).apply(change);
                journal.append(sql, new Journal.Entry(HistoryEntry.Kind.REVIEW, change.size(), state.code()), change);
            }
            return change.size();
        });
        database.sync();
        return changed;
    }

    private Change.Review review(Sql sql, Collection<Long> ids, ReviewState state, Map<Long, NewAnnotation> marks)
            throws SQLException {
        List<ReviewStep> steps = new ArrayList<>();
        List<Annotation> added = new ArrayList<>();
        Set<Link> links = new LinkedHashSet<>();
        for (Row row : ReviewRows.lock(sql, ids)) {
            Optional<Long> annotation = row.annotationId();
            NewAnnotation mark = marks.get(row.id());
            if (mark != null && annotation.isEmpty() && row.hasPlace()) {
                Stored<Annotation> stored = annotations.getOrCreate(sql, mark);
                annotation = Optional.of(stored.row().id());
                added.addAll(stored.created() ? List.of(stored.row()) : List.of());
                links.addAll(newLink(sql, new Link(row.cellId(), stored.row().id())));
            }
            ReviewStep step = new ReviewStep(row.id(), new Reviewed(row.state(), row.annotationId()),
                    new Reviewed(state, annotation));
            if (!step.before().equals(step.after())) {
                steps.add(step);
            }
        }
        return new Change.Review(steps, new Marks(added, List.copyOf(links)), Marks.NONE);
    }

    private static List<Link> newLink(Sql sql, Link link) throws SQLException {
        long there = sql.number("SELECT COUNT(*) FROM datacell_source WHERE datacell_id = ? AND annotation_id = ?",
                link.cellId(), link.annotationId());
        return there == 0 ? List.of(link) : List.of();
    }

    /**
     * Gives a value the place that a person chose; it counts as grounded and accepted.
     *
     * @param place in code points; its annotationId is not looked at
     * @throws StoreException NO_SUCH_ROW when the value does not exist
     */
    public void anchor(long groundingId, StoredPlace place, NewAnnotation mark) {
        database.transaction(sql -> {
            Journal.lock(sql);
            Row row = ReviewRows.lock(sql, List.of(groundingId)).getFirst();
            Stored<Annotation> stored = annotations.getOrCreate(sql, mark);
            Marks added = new Marks(stored.created() ? List.of(stored.row()) : List.of(),
                    newLink(sql, new Link(row.cellId(), stored.row().id())));
            Placement after = new Placement(GroundingStatus.GROUNDED,
                    Optional.of(withAnnotation(place, stored.row().id())), Explanation.NONE, ReviewState.ACCEPTED);
            Change.Anchor change =
                    new Change.Anchor(groundingId, ReviewRows.placement(sql, groundingId), after, added, Marks.NONE);
            new ChangeApplier(sql, database.ids().userId()).apply(change);
            journal.append(sql, new Journal.Entry(HistoryEntry.Kind.ANCHOR, 1, ""), change);
            return change;
        });
        database.sync();
    }

    private static StoredPlace withAnnotation(StoredPlace place, long annotationId) {
        return new StoredPlace(OptionalLong.of(annotationId), place.codePoints(), place.page(), place.quote(),
                place.tier(), place.quality(), place.occurrences(), place.others());
    }

    /**
     * Takes the last undoable act back; values that changed again since stay as they are. Empty when there is none.
     *
     * @throws StoreException CHANGED_SINCE when rows of a merge changed since; then nothing is changed
     */
    public Optional<HistoryEntry> undo() {
        return step(true);
    }

    /** Does the last act again that was taken back; empty when there is none. */
    public Optional<HistoryEntry> redo() {
        return step(false);
    }

    private Optional<HistoryEntry> step(boolean back) {
        Optional<HistoryEntry> done = database.transaction(sql -> {
            Journal.lock(sql);
            Optional<HistoryEntry> entry = back ? Journal.lastUndoable(sql) : Journal.nextRedoable(sql);
            if (entry.isEmpty()) {
                return entry;
            }
            List<HistoryEntry> parts = Journal.parts(sql, entry.get(), back);
            for (HistoryEntry part : parts) {
                Change change = back ? Journal.inverse(sql, part.id()) : Journal.change(sql, part.id());
                new ChangeApplier(sql, database.ids().userId()).apply(change);
                Journal.markUndone(sql, part.id(), back);
            }
            return Optional.of(Journal.whole(parts));
        });
        database.sync();
        return done;
    }

    /** All acts, newest first. */
    public List<HistoryEntry> history() {
        return journal.history();
    }
}
