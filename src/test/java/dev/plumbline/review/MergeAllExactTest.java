package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.MergeAllExact.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging every exact group: cancelled, with one that cannot be merged, again. */
class MergeAllExactTest {

    private static final int GROUPS = 1200;

    @TempDir
    private Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() throws SQLException {
        workspace = Workspace.create(folder.resolve("w.plumbline"));
        run("INSERT INTO document (id, title, creator_id) VALUES (1, 'd', 1)");
        run("INSERT INTO annotation_label (id, text, label_type, creator_id) SELECT 900, 'OC_EXTRACT_SOURCE', 'TOKEN_LABEL', 1 "
                + "WHERE NOT EXISTS (SELECT 1 FROM annotation_label WHERE text = 'OC_EXTRACT_SOURCE' AND label_type = 'TOKEN_LABEL')");
        run("INSERT INTO annotation (id, page, raw_text, annotation_type, annotation_label_id, document_id, corpus_id, creator_id) "
                + "SELECT 1000 + x, 0, 'text ' || MOD(x, " + GROUPS + "), 'TOKEN_LABEL', (SELECT MAX(id) FROM annotation_label "
                + "WHERE text = 'OC_EXTRACT_SOURCE' AND label_type = 'TOKEN_LABEL'), 1, 1, 1 FROM SYSTEM_RANGE(0, " + (2 * GROUPS) + ")");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void run(String statement) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("w.plumbline/workspace") + ";AUTO_SERVER=TRUE;REUSE_SPACE=FALSE";
        try (Connection connection = DriverManager.getConnection(url, "sa", ""); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<DuplicateGroup> exact() {
        return workspace.findDuplicates().run(Set.of(Kind.EXACT), Progress.NONE);
    }

    @Test
    void cancelledBetweenPartsKeepsWhatWasMergedAndTheRestIsMergedLater() {
        Outcome cancelled = workspace.mergeAllExact().run(new Progress() {
            private boolean merging;

            @Override
            public void report(long done, long total, String what) {
                merging |= what.isEmpty() && done > 0;
            }

            @Override
            public boolean isCancelled() {
                return merging;
            }
        });
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.merged()).isPositive().isLessThan(GROUPS);
        assertThat(exact()).hasSize(GROUPS - cancelled.merged());
        Outcome rest = workspace.mergeAllExact().run(Progress.NONE);
        assertThat(rest.merged()).isEqualTo(GROUPS - cancelled.merged());
        assertThat(exact()).isEmpty();
        assertThat(workspace.mergeAllExact().run(Progress.NONE).merged()).isZero();
        assertThat(workspace.reviewValues().history()).hasSize(2);
        assertThat(workspace.reviewValues().undo()).isPresent();
        assertThat(workspace.reviewValues().undo()).isPresent();
        assertThat(exact()).hasSize(GROUPS);
    }

    @Test
    void aGroupThatFailsIsNamedAndTheRestGoOn() throws SQLException {
        run("ALTER TABLE annotation ADD CONSTRAINT broken CHECK (id <> 1007 OR NOT is_grounding_source)");
        Outcome outcome = workspace.mergeAllExact().run(Progress.NONE);
        assertThat(outcome.failed()).extracting(DuplicateGroup::id).containsExactly("exact-1007");
        assertThat(outcome.merged()).isEqualTo(GROUPS - 1);
        assertThat(exact()).extracting(DuplicateGroup::id).containsExactly("exact-1007");
    }
}
