package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.Explanation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewStoreTest {

    private static final String STATE = "SELECT g.id || ':' || g.status || ':' || g.review_state || ':' "
            + "|| COALESCE(CAST(g.annotation_id AS VARCHAR), '-') || ':' || COALESCE(a.review_state, '-') || ':' "
            + "|| COALESCE(CAST(c.approved_by_id AS VARCHAR), '-') || ':' "
            + "|| COALESCE(CAST(c.rejected_by_id AS VARCHAR), '-') "
            + "|| ':' || COALESCE(CAST(g.span_start AS VARCHAR), '-') || ':' || COALESCE(CAST(a.json AS VARCHAR), '-') "
            + "FROM grounding g JOIN datacell c ON c.id = g.datacell_id "
            + "LEFT JOIN annotation a ON a.id = g.annotation_id "
            + "UNION ALL SELECT 'link ' || datacell_id || '-' || annotation_id FROM datacell_source "
            + "UNION ALL SELECT 'annotation ' || id FROM annotation ORDER BY 1";

    @TempDir
    Path folder;

    private Database database;
    private Sample sample;
    private Document document;
    private ReviewStore reviews;
    private ValueStore values;

    @BeforeEach
    void open() {
        database = Database.create(folder);
        sample = new Sample(database);
        document = sample.document("d1");
        reviews = new ReviewStore(database);
        values = new ValueStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void annotationsAndCellsFollowTheirValues() {
        List<Long> ids = sample.groundedCell(document, "party", "Acme", "Beta");
        assertThat(reviews.set(ids.subList(0, 1), ReviewState.ACCEPTED)).isEqualTo(1);
        assertThat(state()).contains("1:grounded:accepted:1:accepted:-:-:0:{\"end\":4,\"start\":0}");
        assertThat(reviews.set(ids, ReviewState.ACCEPTED)).isEqualTo(1);
        assertThat(state()).contains("2:grounded:accepted:2:accepted:1:-:10:{\"end\":14,\"start\":10}");
        assertThat(reviews.set(ids.subList(0, 1), ReviewState.REJECTED)).isEqualTo(1);
        assertThat(state()).contains("1:grounded:rejected:1:rejected:-:1:0:{\"end\":4,\"start\":0}");
        assertThat(reviews.set(ids.subList(0, 1), ReviewState.REJECTED)).isZero();
        assertThat(reviews.history()).extracting(HistoryEntry::detail)
                .containsExactly("rejected", "accepted", "accepted");
    }

    @Test
    void anAnnotationIsAcceptedIfAnyOfItsValuesIs() {
        Long first = sample.groundedCell(document, "party", "Acme").getFirst();
        Long second = sample.groundedCell(document, "seller", "Acme").getFirst();
        reviews.set(List.of(first), ReviewState.ACCEPTED);
        reviews.set(List.of(second), ReviewState.REJECTED);
        assertThat(new AnnotationStore(database).find(1).orElseThrow().review()).isEqualTo(ReviewState.ACCEPTED);
        reviews.undo();
        reviews.undo();
        assertThat(new AnnotationStore(database).find(1).orElseThrow().review()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void aValueThatDoesNotExistLeavesAllOthersAlone() {
        List<Long> ids = new ArrayList<>(sample.groundedCell(document, "party", "Acme"));
        ids.add(77L);
        assertThatThrownBy(() -> reviews.set(ids, ReviewState.ACCEPTED)).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NO_SUCH_ROW)).hasMessageContaining("77");
        assertThat(values.find(ids.getFirst()).orElseThrow().review()).isEqualTo(ReviewState.OPEN);
        assertThat(reviews.history()).isEmpty();
    }

    @Test
    void acceptingAnUncertainValueMakesItsAnnotationAndUndoTakesItAway() {
        long id = uncertain("Acme", 5);
        List<String> before = state();
        assertThat(reviews.set(List.of(id), ReviewState.ACCEPTED, Map.of(id, sample.span(document, "Acme", 5))))
                .isEqualTo(1);
        List<String> after = state();
        assertThat(values.find(id).orElseThrow().place().orElseThrow().annotationId()).isPresent();
        assertThat(after).anyMatch(line -> line.startsWith("link"));
        assertThat(reviews.undo()).map(HistoryEntry::kind).contains(HistoryEntry.Kind.REVIEW);
        assertThat(state()).isEqualTo(before);
        assertThat(reviews.redo()).isPresent();
        assertThat(state()).isEqualTo(after);
    }

    @Test
    void redoTakesTheRowThatSomebodyElseMadeMeanwhile() {
        long id = uncertain("Acme", 5);
        reviews.set(List.of(id), ReviewState.ACCEPTED, Map.of(id, sample.span(document, "Acme", 5)));
        reviews.undo();
        long other = new AnnotationStore(database).getOrCreate(sample.span(document, "Acme", 5)).row().id();
        reviews.redo();
        assertThat(values.find(id).orElseThrow().place().orElseThrow().annotationId())
                .isEqualTo(OptionalLong.of(other));
        assertThat(new CountStore(database).counts().annotations()).isEqualTo(1);
    }

    @Test
    void aChosenPlaceIsGroundedAndAcceptedAndCanBeTakenBack() {
        long id = uncertain("Acme", 5);
        List<String> before = state();
        ValueRow row = values.find(id).orElseThrow();
        reviews.anchor(id, Sample.place("Acme", 40), sample.span(document, "Acme", 40));
        ValueRow chosen = values.find(id).orElseThrow();
        assertThat(chosen.status()).isEqualTo(GroundingStatus.GROUNDED);
        assertThat(chosen.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(chosen.place().orElseThrow().codePoints().start()).isEqualTo(40);
        List<String> after = state();
        assertThat(reviews.undo()).map(HistoryEntry::kind).contains(HistoryEntry.Kind.ANCHOR);
        assertThat(values.find(id)).contains(row);
        assertThat(state()).isEqualTo(before);
        reviews.redo();
        assertThat(state()).isEqualTo(after);
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void aNewActEndsWhatCouldBeDoneAgain() {
        List<Long> ids = sample.groundedCell(document, "party", "Acme", "Beta");
        reviews.set(ids, ReviewState.ACCEPTED);
        reviews.set(ids, ReviewState.REJECTED);
        reviews.undo();
        reviews.undo();
        assertThat(reviews.redo()).map(HistoryEntry::detail).contains("accepted");
        reviews.set(ids.subList(0, 1), ReviewState.OPEN);
        assertThat(reviews.redo()).isEmpty();
        assertThat(reviews.undo()).map(HistoryEntry::detail).contains("open");
        new Journal(database).note(HistoryEntry.Kind.IMPORT, 12, "values.jsonl");
        assertThat(reviews.undo()).map(HistoryEntry::detail).contains("accepted");
        assertThat(reviews.history()).extracting(HistoryEntry::undoable).containsExactly(false, true, true, true);
    }

    @Test
    void whatChangedSinceIsNotTakenBack() {
        List<Long> ids = sample.groundedCell(document, "party", "Acme", "Beta");
        reviews.set(ids, ReviewState.ACCEPTED);
        database.transaction(sql -> sql.update("UPDATE grounding SET review_state = 'rejected' WHERE id = ?",
                ids.getFirst()));
        reviews.undo();
        assertThat(values.rows(ValueFilter.ALL)).extracting(ValueRow::review)
                .containsExactly(ReviewState.REJECTED, ReviewState.OPEN);
    }

    @Test
    void anyRowOfActsIsTakenBackAndDoneAgainExactly() {
        long seed = 7;
        Random random = new Random(seed);
        List<Long> ids = new ArrayList<>(sample.groundedCell(document, "party", "Acme", "Beta", "Gamma"));
        ids.add(uncertain("Delta", 50));
        List<List<String>> states = new ArrayList<>(List.of(state()));
        for (int i = 0; i < 25; i++) {
            long id = ids.get(random.nextInt(ids.size()));
            int place = 10 * random.nextInt(4);
            int done = random.nextInt(3) == 0 ? anchor(id, place)
                    : reviews.set(ids.subList(0, 1 + random.nextInt(ids.size())),
                            ReviewState.values()[random.nextInt(3)],
                            Map.of(ids.getLast(), sample.span(document, "Delta", 50)));
            if (done > 0) {
                states.add(state());
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(reviews.undo()).isPresent();
            assertThat(state()).as("seed %d, undo to %d", seed, i).isEqualTo(states.get(i));
        }
        assertThat(reviews.undo()).isEmpty();
        for (int i = 1; i < states.size(); i++) {
            assertThat(reviews.redo()).isPresent();
            assertThat(state()).as("seed %d, redo to %d", seed, i).isEqualTo(states.get(i));
        }
    }

    private int anchor(long id, int place) {
        String value = values.find(id).orElseThrow().value();
        reviews.anchor(id, Sample.place(value, place), sample.span(document, value, place));
        return 1;
    }

    private long uncertain(String value, int start) {
        new CellStore(database).add(List.of(Sample.cell(document, "uncertain", value)));
        GroundingStore store = new GroundingStore(database);
        long id = store.pending(document.id()).getFirst().id();
        store.record(document.id(), List.of(new GroundedValue(id, GroundingStatus.UNCERTAIN,
                Optional.of(Sample.place(value, start)), Optional.empty(), Explanation.NONE)));
        return id;
    }

    private List<String> state() {
        return database.transaction(sql -> sql.list(STATE, rows -> rows.getString(1)));
    }
}
