package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.testing.SmallCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus zip of a server comes to the desktop. */
class CorpusZipPathTest {

    private static final Path REAL = Path.of("../shared/reference/fixtures/Test_Corpus_EXPORT.zip");

    @TempDir
    private Path folder;

    private Path workspace;
    private Path zip;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Server.plumbline"));
        zip = new SmallCorpus().write(folder.resolve("corpus.zip"));
    }

    @Test
    void documentsLabelsAndAnnotationsComeInOnce() throws SQLException {
        JsonNode imported = Cli.done("import", workspace, zip, "--json").json();
        assertThat(imported.path("documents").asInt()).isEqualTo(2);
        assertThat(imported.path("annotations").asInt()).isEqualTo(4);
        assertThat(imported.path("guarded").asInt()).isEqualTo(2);
        Cli.done("check", workspace);
        assertThat(Tables.rows(workspace, "SELECT l.text, a.raw_text, a.page, CAST(a.json AS VARCHAR), p.raw_text FROM annotation a "
                + "JOIN annotation_label l ON l.id = a.annotation_label_id LEFT JOIN annotation p ON p.id = a.parent_id"))
                .containsExactly("[Contract, , 1, {}, null]",
                        "[OC_EXTRACT_SOURCE, Acme Holdings, 0, {\"p\":{\"0\":{\"b\":[20,10,90,30],\"t\":\"0-1\"}},\"v\":2}, null]",
                        "[OC_EXTRACT_SOURCE, Acme Holdings, 1, {\"end\":31,\"start\":18}, null]",
                        "[Party, Acme, 0, {\"p\":{\"0\":{\"b\":[20,10,40,30],\"t\":\"0\"}},\"v\":2}, Acme Holdings]");

        Map<String, List<String>> before = Tables.all(workspace);
        assertThat(Cli.done("import", workspace, zip).out()).contains("corpus.zip is in the workspace already");
        assertThat(Tables.all(workspace)).isEqualTo(before);
    }

    @Test
    void groundingAfterwardsMakesNoSecondSet() throws IOException, SQLException {
        Cli.done("import", workspace, zip);
        Path values = folder.resolve("values.json");
        Files.writeString(values, "[{\"document\": \"One\", \"field\": \"party\", \"value\": \"Acme Holdings\"},"
                + "{\"document\": \"Two\", \"field\": \"party\", \"value\": \"Acme Holdings\"}]");
        Cli.done("import", workspace, values);
        Cli.done("ground", workspace);
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM annotation")).containsExactly("[4]");
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM datacell_source")).containsExactly("[2]");
    }

    @Test
    void intoAWorkspaceWithDocumentsItJoinsTheirCorpus() throws IOException, SQLException {
        Path text = folder.resolve("Mine.txt");
        Files.writeString(text, SmallCorpus.TEXT);
        Cli.done("add", workspace, text);
        JsonNode imported = Cli.done("import", workspace, zip, "--json").json();
        assertThat(imported.path("documents").asInt()).isEqualTo(1);
        assertThat(Tables.rows(workspace, "SELECT title FROM document")).containsExactly("[Mine.txt]", "[One]");
        assertThat(Tables.rows(workspace, "SELECT COUNT(DISTINCT corpus_id), COUNT(DISTINCT creator_id), (SELECT COUNT(*) FROM corpus) "
                + "FROM annotation")).containsExactly("[1, 1, 1]");
        Cli.done("check", workspace);
    }

    @Test
    void duplicatesOfGroundingAreCandidates() throws IOException, SQLException {
        SmallCorpus corpus = new SmallCorpus();
        corpus.document("one.pdf").withArray("labelled_text").add(corpus.annotation("one.pdf", 0).deepCopy().put("id", "99"));
        JsonNode imported = Cli.done("import", workspace, corpus.write(zip), "--json").json();
        assertThat(imported.path("candidates").asInt()).isEqualTo(2);
        Cli.done("merge", workspace, "--all-exact");
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM annotation")).containsExactly("[4]");
    }

    @Test
    void aRealExportComesInWithItsPdf() throws SQLException {
        assumeThat(REAL).as("the real export is not here").exists();
        JsonNode imported = Cli.run("import", workspace, REAL, "--json").json();
        assertThat(imported.path("documents").asInt()).isEqualTo(1);
        assertThat(imported.path("annotations").asInt()).isEqualTo(6);
        assertThat(Tables.rows(workspace, "SELECT content_hash IS NOT NULL, page_count FROM document")).containsExactly("[TRUE, 6]");
        Cli.done("check", workspace);
    }
}
