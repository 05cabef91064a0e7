package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundingStoreTest {

    @TempDir
    Path folder;

    private Database database;
    private Sample sample;
    private Document document;
    private GroundingStore store;
    private ValueStore values;

    @BeforeEach
    void open() {
        database = Database.create(folder);
        sample = new Sample(database);
        document = sample.document("d1");
        store = new GroundingStore(database);
        values = new ValueStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRowIsFilledInOnce() {
        new CellStore(database).add(List.of(Sample.cell(document, "party", "Acme", "Beta")));
        assertThat(store.documentsWithPending()).containsExactly(document.id());
        List<PendingValue> pending = store.pending(document.id());
        List<GroundedValue> first = List.of(sample.grounded(pending.getFirst(), document, 7));
        assertThat(store.record(document.id(), first)).isEqualTo(1);
        List<GroundedValue> late = pending.stream().map(value -> sample.grounded(value, document, 50)).toList();
        assertThat(store.record(document.id(), late)).isEqualTo(1);
        assertThat(store.record(document.id(), late)).isZero();
        assertThat(store.documentsWithPending()).isEmpty();
        assertThat(values.rows(ValueFilter.ALL)).extracting(row -> row.place().orElseThrow().codePoints())
                .containsExactly(new Span(7, 11), new Span(50, 54));
        assertThat(new CountStore(database).counts().annotations()).isEqualTo(2);
    }

    @Test
    void everythingFoundOutComesBack() {
        new CellStore(database).add(List.of(Sample.cell(document, "party", "Acme", "Beta")));
        List<PendingValue> pending = store.pending(document.id());
        List<Span> others = IntStream.range(0, 250).mapToObj(i -> new Span(10 * i, 10 * i + 4)).toList();
        StoredPlace uncertain = new StoredPlace(OptionalLong.empty(), new Span(30, 34), OptionalInt.of(2), "Acne",
                Tier.FUZZY, 0.75, 250, others);
        Difference difference = new Difference(Difference.Kind.NAME, "Acme", "Acne");
        StoredPlace nearest = new StoredPlace(OptionalLong.empty(), new Span(3, 9), OptionalInt.empty(), "Bettaa",
                Tier.FUZZY, 0.5, 1, List.of(new Span(3, 9)));
        store.record(document.id(), List.of(
                new GroundedValue(pending.getFirst().id(), GroundingStatus.UNCERTAIN, Optional.of(uncertain),
                        Optional.empty(), new Explanation(Optional.empty(), Optional.of(difference), Optional.empty())),
                new GroundedValue(pending.getLast().id(), GroundingStatus.NOT_FOUND, Optional.empty(), Optional.empty(),
                        new Explanation(Optional.of(Reason.BELOW_THRESHOLD), Optional.empty(), Optional.of(nearest)))));
        List<ValueRow> rows = values.rows(ValueFilter.ofDocument(document.id()));
        assertThat(rows.getFirst().place()).contains(new StoredPlace(OptionalLong.empty(), new Span(30, 34),
                OptionalInt.of(2), "Acne", Tier.FUZZY, 0.75, 250, others.subList(0, 200)));
        assertThat(rows.getFirst().explanation().difference()).contains(difference);
        assertThat(rows.getLast().explanation()).isEqualTo(
                new Explanation(Optional.of(Reason.BELOW_THRESHOLD), Optional.empty(), Optional.of(nearest)));
    }

    @Test
    void valuesWithOneKeyShareAnAnnotation() {
        sample.groundedCell(document, "party", "Acme");
        new CellStore(database)
                .add(List.of(Sample.cell(document, "seller", "Acme"), Sample.cell(document, "buyer", "Acme")));
        List<GroundedValue> found = new ArrayList<>();
        store.pending(document.id()).forEach(value -> found.add(sample.grounded(value, document, 0)));
        assertThat(store.record(document.id(), found)).isEqualTo(2);
        assertThat(new CountStore(database).counts().annotations()).isEqualTo(1);
        assertThat(links()).isEqualTo(3);
    }

    @Test
    void groundingAnewKeepsReviewsAndTheAnnotationOfTheSamePlace() {
        List<Long> ids = sample.groundedCell(document, "party", "Acme", "Beta");
        new ReviewStore(database).set(ids, ReviewState.ACCEPTED);
        List<ValueRow> before = values.rows(ValueFilter.ALL);
        ResetValues reset = store.reset(OptionalLong.empty());
        assertThat(reset.values()).isEqualTo(2);
        assertThat(links()).isZero();
        PendingValue acme = store.pending(document.id()).getFirst();
        store.record(document.id(), List.of(sample.grounded(acme, document, 0)));
        assertThat(store.removeUnused(document.id(), reset.annotationIds())).isEqualTo(1);
        assertThat(values.find(ids.getFirst())).contains(before.getFirst());
        ValueRow beta = values.find(ids.getLast()).orElseThrow();
        assertThat(beta.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(beta.status()).isEqualTo(GroundingStatus.PENDING);
        assertThat(links()).isEqualTo(1);
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void anAnnotationThatANoteRefersToIsNotRemoved() {
        sample.groundedCell(document, "party", "Acme");
        ResetValues reset = store.reset(OptionalLong.of(document.id()));
        long annotation = reset.annotationIds().getFirst();
        database.transaction(sql -> sql.update("INSERT INTO note (annotation_id) VALUES (?)", annotation));
        assertThat(store.removeUnused(document.id(), reset.annotationIds())).isZero();
        assertThat(new AnnotationStore(database).find(annotation)).isPresent();
    }

    @Test
    void aRowMadeByAnotherBetweenLookingAndInsertingIsTaken() throws Exception {
        new CellStore(database).add(List.of(Sample.cell(document, "party", "Acme", "Beta")));
        List<PendingValue> pending = store.pending(document.id());
        List<GroundedValue> found = pending.stream().map(value -> sample.grounded(value, document, 3)).toList();
        try (Raw winner = new Raw(folder)) {
            winner.connection().setAutoCommit(false);
            winner.insertAnnotation(UniquenessTest.with(Raw.TOKEN, Map.of("annotation_type", "SPAN_LABEL",
                    "label", found.getFirst().annotation().orElseThrow().label().id(),
                    "json", "{\"end\":7,\"start\":3}")));
            var record = CompletableFuture.supplyAsync(() -> store.record(document.id(), found));
            try (Raw watch = new Raw(folder)) {
                await().until(() -> watch.sql().number(
                        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS "
                                + "WHERE LOWER(EXECUTING_STATEMENT) LIKE 'insert into annotation %'") == 1);
            }
            winner.connection().commit();
            assertThat(record.get()).isEqualTo(2);
        }
        assertThat(new CountStore(database).counts().annotations()).isEqualTo(2);
        assertThat(values.rows(ValueFilter.ALL)).allMatch(row -> row.place().orElseThrow().annotationId().isPresent());
    }

    private long links() {
        return database.transaction(sql -> sql.number("SELECT COUNT(*) FROM datacell_source"));
    }
}
