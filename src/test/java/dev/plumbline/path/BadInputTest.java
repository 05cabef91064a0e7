package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is named with its reason, and the rest goes in. */
class BadInputTest {

    @TempDir
    private Path folder;

    private Path workspace;
    private Path good;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("bad.plumbline"));
        good = Files.writeString(folder.resolve("good.txt"), "Ann Lee lives in Bridge Street.\n");
    }

    /** Adds a bad file and a good one; gives what is said of the bad one. */
    private String refused(Path bad) throws IOException {
        Outcome outcome = Cli.run("add", workspace, bad, good, "--json");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(3);
        assertThat(outcome.json().path("added").findValuesAsText("title")).containsExactly("good.txt");
        assertThat(outcome.json().path("problems")).hasSize(1);
        assertThat(outcome.json().path("problems").path(0).path("where").asText()).isEqualTo(String.valueOf(bad.getFileName()));
        assertThat(outcome.errors()).singleElement().asString().startsWith("plumbline: ").contains(String.valueOf(bad.getFileName()))
                .contains(outcome.json().path("problems").path(0).path("message").asText());
        try (var documents = Files.list(workspace.resolve("documents"))) {
            assertThat(documents).hasSize(1);
        }
        Cli.done("check", workspace);
        return outcome.json().path("problems").path(0).path("code").asText();
    }

    @Test
    void aTextCalledPdfIsRefused() throws IOException {
        assertThat(refused(Files.writeString(folder.resolve("letter.pdf"), "Dear Sir,\nthis is a text.\n")))
                .isEqualTo("input.document.not_what_its_name_says");
    }

    @Test
    void anEncryptedPdfIsRefused() throws IOException {
        Path file = folder.resolve("secret.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(refused(file)).isEqualTo("input.document.encrypted");
    }

    @Test
    void aPdfThatIsCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("assets/sample/invoice-2024-0173.pdf"));
        assertThat(refused(Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, 400)))).isEqualTo("input.document.damaged");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refused(Files.createFile(folder.resolve("empty.txt")))).isEqualTo("input.document.empty");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        assertThat(refused(folder.resolve("missing.pdf"))).isEqualTo("input.document.not_found");
    }

    @Test
    void aDeviceIsNotCopiedUntilTheDiskIsFull() throws IOException {
        assertThat(refused(Path.of("/dev/zero"))).isEqualTo("input.document.not_a_file");
    }

    @Test
    void aRowOfTheWrongTypeIsNamedWithItsLineAndTheOthersGoIn() throws IOException {
        Cli.done("add", workspace, good);
        Path file = Files.writeString(folder.resolve("rows.json"), """
                [
                  {"document": "good.txt", "field": "name", "value": "Ann Lee"},
                  {"document": "good.txt",
                   "field": "street",
                   "value": "Bridge Street"},
                  {"document": "good.txt", "field": "a", "value": 1},
                  {"document": "good.txt", "field": ["b"], "value": 2},
                  {"document": "good.txt", "field": "c", "value": 3}
                ]
                """);
        Outcome outcome = Cli.run("import", workspace, file, "--json");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.json().path("cells").asInt()).isEqualTo(4);
        assertThat(outcome.errors()).singleElement().asString().contains("rows.json", "line 7", "\"field\" must be a text");
    }

    @Test
    void aDocumentThatIsNotInTheWorkspaceIsNamedAndTheOthersGoIn() throws IOException {
        Cli.done("add", workspace, good);
        Path file = Files.writeString(folder.resolve("rows.csv"), "document,name\nother.txt,Bob\ngood.txt,Ann Lee\n");
        Outcome outcome = Cli.run("import", workspace, file);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEqualTo("1 cell with 1 value added\n");
        assertThat(outcome.errors()).singleElement().asString().contains("rows.csv", "line 2", "other.txt");
        assertThat(Cli.done("ground", workspace, "--json").json().path("grounded").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoExtractionFileIsRefused() throws IOException {
        Path noJson = Files.writeString(folder.resolve("x.json"), "{]");
        assertThat(Cli.run("import", workspace, noJson).code()).isEqualTo(3);
        Outcome missing = Cli.run("import", workspace, folder.resolve("missing.json"));
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.errors()).containsExactly("plumbline: import: " + folder.resolve("missing.json") + " does not exist");
    }

    @Test
    void halfACharacterIsNamedAndTheOthersGoIn() throws IOException {
        Cli.done("add", workspace, good);
        Path file = Files.writeString(folder.resolve("half.jsonl"), """
                {"document": "good.txt", "field": "name", "value": "\\ud800 Ann"}
                {"document": "good.txt", "field": "name", "value": "Ann Lee"}
                """);
        Outcome outcome = Cli.run("import", workspace, file, "--json");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.json().path("cells").asInt()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().contains("half.jsonl", "line 1", "half a character");
    }

    @Test
    void aWorkspaceOfANewerVersionIsNotTouched() throws IOException, SQLException {
        Tables.update(workspace, "UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '1'");
        Map<String, List<String>> before = Tables.all(workspace);
        for (String command : List.of("info", "ground", "values", "check")) {
            Outcome outcome = Cli.run(command, workspace);
            assertThat(outcome.code()).isEqualTo(4);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.errors()).containsExactly("plumbline: " + command + ": " + workspace
                    + " was made by a newer Plumbline; use that version");
        }
        assertThat(Tables.all(workspace)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsTold() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken.plumbline"));
        Files.writeString(broken.resolve("workspace.mv.db"), "this is no database, only a text".repeat(500));
        Outcome outcome = Cli.run("info", broken);
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.errors()).singleElement().asString().contains("cannot be read any more");
    }

    @Test
    void aWorkspaceMayBeOpenTwice() throws IOException, InterruptedException {
        try (Workspace open = Workspace.open(workspace)) {
            Outcome other = Cli.start("add", workspace, good).outcome();
            assertThat(other.code()).as(other.toString()).isZero();
            assertThat(open.readDocuments().summaries()).extracting(summary -> summary.document().title()).containsExactly("good.txt");
        }
    }

    @Test
    void aVeryLongValueIsKeptAndNotFound() throws IOException {
        Cli.done("add", workspace, good);
        Path file = folder.resolve("long.jsonl");
        Files.writeString(file, "{\"document\":\"good.txt\",\"field\":\"long\",\"value\":\"" + "lorem ".repeat(900_000) + "\"}\n"
                + "{\"document\":\"good.txt\",\"field\":\"name\",\"value\":\"Ann Lee\"}\n");
        assertThat(Cli.done("import", workspace, file, "--json").json().path("values").asInt()).isEqualTo(2);
        Cli.done("ground", workspace);
        JsonNode values = Cli.done("values", workspace, "--json").json();
        assertThat(values.findValuesAsText("status")).containsExactly("not_found", "grounded");
        assertThat(values.path(0).path("value").asText()).hasSize(5_399_999);
        assertThat(Cli.done("values", workspace).out().lines()).allMatch(line -> line.length() < 200);
    }

    @Test
    void aCellOfManyValuesIsGroundedToItsLimit() throws IOException {
        Cli.done("add", workspace, good);
        String many = IntStream.range(0, 10_000).mapToObj(i -> "\"Ann Lee " + i + "\"").collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("many.json"),
                "[{\"document\":\"good.txt\",\"field\":\"many\",\"value\":[" + many + "]}]");
        assertThat(Cli.done("import", workspace, file, "--json").json().path("values").asInt()).isEqualTo(10_000);
        JsonNode counts = Cli.done("ground", workspace, "--json").json().path("values");
        assertThat(counts.path("pending").asInt()).isZero();
        assertThat(IntStream.range(0, counts.size()).map(i -> counts.get(List.of("pending", "grounded", "ambiguous", "uncertain",
                "not_found", "skipped").get(i)).asInt()).sum()).isEqualTo(10_000);
        Cli.done("check", workspace);
    }

    @Test
    void anExportThatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Cli.done("add", workspace, good);
        Path old = Files.writeString(folder.resolve("old.csv"), "old");
        Outcome below = Cli.run("export", workspace, "--format", "csv", "--out", old.resolve("below.csv"));
        assertThat(below.code()).isEqualTo(3);
        assertThat(below.errors()).singleElement().asString().startsWith("plumbline: export: ").contains("cannot be written");
        assertThat(old).hasContent("old");
        Outcome onFolder = Cli.run("export", workspace, "--format", "csv", "--out", folder);
        assertThat(onFolder.code()).isEqualTo(3);
        assertThat(onFolder.errors()).containsExactly("plumbline: export: " + folder + " is a folder; name a file");
        Outcome unknown = Cli.run("export", workspace, "--format", "tsv", "--out", old);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.errors()).containsExactly("plumbline: export: tsv is not a format; there are csv, jsonl, xlsx, w3c, langextract, labelstudio, brat, html, pdf, opencontracts");
        assertThat(old).hasContent("old");
    }
}
