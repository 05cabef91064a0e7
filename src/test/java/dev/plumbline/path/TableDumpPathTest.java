package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.testing.LegacyOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's duplicates come to the desktop: its table dump imported, merged, checked, and taken back. */
class TableDumpPathTest {

    private static final Path SAMPLE = Path.of("assets/sample/legacy");

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Server.plumbline"));
    }

    @Test
    void mergedItIsExactlyWhatTheGeneratorExpects() throws IOException, SQLException {
        Path dump = GeneratedDump.write(folder.resolve("dump"), 1000);
        JsonNode expected = new ObjectMapper().readTree(dump.resolve("expected.json").toFile());

        JsonNode imported = Cli.done("import", workspace, dump, "--json").json();
        assertThat(imported.path("annotations").asInt()).isEqualTo(expected.path("annotations_before").asInt());
        assertThat(imported.path("documents").asInt()).isEqualTo(10);
        assertThat(imported.path("candidates").asInt()).isEqualTo(expected.path("exact_groups").asInt()
                + expected.path("exact_redundant").asInt());
        Cli.done("check", workspace);
        assertThat(Cli.run("duplicates", workspace, "--kind", "exact", "--json").json()).hasSize(expected.path("exact_groups").asInt());
        Map<String, List<String>> before = Tables.all(workspace);

        Cli.done("merge", workspace, "--all-exact");

        assertThat(LegacyOutcome.of(workspace)).isEqualTo(LegacyOutcome.expected(dump));
        Cli.done("check", workspace);
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM annotation a JOIN annotation_label l ON l.id = a.annotation_label_id "
                + "WHERE l.text = 'OC_EXTRACT_SOURCE' AND NOT a.structural AND a.corpus_id IS NOT NULL AND NOT a.is_grounding_source"))
                .containsExactly("[0]");

        Cli.done("undo", workspace);
        Map<String, List<String>> after = Tables.all(workspace);
        before.remove("CHANGE_JOURNAL");
        after.remove("CHANGE_JOURNAL");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theSampleComesInWithItsTextsAndMerges() throws SQLException {
        JsonNode imported = Cli.done("import", workspace, SAMPLE, "--json").json();
        assertThat(imported.path("annotations").asInt()).isEqualTo(18);
        assertThat(imported.path("candidates").asInt()).isEqualTo(12);
        assertThat(Cli.run("duplicates", workspace, "--kind", "twin", "--json").json()).hasSize(1);
        assertThat(Tables.rows(workspace, "SELECT text, label_type FROM annotation_label l JOIN annotation a "
                + "ON a.annotation_label_id = l.id WHERE a.id = 11")).containsExactly("[Party, TOKEN_LABEL]");

        Cli.done("merge", workspace, "--all-exact");
        Cli.done("check", workspace);
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM annotation")).containsExactly("[11]");
        assertThat(Tables.rows(workspace, "SELECT parent_id FROM annotation WHERE id = 11")).containsExactly("[1]");
    }

    @Test
    void mergingOneGroupFlagsTheSurvivorAndUndoTakesTheFlagBack() throws SQLException {
        Cli.done("import", workspace, SAMPLE);
        String flags = "SELECT id, is_grounding_source FROM annotation WHERE id IN (3, 6)";
        assertThat(Tables.rows(workspace, flags)).containsExactly("[3, FALSE]", "[6, FALSE]");
        JsonNode plan = Cli.done("merge", workspace, "--group", "exact-3", "--json").json().get(0);
        assertThat(plan.path("survivor").asInt()).isEqualTo(3);
        assertThat(Tables.rows(workspace, flags)).containsExactly("[3, TRUE]");
        Cli.done("undo", workspace);
        assertThat(Tables.rows(workspace, flags)).containsExactly("[3, FALSE]", "[6, FALSE]");
    }

    @Test
    void theSameDumpTwiceIsThereAlready() throws SQLException {
        Cli.done("import", workspace, SAMPLE);
        Map<String, List<String>> before = Tables.all(workspace);
        assertThat(Cli.done("import", workspace, SAMPLE).out()).contains("legacy is in the workspace already");
        assertThat(Tables.all(workspace)).isEqualTo(before);
    }
}
