package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from end to end through the command line. */
class PathTest {

    private static final Path INVOICE = Path.of("assets/sample/invoice-2024-0173.pdf");

    private static final String LEASE = """
            \ud83d\udcc4 Lease
            The tenant, Ann Lee, pays EUR 1,200.00 on the first day of each month.
            The landlord is Blue Door Ltd. of Bridge Street.
            The tenant may end the lease with 30 days' notice. Blue Door Ltd. may not.
            """;

    private static final String EXTRACTIONS = """
            [{"document": "lease.txt", "field": "tenant", "value": "Ann Lee"},
             {"document": "lease.txt", "field": "rent", "value": 1200},
             {"document": "lease.txt", "field": "owner", "value": "Blue Door Ltd."},
             {"document": "lease.txt", "field": "notice", "value": "60 days' notice"},
             {"document": "lease.txt", "field": "broker", "value": "Zebra Quartz Agency"},
             {"document": "lease.txt", "field": "pets", "value": true},
             {"document": "invoice-2024-0173.pdf", "field": "due", "value": "June 30, 2024"}]
            """;

    @TempDir
    private Path folder;

    private Path workspace;
    private Path lease;
    private Path extractions;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Leases.plumbline"));
        lease = Files.writeString(folder.resolve("lease.txt"), LEASE);
        extractions = Files.writeString(folder.resolve("extractions.json"), EXTRACTIONS);
    }

    private void ground() {
        Cli.done("add", workspace, lease, INVOICE);
        Cli.done("import", workspace, extractions);
        Cli.done("ground", workspace);
    }

    @Test
    void aWorkspaceIsMade() throws IOException {
        Path fresh = folder.resolve("a/b/Fresh.plumbline");
        assertThat(Cli.done("new", fresh, "--json").json().path("workspace").asText()).isEqualTo(fresh.toString());
        assertThat(fresh).isDirectoryContaining(file -> file.endsWith("workspace.mv.db"));
        Path empty = Files.createDirectory(folder.resolve("Empty.plumbline"));
        assertThat(Cli.done("new", empty).out()).isEqualTo("Made " + empty + "\n");
        assertThat(Cli.done("info", empty, "--json").json().path("documents").asInt()).isZero();
    }

    @Test
    void documentsAreAddedOnce() {
        JsonNode first = Cli.done("add", workspace, lease, INVOICE, "--json").json();
        assertThat(first.path("added")).extracting(document -> document.path("title").asText())
                .containsExactly("lease.txt", "invoice-2024-0173.pdf");
        assertThat(first.path("added")).extracting(document -> document.path("type").asText())
                .containsExactly("text/plain", "application/pdf");
        assertThat(first.path("added")).extracting(document -> document.path("pages").asInt()).containsExactly(0, 1);
        assertThat(first.path("already_there")).isEmpty();
        assertThat(first.path("problems")).isEmpty();

        JsonNode again = Cli.done("add", workspace, lease, "--json").json();
        assertThat(again.path("added")).isEmpty();
        assertThat(again.path("already_there")).extracting(document -> document.path("id").asLong())
                .containsExactly(first.path("added").path(0).path("id").asLong());
        String hash = first.path("added").path(0).path("hash").asText();
        assertThat(workspace.resolve("documents").resolve(hash + ".txt")).hasContent(LEASE);
    }

    @Test
    void cellsAreImportedOnce() {
        Cli.done("add", workspace, lease, INVOICE);
        JsonNode first = Cli.done("import", workspace, extractions, "--json").json();
        assertThat(first.toString()).isEqualTo("{\"cells\":7,\"values\":7,\"already_there\":0,\"problems\":[]}");
        JsonNode again = Cli.done("import", workspace, extractions, "--json").json();
        assertThat(again.toString()).isEqualTo("{\"cells\":0,\"values\":0,\"already_there\":7,\"problems\":[]}");
    }

    @Test
    void everyValueGetsItsPlaceOrTheReasonWhyNot() {
        Cli.done("add", workspace, lease, INVOICE);
        Cli.done("import", workspace, extractions);
        JsonNode ground = Cli.done("ground", workspace, "--json").json();
        assertThat(ground.path("grounded").asInt()).isEqualTo(6);
        assertThat(ground.path("values").toString()).isEqualTo("{\"pending\":0,\"grounded\":3,\"ambiguous\":1,\"uncertain\":1,"
                + "\"not_found\":1,\"skipped\":1}");

        JsonNode values = Cli.done("values", workspace, "--json").json();
        assertThat(values).extracting(value -> value.path("field").asText())
                .containsExactly("tenant", "rent", "owner", "notice", "broker", "pets", "due");
        assertThat(values).extracting(value -> value.path("status").asText()).containsExactly("grounded", "grounded",
                "ambiguous", "uncertain", "not_found", "skipped", "grounded");
        assertThat(values).extracting(value -> value.path("review").asText()).containsOnly("open");
        JsonNode tenant = values.path(0);
        // In code points: the sign in the first line is one of them and two of UTF-16.
        assertThat(List.of(tenant.path("start").asInt(), tenant.path("end").asInt())).containsExactly(20, 27);
        assertThat(tenant.path("tier").asText()).isEqualTo("exact");
        assertThat(tenant.path("quality").asDouble()).isEqualTo(1.0);
        assertThat(tenant.path("occurrences").asInt()).isEqualTo(1);
        assertThat(tenant.has("page")).isFalse();
        assertThat(values.path(1).path("text").asText()).isEqualTo("1,200.00");
        assertThat(values.path(2).path("occurrences").asInt()).isEqualTo(2);
        assertThat(values.path(6).path("page").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotCertainSaysWhy() {
        ground();
        JsonNode values = Cli.done("values", workspace, "--json").json();
        JsonNode notice = values.path(3);
        assertThat(notice.path("text").asText()).isEqualTo("30 days' notice");
        assertThat(notice.path("difference").path("expected").asText()).isEqualTo("60");
        assertThat(notice.path("difference").path("found").asText()).isEqualTo("30");
        assertThat(notice.has("annotation")).isFalse();
        assertThat(values.path(4).path("reason").asText()).isIn("nothing_like_it", "below_threshold");
        assertThat(values.path(5).path("reason").asText()).isEqualTo("not_groundable");
        JsonNode uncertain = Cli.done("values", workspace, "--status", "uncertain", "--json").json();
        assertThat(uncertain).extracting(value -> value.path("id").asLong()).containsExactly(notice.path("id").asLong());
    }

    @Test
    void reviewsAreUndoneAndDoneAgain() {
        ground();
        JsonNode values = Cli.done("values", workspace, "--json").json();
        long tenant = values.path(0).path("id").asLong();
        long notice = values.path(3).path("id").asLong();
        assertThat(Cli.done("review", workspace, "--accept", tenant, notice, "--json").json().path("changed").asInt()).isEqualTo(2);
        assertThat(reviews()).containsExactly("accepted", "open", "open", "accepted", "open", "open", "open");
        // An accepted place gets its annotation, which an uncertain one has not.
        assertThat(Cli.done("values", workspace, "--json").json().path(3).path("annotation").asLong()).isPositive();

        assertThat(Cli.done("undo", workspace, "--json").json().toString()).isEqualTo("{\"undone\":[\"2 values accepted\"]}");
        assertThat(reviews()).containsOnly("open");
        assertThat(Cli.done("values", workspace, "--json").json().path(3).has("annotation")).isFalse();
        Outcome nothing = Cli.run("undo", workspace, "--json");
        assertThat(nothing).isEqualTo(new Outcome(1, nothing.out(), ""));
        assertThat(nothing.json().toString()).isEqualTo("{\"undone\":[]}");

        assertThat(Cli.done("redo", workspace, "--json").json().toString()).isEqualTo("{\"redone\":[\"2 values accepted\"]}");
        assertThat(reviews()).containsExactly("accepted", "open", "open", "accepted", "open", "open", "open");
        assertThat(Cli.run("redo", workspace).code()).isEqualTo(1);
        assertThat(Cli.done("review", workspace, "--reject", tenant, "--reopen", notice).out()).isEqualTo("2 values changed\n");
        assertThat(reviews()).containsExactly("rejected", "open", "open", "open", "open", "open", "open");
        assertThat(Cli.done("undo", workspace, "--steps", 2).out().lines()).hasSize(2);
        assertThat(reviews()).containsExactly("accepted", "open", "open", "accepted", "open", "open", "open");
    }

    private List<String> reviews() {
        return Cli.done("values", workspace, "--json").json().findValuesAsText("review");
    }

    @Test
    void theHistoryIsToldNewestFirst() {
        ground();
        Cli.done("review", workspace, "--accept", Cli.done("values", workspace, "--json").json().path(0).path("id").asLong());
        JsonNode history = Cli.done("history", workspace, "--json").json();
        assertThat(history.findValuesAsText("kind")).containsExactly("review", "ground", "import", "add");
        assertThat(history.findValuesAsText("summary")).containsExactly("1 value accepted", "Looked for 6 values",
                "Imported 7 cells from extractions.json", "Added 2 documents, lease.txt first");
        assertThat(history.findValuesAsText("undoable")).containsExactly("true", "false", "false", "false");
        assertThat(Cli.done("history", workspace).out().lines()).hasSize(4);
    }

    @Test
    void valuesAreExportedWithTheirPlaces() throws IOException {
        ground();
        long tenant = Cli.done("values", workspace, "--json").json().path(0).path("id").asLong();
        Cli.done("review", workspace, "--accept", tenant);
        Path csv = folder.resolve("values.csv");
        assertThat(Cli.done("export", workspace, "--format", "csv", "--out", csv, "--json").json().path("rows").asInt()).isEqualTo(7);
        assertThat(Files.readAllLines(csv)).hasSize(8).element(1).asString()
                .startsWith("lease.txt,tenant,Ann Lee,grounded,exact,1.0,,Ann Lee,").endsWith(",accepted," + tenant);

        Path jsonl = folder.resolve("values.jsonl");
        assertThat(Cli.done("export", workspace, "--format", "jsonl", "--out", jsonl).out())
                .isEqualTo("7 values written to " + jsonl + "\n");
        List<JsonNode> rows = Files.readAllLines(jsonl).stream().map(line -> new Outcome(0, line, "").json()).toList();
        assertThat(rows).extracting(row -> row.path("field").asText())
                .containsExactly("tenant", "rent", "owner", "notice", "broker", "pets", "due");
        assertThat(rows.getLast().findValues("boxes")).isNotEmpty();

        Path accepted = folder.resolve("accepted.jsonl");
        Cli.done("export", workspace, "--format", "jsonl", "--out", accepted, "--accepted-only");
        assertThat(new ObjectMapper().readTree(accepted.toFile()).path("field").asText()).isEqualTo("tenant");
        assertThat(accepted).content().hasLineCount(1);
    }

    @Test
    void theWorkspaceIsCountedAndProved() {
        ground();
        JsonNode info = Cli.done("info", workspace, "--json").json();
        assertThat(info.path("documents").asInt()).isEqualTo(2);
        assertThat(info.path("cells").asInt()).isEqualTo(7);
        assertThat(info.path("annotations").asInt()).isEqualTo(4);
        assertThat(info.path("grounding_rows").asInt()).isEqualTo(4);
        assertThat(info.path("groups").asInt()).isZero();
        assertThat(info.path("schema_version").asInt()).isEqualTo(3);
        assertThat(Cli.done("check", workspace, "--json").json().toString()).isEqualTo("{\"ok\":true,\"findings\":[]}");
        assertThat(Cli.done("check", workspace).out()).isEqualTo("All is well\n");
    }

    @Test
    void aFaultIsFoundAndNamed() throws IOException {
        String hash = Cli.done("add", workspace, lease, "--json").json().path("added").path(0).path("hash").asText();
        Files.writeString(workspace.resolve("documents").resolve(hash + ".txt"), "something else");
        Outcome check = Cli.run("check", workspace, "--json");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.json().path("ok").asBoolean()).isFalse();
        assertThat(check.json().path("findings")).extracting(finding -> finding.path("kind").asText()).containsExactly("file_changed");
        assertThat(check.json().path("findings").path(0).path("where").asText()).isEqualTo("lease.txt");
    }

    @Test
    void theTextLayerIsPrinted() {
        assertThat(Cli.done("text", lease).out()).isEqualTo(LEASE + "\n");
        JsonNode text = Cli.done("text", INVOICE, "--json").json();
        assertThat(text.path("text").asText()).contains("June 30, 2024");
        assertThat(text.path("pages")).hasSize(1);
        JsonNode token = text.path("tokens").path(0);
        assertThat(token.path("page").asInt()).isEqualTo(1);
        assertThat(token.path("box")).hasSize(4);
        assertThat(text.path("text").asText()).startsWith(token.path("text").asText());
    }

    @Test
    void valuesAreHighlightedInACopyOfEachPdf() throws IOException {
        ground();
        Path out = folder.resolve("marked");

        JsonNode outcome = Cli.done("export", workspace, "--format", "pdf", "--out", out, "--json").json();

        assertThat(outcome.path("files").asInt()).isEqualTo(1);
        assertThat(outcome.path("rows").asInt()).isEqualTo(1);
        try (PDDocument marked = Loader.loadPDF(out.resolve("invoice-2024-0173.pdf").toFile())) {
            assertThat(marked.getPage(0).getAnnotations()).filteredOn(PDAnnotationHighlight.class::isInstance)
                    .extracting(PDAnnotation::getContents).containsExactly("due: June 30, 2024");
        }
        assertThat(Cli.done("export", workspace, "--format", "pdf", "--accepted-only", "--out", out).out())
                .isEqualTo("No values highlighted in no PDF in " + out + "\n");
    }
}
