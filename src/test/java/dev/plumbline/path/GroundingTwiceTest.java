package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundingTwiceTest {

    private static final String ROWS = "SELECT g.id, g.status, g.annotation_id, g.span_start, g.review_state FROM grounding g";

    @TempDir
    private static Path shared;

    private static Path grounded;

    @TempDir
    private Path folder;

    @BeforeAll
    static void groundSample() {
        grounded = shared.resolve("grounded.plumbline");
        Cli.done("demo", grounded);
    }

    private Path copy() throws IOException {
        return Folders.copy(grounded, folder.resolve("copy.plumbline"));
    }

    @Test
    void groundingTwiceChangesNoRowOfAnyTable() throws IOException, SQLException {
        Path workspace = copy();
        Map<String, List<String>> before = Tables.all(workspace);
        assertThat(before.get("GROUNDING")).hasSize(95);
        JsonNode again = Cli.done("ground", workspace, "--json").json();
        assertThat(again.path("grounded").asInt()).isZero();
        assertThat(Tables.all(workspace)).isEqualTo(before);
    }

    @Test
    void theWholePathTwiceChangesNoRowOfAnyTable() throws IOException, SQLException {
        Path workspace = copy();
        Map<String, List<String>> before = Tables.all(workspace);
        Cli.done("add", workspace, "assets/sample/mutual-nda.txt", "assets/sample/quarterly-report.pdf");
        Cli.done("import", workspace, "assets/sample/extractions.json");
        Cli.done("ground", workspace);
        assertThat(Tables.all(workspace)).isEqualTo(before);
    }

    @Test
    void groundingAnewKeepsReviewsAndIds() throws IOException, SQLException {
        Path workspace = copy();
        List<String> ids = Cli.done("values", workspace, "--json").json().findValuesAsText("id");
        Cli.done("review", workspace, "--accept", ids.get(0), ids.get(1), "--reject", ids.get(2));
        List<String> rows = Tables.rows(workspace, ROWS);
        List<String> annotations = Tables.rows(workspace, "SELECT id, json, raw_text, review_state FROM annotation");
        List<String> links = Tables.rows(workspace, "SELECT * FROM datacell_source");
        JsonNode again = Cli.done("ground", workspace, "--rerun", "--json").json();
        assertThat(again.path("grounded").asInt()).isEqualTo(93);
        assertThat(Tables.rows(workspace, ROWS)).isEqualTo(rows);
        assertThat(Tables.rows(workspace, "SELECT id, json, raw_text, review_state FROM annotation")).isEqualTo(annotations);
        assertThat(Tables.rows(workspace, "SELECT * FROM datacell_source")).isEqualTo(links);
    }

    @Test
    void groundingOneDocumentAnewLeavesTheOthersAlone() throws IOException, SQLException {
        Path workspace = copy();
        long invoice = Cli.done("values", workspace, "--json").json().path(29).path("document_id").asLong();
        String others = "SELECT g.* FROM grounding g JOIN datacell l ON l.id = g.datacell_id WHERE l.document_id <> " + invoice;
        List<String> before = Tables.rows(workspace, others);
        assertThat(Cli.done("ground", workspace, "--rerun", "--document", invoice, "--json").json().path("grounded").asInt()).isEqualTo(15);
        assertThat(Tables.rows(workspace, others)).isEqualTo(before);
    }

    @Test
    void aRerunWithoutTheTextOfADocumentKeepsItsPlaces() throws IOException, SQLException {
        Path workspace = copy();
        List<String> before = Tables.rows(workspace, ROWS);
        String hash = Tables.rows(workspace, "SELECT content_hash FROM document WHERE title = 'mutual-nda.txt'").getFirst();
        String name = hash.substring(1, hash.length() - 1);
        Files.delete(workspace.resolve("documents").resolve(name + ".txt"));
        Files.delete(workspace.resolve("layers").resolve(name + ".layer"));
        Outcome rerun = Cli.run("ground", workspace, "--rerun", "--json");
        assertThat(rerun.code()).isEqualTo(3);
        assertThat(rerun.errors()).singleElement().asString().contains("mutual-nda.txt");
        assertThat(Tables.rows(workspace, ROWS)).isEqualTo(before);
    }
}
