package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dedup.MergePlanner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference's flag backfill: what stands under the label of grounding comes under guard, and nothing else. */
class FlagBackfillTest {

    private static final String FLAGS = "SELECT id || ' ' || is_grounding_source FROM annotation ORDER BY id";

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void fill() {
        database = Database.create(folder);
        Sample sample = new Sample(database);
        long document = sample.pdf("one").id();
        run("INSERT INTO annotation_label (id, text, label_type, creator_id) VALUES (50, 'Party', 'TOKEN_LABEL', 1)");
        row(1, "'alone', 'TOKEN_LABEL', FALSE, 1, " + document + ", 1");
        row(2, "'twice', 'TOKEN_LABEL', FALSE, 1, " + document + ", 1");
        row(3, "'twice', 'TOKEN_LABEL', FALSE, 1, " + document + ", 1");
        row(4, "'alone', 'SPAN_LABEL', FALSE, 2, " + document + ", 1");
        row(5, "'structural', 'TOKEN_LABEL', TRUE, 1, " + document + ", 1");
        row(6, "'another label', 'TOKEN_LABEL', FALSE, 50, " + document + ", 1");
        row(7, "'no corpus', 'TOKEN_LABEL', FALSE, 1, " + document + ", NULL");
        row(8, "'no document', 'TOKEN_LABEL', FALSE, 1, NULL, 1");
        row(9, "'guarded', 'TOKEN_LABEL', FALSE, 1, " + document + ", 1");
        row(10, "'another type', 'DOC_TYPE_LABEL', FALSE, 1, " + document + ", 1");
        run("UPDATE annotation SET json = JSON '{\"start\":0,\"end\":5}' WHERE id = 4");
        run("UPDATE annotation SET is_grounding_source = TRUE WHERE id = 9");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void row(int id, String rest) {
        run("INSERT INTO annotation (id, creator_id, raw_text, annotation_type, structural, annotation_label_id, document_id, "
                + "corpus_id) VALUES (" + id + ", 1, " + rest + ")");
    }

    private void run(String sql) {
        database.transaction(one -> one.update(sql));
    }

    private List<String> flags() {
        return database.transaction(sql -> sql.list(FLAGS, rows -> rows.getString(1)));
    }

    private void merge() {
        List<List<Long>> groups = new DuplicateStore(database).exact().stream().map(group -> group.members()).toList();
        new MergeStore(database, MergePlanner::plan).applyAll(groups, "act");
    }

    private void guard(List<Long> ids) {
        new MergeStore(database, MergePlanner::plan).guard(ids, "act");
    }

    @Test
    void whatGroundingMadeComesUnderGuardAndNothingElse() {
        assertThat(new DuplicateStore(database).unguarded()).containsExactly(1L, 4L);
        merge();
        guard(new DuplicateStore(database).unguarded());
        assertThat(flags()).containsExactly("1 TRUE", "2 TRUE", "4 TRUE", "5 FALSE", "6 FALSE", "7 FALSE", "8 FALSE", "9 TRUE",
                "10 FALSE");
        assertThat(new DuplicateStore(database).unguarded()).isEmpty();
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }

    @Test
    void cutShortItGoesOnWhereItWas() {
        List<String> before = flags();
        guard(new DuplicateStore(database).unguarded().subList(0, 1));
        database.close();
        database = Database.open(folder);
        assertThat(new DuplicateStore(database).unguarded()).containsExactly(4L);
        guard(new DuplicateStore(database).unguarded());
        guard(new DuplicateStore(database).unguarded());
        assertThat(flags()).contains("1 TRUE", "2 FALSE", "3 FALSE", "4 TRUE");
        assertThat(new ReviewStore(database).undo()).isPresent();
        assertThat(flags()).isEqualTo(before);
        assertThat(new ReviewStore(database).undo()).isEmpty();
    }

    @Test
    void guardedRowsRefuseAnotherOfTheirKey() {
        guard(new DuplicateStore(database).unguarded());
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(StoreException.class,
                () -> run("INSERT INTO annotation (id, creator_id, raw_text, annotation_type, annotation_label_id, document_id, corpus_id, "
                        + "is_grounding_source) SELECT 99, creator_id, raw_text, annotation_type, annotation_label_id, document_id, "
                        + "corpus_id, TRUE FROM annotation WHERE id = 1")).getMessage()).containsIgnoringCase(GroundingKey.TOKEN_CONSTRAINT);
    }
}
