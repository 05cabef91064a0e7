package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Wish;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grounding and merging at once. A lock that the test holds makes each moment certain. */
class MergeRaceTest {

    private static final List<Long> GROUP = List.of(101L, 102L);

    @TempDir
    private Path folder;
    private Database database;
    private Document document;
    private final ExecutorService others = Executors.newFixedThreadPool(2);

    /** A legacy row, and a guarded one of the same key that a merge absorbs and that grounding finds. */
    @BeforeEach
    void open() {
        database = Database.create(folder);
        Sample sample = new Sample(database);
        document = sample.document("one");
        long label = sample.label(dev.plumbline.domain.LabelType.SPAN_LABEL).id();
        database.transaction(sql -> sql.update("INSERT INTO annotation (id, page, raw_text, json, annotation_type, "
                + "annotation_label_id, document_id, corpus_id, creator_id, is_grounding_source) SELECT 100 + x, 1, 'Acme', "
                + "JSON '{\"start\":0,\"end\":4}', 'SPAN_LABEL', " + label + ", " + document.id()
                + ", 1, 1, x = 2 FROM SYSTEM_RANGE(1, 2)"));
        new CellStore(database).add(List.of(Sample.cell(document, "f", "Acme")));
    }

    @AfterEach
    void close() {
        others.shutdownNow();
        database.close();
    }

    private MergeStore store() {
        return new MergeStore(database, MergePlanner::plan);
    }

    private int ground() {
        GroundingStore store = new GroundingStore(database);
        return store.record(document.id(), store.pending(document.id()).stream()
                .map(value -> new Sample(database).grounded(value, document, 0)).toList());
    }

    private List<String> rows(String query) {
        return database.transaction(sql -> sql.list(query, rows -> rows.getString(1)));
    }

    /** Until so many wait for another's lock, or one of them is done without having waited. */
    private void awaitBlocked(int sessions, Future<?> one) {
        await().atMost(Duration.ofSeconds(60)).until(() -> one.isDone() || database.transaction(sql -> sql.number(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE blocker_id IS NOT NULL")) >= sessions);
    }

    @Test
    void aLinkThatGroundingMakesWhileAMergeIsUnderWayGoesToTheSurvivor() throws SQLException, InterruptedException, ExecutionException {
        try (Raw merging = new Raw(folder)) {
            merging.connection().setAutoCommit(false);
            Sql sql = merging.sql();
            Journal.lock(sql);
            MergePlan plan = MergePlanner.plan(MergeInputs.of(sql, List.of(GROUP)).getFirst(), Wish.LOWEST);

            Future<Integer> grounding = others.submit(this::ground);
            awaitBlocked(1, grounding);

            new RowSteps(sql).apply(MergeSteps.of(sql, List.of(plan), true));
            merging.connection().commit();
            assertThat(grounding.get()).isEqualTo(1);
        }
        assertThat(new IntegrityCheck(database).run()).isEmpty();
        assertThat(rows("SELECT annotation_id FROM datacell_source")).containsExactly("101");
        assertThat(rows("SELECT annotation_id FROM grounding")).containsExactly("101");
        assertThat(rows("SELECT id FROM annotation")).containsExactly("101");
    }

    @Test
    void aMergeThatWaitsForGroundingFindsItsPlanStale() throws SQLException, InterruptedException, ExecutionException {
        MergePlan plan = store().plan(GROUP, Wish.LOWEST).orElseThrow();
        Future<Integer> grounding;
        Future<Boolean> merge;
        try (Raw holder = new Raw(folder)) {
            holder.connection().setAutoCommit(false);
            holder.sql().list("SELECT id FROM document WHERE id = ? FOR UPDATE", rows -> rows.getLong(1), document.id());
            grounding = others.submit(this::ground);
            awaitBlocked(1, grounding);
            merge = others.submit(() -> store().apply(plan, true));
            awaitBlocked(2, merge);
            holder.connection().rollback();
        }
        assertThat(grounding.get()).isEqualTo(1);
        assertThat(merge.get()).isFalse();
        MergePlan now = store().plan(GROUP, Wish.LOWEST).orElseThrow();
        assertThat(now.references()).extracting(planned -> planned.held().relation())
                .containsExactly(AnnotationReference.DATACELL_SOURCE, AnnotationReference.GROUNDING);
        assertThat(store().apply(now, true)).isTrue();
        assertThat(rows("SELECT annotation_id FROM datacell_source")).containsExactly("101");
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void twoThatMergeTheSameGroupDoItOnce() throws SQLException, InterruptedException, ExecutionException {
        MergePlan plan = store().plan(GROUP, Wish.LOWEST).orElseThrow();
        Future<Boolean> one;
        Future<Boolean> other;
        try (Raw holder = new Raw(folder)) {
            holder.connection().setAutoCommit(false);
            Journal.lock(holder.sql());
            one = others.submit(() -> store().apply(plan, true));
            other = others.submit(() -> store().apply(plan, true));
            awaitBlocked(2, one);
            holder.connection().rollback();
        }
        assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        assertThat(store().plan(GROUP, Wish.LOWEST)).isEmpty();
        assertThat(rows("SELECT COUNT(*) FROM change_journal WHERE kind = 'merge'")).containsExactly("1");
    }
}
