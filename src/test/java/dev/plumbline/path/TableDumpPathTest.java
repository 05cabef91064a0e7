package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.GeneratedDump;
import dev.plumbline.testing.LegacyOutcome;
import dev.plumbline.testing.SmallDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    @Test
    void aBadDumpIsNamedAndLeavesNothing() throws IOException, SQLException {
        Path dump = new SmallDump().token(1, 0, "Acme").write(folder.resolve("bad"));
        Files.createDirectories(dump.resolve("texts"));
        Files.writeString(dump.resolve("texts/2.txt"), "Beta of old");
        Files.writeString(dump.resolve("extracts_datacell.csv"), "id,data\n");
        Map<String, List<String>> before = Tables.all(workspace);
        Outcome outcome = Cli.run("import", workspace, dump);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errors()).containsExactly("plumbline: import: extracts_datacell.csv has no column column_id");
        assertThat(Tables.all(workspace)).isEqualTo(before);
        try (Stream<Path> files = Files.list(workspace.resolve("documents"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void textsAndTokensComeInWithTheDocuments() throws SQLException {
        Cli.done("import", workspace, SAMPLE);
        assertThat(Tables.rows(workspace, "SELECT title, content_hash IS NULL FROM document")).containsExactly(
                "[invoice-2024-0173.pdf, TRUE]", "[master-services-agreement.pdf, TRUE]", "[mutual-nda.txt, FALSE]");
        assertThat(workspace.resolve("layers/document-1.layer")).exists();
        assertThat(workspace.resolve("layers/document-3.layer")).exists();
        try (Workspace open = Workspace.open(workspace)) {
            OpenDocument invoice = open.readDocuments().open(3);
            assertThat(invoice.layer().text()).contains("$22,290.00");
            assertThat(invoice.pages()).isEmpty();
            invoice.close();
        }
    }

    @Test
    void documentsThatAreThereAreTakenForTheSame() throws SQLException {
        Path files = SAMPLE.getParent();
        Cli.done("add", workspace, files.resolve("mutual-nda.txt"), files.resolve("master-services-agreement.pdf"),
                files.resolve("invoice-2024-0173.pdf"));
        JsonNode imported = Cli.done("import", workspace, SAMPLE, "--json").json();
        assertThat(imported.path("documents").asInt()).isZero();
        assertThat(imported.path("annotations").asInt()).isEqualTo(18);
        assertThat(Tables.rows(workspace, "SELECT DISTINCT d.title FROM annotation a JOIN document d ON d.id = a.document_id "
                + "WHERE d.content_hash IS NOT NULL")).containsExactly("[invoice-2024-0173.pdf]", "[master-services-agreement.pdf]",
                        "[mutual-nda.txt]");
        assertThat(Cli.run("duplicates", workspace, "--kind", "exact", "--json").json()).hasSize(5);
        Cli.done("check", workspace);
    }
}
