package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates found, previewed, merged and taken back through the command line. */
class MergePathTest {

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void makeDuplicates() throws IOException, SQLException {
        workspace = Folders.emptyWorkspace(folder.resolve("Leases.plumbline"));
        Path lease = Files.writeString(folder.resolve("lease.txt"), "Ann Lee pays rent to Blue Door Ltd. each month.");
        Path extractions = Files.writeString(folder.resolve("extractions.json"),
                "{\"lease.txt\": {\"tenant\": \"Ann Lee\", \"owner\": \"Blue Door Ltd.\"}}");
        Cli.done("add", workspace, lease);
        Cli.done("import", workspace, extractions);
        Cli.done("ground", workspace);
        // What a server without the constraint would have: each annotation twice more, a note on one of them.
        try (Connection connection = Tables.open(workspace); Statement sql = connection.createStatement()) {
            for (int copy = 1; copy <= 2; copy++) {
                sql.executeUpdate("INSERT INTO annotation (id, page, raw_text, json, annotation_type, annotation_label_id, document_id, "
                        + "corpus_id, creator_id) SELECT id + " + 1000 * copy + ", page, raw_text, json, annotation_type, "
                        + "annotation_label_id, document_id, corpus_id, creator_id FROM annotation WHERE id < 1000");
            }
            sql.executeUpdate("INSERT INTO note (annotation_id, creator_id) SELECT MAX(id), MIN(creator_id) FROM annotation");
        }
    }

    private JsonNode groups(int code) {
        Outcome outcome = Cli.run("duplicates", workspace, "--json");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
        return outcome.json();
    }

    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = Tables.all(workspace);
        rows.remove("CHANGE_JOURNAL");
        return rows;
    }

    @Test
    void aPreviewChangesNothingAndTheMergeDoesWhatItSaid() throws SQLException {
        JsonNode groups = groups(1);
        assertThat(groups).hasSize(2);
        String id = groups.get(1).path("id").asText();
        Map<String, List<String>> before = rows();

        JsonNode plan = Cli.done("merge", workspace, "--group", id, "--dry-run", "--json").json().get(0);

        assertThat(rows()).isEqualTo(before);
        assertThat(plan.path("absorbed")).hasSize(2);
        assertThat(plan.path("references")).anySatisfy(reference -> {
            assertThat(reference.path("table").asText()).isEqualTo("note");
            assertThat(reference.path("fate").asText()).isEqualTo("repointed");
        });
        assertThat(Cli.done("merge", workspace, "--group", id, "--json").json().get(0)).isEqualTo(plan);
        assertThat(groups(1)).hasSize(1);
        assertThat(Tables.rows(workspace, "SELECT annotation_id FROM note")).containsExactly("[" + plan.path("survivor") + "]");
    }

    @Test
    void mergingAllIsOneStepOfUndo() throws SQLException {
        Map<String, List<String>> before = rows();

        assertThat(Cli.done("merge", workspace, "--all-exact", "--json").json().path("merged").asInt()).isEqualTo(2);
        assertThat(groups(0)).isEmpty();
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM annotation")).containsExactly("[2]");
        Cli.done("check", workspace);

        Cli.done("undo", workspace);
        assertThat(rows()).isEqualTo(before);
        Cli.done("redo", workspace);
        assertThat(groups(0)).isEmpty();
    }

    @Test
    void mergingWhatIsMergedIsNothing() throws SQLException {
        Cli.done("merge", workspace, "--all-exact");
        Map<String, List<String>> merged = rows();
        assertThat(Cli.done("merge", workspace, "--all-exact", "--json").json().path("merged").asInt()).isZero();
        assertThat(rows()).isEqualTo(merged);
    }

    @Test
    void groupsSaidToBeDistinctAreListedNoMore() {
        String id = groups(1).get(0).path("id").asText();
        Cli.done("distinct", workspace, "--group", id);
        assertThat(groups(1)).hasSize(1);
        Outcome gone = Cli.run("merge", workspace, "--group", id);
        assertThat(gone.code()).isEqualTo(2);
    }

    @Test
    void nearGroupsAreListedWithReasonsAndMergedWithAPick() throws SQLException {
        Cli.done("merge", workspace, "--all-exact");
        mark(5000, "Blue Door Ltd", 21, 34);
        JsonNode group = Cli.done("duplicates", workspace, "--kind", "near", "--json").json().get(0);
        assertThat(group.path("kind").asText()).isEqualTo("near");
        assertThat(group.path("reasons").toString()).isEqualTo("[\"overlap\",\"similar_words\"]");
        assertThat(group.path("score").asDouble()).isBetween(0.5, 0.99);
        assertThat(Cli.done("duplicates", workspace, "--kind", "near").out()).contains("places overlap 0.93");
        Map<String, List<String>> before = rows();

        String id = group.path("id").asText();
        JsonNode plan = Cli.done("merge", workspace, "--group", id, "--pick", "place=5000", "--json").json().get(0);

        assertThat(plan.path("picks").path("place").asLong()).isEqualTo(5000);
        assertThat(Tables.rows(workspace, "SELECT raw_text FROM annotation WHERE id = " + plan.path("survivor")))
                .containsExactly("[Blue Door Ltd]");
        Cli.done("undo", workspace);
        assertThat(rows()).isEqualTo(before);
        assertThat(Cli.run("merge", workspace, "--group", id, "--pick", "place=4711").code()).isEqualTo(2);
        assertThat(Cli.run("merge", workspace, "--group", id, "--pick", "colour=5000").code()).isEqualTo(2);
        Cli.done("distinct", workspace, "--group", id);
        assertThat(Cli.done("duplicates", workspace, "--kind", "near", "--json").json()).isEmpty();
    }

    @Test
    void nearGroupsHoldWhatIsAlikeAloneAndMergingAllExactLeavesThem() throws SQLException {
        Cli.done("merge", workspace, "--all-exact");
        // The owner's words spelt otherwise where they stand. A text has no pages, so the same words elsewhere are another mention.
        mark(5000, "BLUE  DOOR LTD.", 21, 34);
        mark(6000, "blue door ltd.", 8, 12);
        mark(7000, "each month", 36, 46);

        JsonNode groups = groups(0);
        assertThat(groups).hasSize(1);
        JsonNode group = groups.get(0);
        long owner = Long.parseLong(Tables.rows(workspace, "SELECT id FROM annotation WHERE raw_text = 'Blue Door Ltd.'")
                .getFirst().replaceAll("\\D", ""));
        assertThat(group.path("kind").asText()).isEqualTo("near");
        assertThat(group.path("members").toString()).isEqualTo("[" + owner + ",5000]");
        assertThat(group.path("reasons").toString()).isEqualTo("[\"same_words\",\"overlap\"]");
        assertThat(Cli.done("duplicates", workspace, "--kind", "near").out()).contains("the same words, places overlap 0.93");
        assertThat(Cli.done("duplicates", workspace, "--kind", "exact", "--json").json()).isEmpty();
        assertThat(Cli.done("merge", workspace, "--all-exact", "--json").json().path("merged").asInt()).isZero();
        // Each is alone with its key, so merging all brought them under guard, and merged none.
        assertThat(Tables.rows(workspace, "SELECT id, is_grounding_source FROM annotation WHERE id >= 5000 ORDER BY id"))
                .containsExactly("[5000, TRUE]", "[6000, TRUE]", "[7000, TRUE]");
        assertThat(groups(0)).isEqualTo(groups);
        Map<String, List<String>> before = rows();

        Cli.done("merge", workspace, "--group", group.path("id").asText());
        assertThat(groups(0)).isEmpty();
        assertThat(Tables.rows(workspace, "SELECT id FROM annotation WHERE id >= 5000 ORDER BY id"))
                .containsExactly("[6000]", "[7000]");
        Cli.done("undo", workspace);
        assertThat(rows()).isEqualTo(before);
    }

    /** One more mark of the lease, with the label of the owner's. */
    private void mark(long id, String text, int start, int end) throws SQLException {
        try (Connection connection = Tables.open(workspace); Statement sql = connection.createStatement()) {
            sql.executeUpdate("INSERT INTO annotation (id, page, raw_text, json, annotation_type, annotation_label_id, document_id, "
                    + "corpus_id, creator_id) SELECT " + id + ", page, '" + text + "', JSON '{\"start\":" + start + ",\"end\":" + end
                    + "}', annotation_type, annotation_label_id, document_id, corpus_id, creator_id FROM annotation "
                    + "WHERE raw_text = 'Blue Door Ltd.'");
        }
    }
}
