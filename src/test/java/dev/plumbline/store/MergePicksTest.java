package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that the survivor of a merge takes from another member. */
class MergePicksTest {

    private static final List<Long> MEMBERS = List.of(101L, 102L, 103L);

    @TempDir
    private Path folder;
    private Database database;

    @BeforeEach
    void open() {
        database = Database.create(folder);
        Sample sample = new Sample(database);
        long document = sample.document("one").id();
        Label label = sample.label(LabelType.SPAN_LABEL);
        Label other = new LabelStore(database).getOrCreate("Party", LabelType.SPAN_LABEL).row();
        run("INSERT INTO annotation (id, page, raw_text, json, annotation_type, annotation_label_id, document_id, corpus_id, "
                + "creator_id, is_grounding_source, created, review_state) SELECT 100 + x, 1, LEFT('Acme Ltd.', x + 6), "
                + "CAST('{\"start\":0,\"end\":' || (x + 6) || '}' AS VARCHAR) FORMAT JSON, 'SPAN_LABEL', "
                + "CASE WHEN x = 2 THEN " + other.id() + " ELSE " + label.id() + " END, " + document
                + ", CASE WHEN x <> 3 THEN 1 END, 1, x = 1, TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00', "
                + "CASE WHEN x = 3 THEN 'accepted' ELSE 'open' END FROM SYSTEM_RANGE(1, 3)");
        run("INSERT INTO annotation (id, creator_id, document_id) VALUES (90, 1, " + document + ")");
        run("UPDATE annotation SET parent_id = 90 WHERE id = 102");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String sql) {
        database.transaction(one -> one.update(sql));
    }

    private MergeStore store() {
        return new MergeStore(database, MergePlanner::plan);
    }

    private MergePlan plan(long keep, Map<MergeField, Long> picks) {
        return store().plan(MEMBERS, new Wish(keep, picks)).orElseThrow();
    }

    private String row(long id) {
        return database.transaction(sql -> sql.first("SELECT raw_text || ' ' || CAST(json AS VARCHAR) || ' ' "
                + "|| annotation_label_id || ' ' || COALESCE(corpus_id, 0) || ' ' || COALESCE(parent_id, 0) || ' ' "
                + "|| review_state FROM annotation WHERE id = ?", rows -> rows.getString(1), id).orElseThrow());
    }

    @Test
    void everyFieldCanBeTakenFromAnyMemberAndUndoGivesItBack() {
        List<String> before = Dump.of(database);
        long label = database.transaction(sql -> sql.number("SELECT annotation_label_id FROM annotation WHERE id = 102"));
        MergePlan plan = plan(101, Map.of(MergeField.PLACE, 103L, MergeField.LABEL, 102L, MergeField.CORPUS, 103L,
                MergeField.PARENT, 102L, MergeField.REVIEW, 103L, MergeField.CREATED, 102L));
        assertThat(plan.picks()).hasSize(6);
        assertThat(Dump.of(database)).isEqualTo(before);
        assertThat(store().apply(plan, false)).isTrue();
        assertThat(row(101)).isEqualTo("Acme Ltd. {\"start\":0,\"end\":9} " + label + " 0 90 accepted");
        List<String> after = Dump.of(database);
        ReviewStore review = new ReviewStore(database);
        assertThat(review.undo()).isPresent();
        assertThat(Dump.of(database)).isEqualTo(before);
        assertThat(review.redo()).isPresent();
        assertThat(Dump.of(database)).isEqualTo(after);
    }

    @Test
    void theKeyFollowsWhatIsPicked() {
        assertThat(store().apply(plan(101, Map.of(MergeField.PLACE, 102L)), true)).isTrue();
        assertThat(new IntegrityCheck(database).run()).isEmpty();
        assertThat(row(101)).startsWith("Acme Ltd {\"start\":0,\"end\":8}");
    }

    @Test
    void whatIsTheSurvivorsOwnIsNoPick() {
        assertThat(plan(102, Map.of(MergeField.PLACE, 102L, MergeField.REVIEW, 101L)).picks())
                .isEqualTo(Map.of(MergeField.REVIEW, 101L));
    }

    @Test
    void aParentThatStandsBelowAMemberIsNoPick() {
        run("UPDATE annotation SET parent_id = 101 WHERE id = 90");
        MergePlan plan = plan(101, Map.of(MergeField.PARENT, 102L));
        assertThat(plan.picks()).isEmpty();
        assertThat(store().apply(plan, false)).isTrue();
        assertThat(row(101)).contains(" 0 open");
    }

    @Test
    void aPlanWithPicksIsStaleWhenAMemberChanged() {
        MergePlan plan = plan(101, Map.of(MergeField.PLACE, 102L));
        run("UPDATE annotation SET version = version + 1 WHERE id = 102");
        assertThat(store().apply(plan, false)).isFalse();
        assertThat(row(101)).startsWith("Acme Lt ");
    }

    @Test
    void valuesThatWouldMakeItTheSameAsAnotherAnnotationAreRefused() {
        run("INSERT INTO annotation (id, page, raw_text, json, annotation_type, annotation_label_id, document_id, "
                + "corpus_id, creator_id, is_grounding_source) SELECT 200, page, (SELECT raw_text FROM annotation WHERE id = 103), "
                + "(SELECT json FROM annotation WHERE id = 103), annotation_type, annotation_label_id, document_id, corpus_id, "
                + "creator_id, TRUE FROM annotation WHERE id = 101");
        List<String> before = Dump.of(database);
        StoreException refused = catchThrowableOfType(StoreException.class,
                () -> store().apply(plan(101, Map.of(MergeField.PLACE, 103L)), true));
        assertThat(refused.kind()).isEqualTo(StoreException.Kind.KEY_TAKEN);
        assertThat(Dump.of(database)).isEqualTo(before);
    }
}
