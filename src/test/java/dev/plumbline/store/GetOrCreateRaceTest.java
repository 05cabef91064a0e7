package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetOrCreateRaceTest {

    private static final String INSERTING = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS "
            + "WHERE LOWER(EXECUTING_STATEMENT) LIKE 'insert into annotation %'";

    @TempDir
    static Path folder;

    private static Database database;
    private static Sample sample;

    private Document document;

    @BeforeAll
    static void open() {
        database = Database.create(folder);
        sample = new Sample(database);
        sample.document("d1");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.transaction(sql -> sql.update("DELETE FROM annotation"));
        document = new DocumentStore(database).byTitle("d1.txt").orElseThrow();
    }

    @Test
    void theLoserOfATokenRaceGetsTheWinnersRowUntouched() throws Exception {
        NewAnnotation wanted = sample.token(document, "Acme", 0);
        Stored<Annotation> stored = race(wanted, row(wanted, "{\"winner\":true}"), true);
        assertThat(stored.created()).isFalse();
        assertThat(stored.row().json()).isEqualTo("{\"winner\":true}");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theLoserOfASpanRaceGetsTheWinnersRowThoughItsJsonKeysAreSwapped() throws Exception {
        NewAnnotation wanted = sample.span(document, "Acme", 1);
        Stored<Annotation> stored = race(wanted, row(wanted, "{\"end\":5,\"start\":1}"), true);
        assertThat(stored.created()).isFalse();
        assertThat(stored.row().json()).isEqualTo("{\"end\":5,\"start\":1}");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whereTheWinnerRollsBackTheOtherMakesTheRow() throws Exception {
        NewAnnotation wanted = sample.token(document, "Acme", 0);
        Stored<Annotation> stored = race(wanted, row(wanted, "{\"winner\":true}"), false);
        assertThat(stored.created()).isTrue();
        assertThat(stored.row().json()).isEqualTo("{\"p\":{\"0\":{\"b\":[1,2,3,4],\"t\":\"0-1\"}},\"v\":2}");
        assertThat(count()).isEqualTo(1);
    }

    /** The winner's INSERT stands uncommitted, so SELECT misses and INSERT waits; only then the winner ends. */
    private Stored<Annotation> race(NewAnnotation wanted, Map<String, Object> winner, boolean commit) throws Exception {
        try (Raw first = new Raw(folder); Raw watch = new Raw(folder)) {
            first.connection().setAutoCommit(false);
            first.insertAnnotation(winner);
            CompletableFuture<Stored<Annotation>> second =
                    CompletableFuture.supplyAsync(() -> new AnnotationStore(database).getOrCreate(wanted));
            await().until(() -> watch.sql().number(INSERTING) == 1);
            if (commit) {
                first.connection().commit();
            } else {
                first.connection().rollback();
            }
            return second.get();
        }
    }

    private Map<String, Object> row(NewAnnotation wanted, String json) {
        return UniquenessTest.with(Raw.TOKEN, Map.of("annotation_type", wanted.label().type().name(), "page",
                wanted.page(), "raw_text", wanted.rawText(), "label", wanted.label().id(), "json", json));
    }

    @Test
    void selectMissesInsertIsRefusedSelectFinds() throws SQLException {
        NewAnnotation wanted = sample.span(document, "Acme", 1);
        List<String> calls = new ArrayList<>();
        AnnotationStore store = new AnnotationStore(database);
        Stored<Annotation> stored = database.transaction(sql -> GetOrCreate.run(GroundingKey.SPAN_CONSTRAINT, () -> {
            calls.add("select");
            Optional<Annotation> found = calls.size() == 1 ? Optional.empty() : store.find(sql, id(sql));
            calls.add(found.isPresent() ? "hit" : "miss");
            return found;
        }, () -> {
            calls.add("insert");
            winnerCommits(row(wanted, "{\"end\":5,\"start\":1}"));
            return store.insert(sql, wanted, CanonicalJson.of(wanted.json()));
        }));
        assertThat(calls).containsExactly("select", "miss", "insert", "select", "hit");
        assertThat(stored.created()).isFalse();
        assertThat(stored.row().json()).isEqualTo("{\"end\":5,\"start\":1}");
        assertThat(count()).isEqualTo(1);
    }

    private static long id(Sql sql) throws SQLException {
        return sql.number("SELECT MAX(id) FROM annotation");
    }

    private void winnerCommits(Map<String, Object> row) throws SQLException {
        try (Raw winner = new Raw(folder)) {
            winner.insertAnnotation(row);
        }
    }

    @Test
    void refusedAndNeverFoundGivesUpAfterABoundedNumberOfTries() {
        NewAnnotation wanted = sample.token(document, "Acme", 0);
        AnnotationStore store = new AnnotationStore(database);
        store.getOrCreate(wanted);
        AtomicInteger selects = new AtomicInteger();
        assertThatThrownBy(() -> database.transaction(sql -> GetOrCreate.run(GroundingKey.TOKEN_CONSTRAINT, () -> {
            selects.incrementAndGet();
            return Optional.<Annotation>empty();
        }, () -> store.insert(sql, wanted, CanonicalJson.of(wanted.json())))))
                .isInstanceOfSatisfying(StoreException.class,
                        e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.BUSY));
        assertThat(selects).hasValue(10);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anotherConstraintsRefusalGoesUp() {
        NewAnnotation wanted = new NewAnnotation(999, sample.label(LabelType.TOKEN_LABEL), 0, "Acme", "{}");
        assertThatThrownBy(() -> new AnnotationStore(database).getOrCreate(wanted))
                .isInstanceOf(StoreException.class).hasMessageContaining("ANNOTATION_DOCUMENT");
    }

    @Test
    void sixteenThreadsMakeEachAnnotationAndLabelOnce() throws InterruptedException, ExecutionException {
        document = sample.pdf("p1");
        AtomicInteger made = new AtomicInteger();
        AtomicInteger madeLabels = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Set<Long>>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                runs.add(threads.submit(() -> twoHundred(made, madeLabels)));
            }
            Set<Long> ids = new HashSet<>();
            for (Future<Set<Long>> run : runs) {
                ids.addAll(run.get());
            }
            assertThat(ids).hasSize(200);
        }
        assertThat(made).hasValue(200);
        assertThat(madeLabels).hasValue(20);
        assertThat(count()).isEqualTo(200);
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    private Set<Long> twoHundred(AtomicInteger made, AtomicInteger madeLabels) {
        AnnotationStore annotations = new AnnotationStore(database);
        LabelStore labels = new LabelStore(database);
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            NewAnnotation wanted = i % 2 == 0 ? sample.token(document, "name " + i, 1)
                    : sample.span(document, "name " + i, i);
            Stored<Annotation> stored = annotations.getOrCreate(wanted);
            ids.add(stored.row().id());
            made.addAndGet(stored.created() ? 1 : 0);
            if (i % 10 == 0) {
                Stored<Label> label = labels.getOrCreate("label " + i, LabelType.SPAN_LABEL);
                madeLabels.addAndGet(label.created() ? 1 : 0);
            }
        }
        return ids;
    }

    private long count() {
        return database.transaction(sql -> sql.number("SELECT COUNT(*) FROM annotation"));
    }
}
