package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document under a password, from the first look to the export. */
class ProtectedDocumentTest {

    @TempDir
    private Path folder;

    private Path pdf = Path.of("");
    private Path right = Path.of("");
    private Path wrong = Path.of("");

    @BeforeEach
    void makePdf() throws IOException {
        pdf = folder.resolve("secret.pdf");
        right = Files.writeString(folder.resolve("passwords.txt"), "another\nopen sesame\r\n");
        wrong = Files.writeString(folder.resolve("wrong.txt"), "open barley\n");
        TextPdf.writeProtected(pdf, "The fee is 4,200 euros.", "open sesame");
    }

    @Test
    void textAndPictureOpenWithThePasswordAndSayWhenItIsWrong() {
        assertThat(Cli.run("text", pdf).err()).contains("secret.pdf is protected by a password");
        Outcome refused = Cli.run("text", pdf, "--password", "open barley");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.errors()).containsExactly(
                "plumbline: text: The password does not open secret.pdf. Check it and try again.");
        assertThat(Cli.done("text", pdf, "--password", "open sesame").out()).isEqualTo("The fee is 4,200 euros.\n");
        assertThat(Cli.done("text", pdf, "--password-file", right).out()).isEqualTo("The fee is 4,200 euros.\n");

        Path png = folder.resolve("page.png");
        assertThat(Cli.run("render", pdf, "--out", png, "--password-file", wrong).code()).isEqualTo(3);
        assertThat(png).doesNotExist();
        assertThat(Cli.run("render", pdf, "--out", png, "--password-file", right).code()).isZero();
        assertThat(png).isNotEmptyFile();
    }

    @Test
    void locateOpensItsDocumentsWithThePassword() throws IOException {
        Path set = Files.writeString(folder.resolve("set.jsonl"),
                "{\"id\":\"a\",\"document\":\"secret.pdf\",\"values\":[{\"field\":\"fee\",\"value\":\"4,200 euros\"}]}\n");
        Path out = folder.resolve("out.jsonl");
        assertThat(Cli.run("locate", "--set", set, "--root", folder, "--out", out, "--password-file", wrong).code()).isEqualTo(3);
        assertThat(Files.readString(out)).contains("input.document.wrong_password");
        Cli.done("locate", "--set", set, "--root", folder, "--out", out, "--password-file", right);
        assertThat(Files.readString(out)).contains("\"grounded\"", "4,200 euros");
    }

    @Test
    void aWorkspaceKeepsItProtectedAndGroundsItWithoutThePassword() throws IOException {
        Path workspace = Folders.emptyWorkspace(folder.resolve("w.plumbline"));
        assertThat(Cli.run("add", workspace, pdf, "--password-file", wrong, "--json").json().at("/problems/0/code").asText())
                .isEqualTo("input.document.wrong_password");
        Outcome added = Cli.run("add", workspace, pdf, "--password-file", right, "--json");
        assertThat(added.code()).isZero();
        assertThat(added.json().at("/added/0/pages").asInt()).isEqualTo(1);
        assertThat(added.json().at("/problems/0/code").asText()).isEqualTo("note.document.unprotected_words");
        Path values = Files.writeString(folder.resolve("values.csv"), "document,fee\nsecret.pdf,\"4,200 euros\"\n");
        Cli.done("import", workspace, values);
        Cli.done("ground", workspace);
        assertThat(Cli.done("values", workspace, "--json").out()).contains("\"grounded\"");
        Cli.done("check", workspace);

        Path marked = folder.resolve("marked");
        assertThat(Cli.run("export", workspace, "--format", "pdf", "--out", marked).err()).contains("is protected by a password");
        Cli.done("export", workspace, "--format", "pdf", "--out", marked, "--password-file", right);
        assertProtected(marked.resolve("secret.pdf"));
    }

    @Test
    void aLayerThatIsLostIsReadAnewWithThePassword() throws IOException {
        Path workspace = Folders.emptyWorkspace(folder.resolve("w.plumbline"));
        Cli.run("add", workspace, pdf, "--password-file", right);
        Path values = Files.writeString(folder.resolve("values.csv"), "document,fee\nsecret.pdf,\"4,200 euros\"\n");
        Cli.done("import", workspace, values);
        try (Stream<Path> layers = Files.list(workspace.resolve("layers"))) {
            Files.delete(layers.findFirst().orElseThrow());
        }
        Outcome closed = Cli.run("ground", workspace);
        assertThat(closed.code()).isEqualTo(3);
        assertThat(closed.err()).contains("secret.pdf is protected by a password");
        Cli.done("ground", workspace, "--password-file", right);
        assertThat(Cli.done("values", workspace, "--json").out()).contains("\"grounded\"");
    }

    @Test
    void aFileOfPasswordsThatIsNotThereIsAWrongCall() {
        Outcome outcome = Cli.run("text", pdf, "--password-file", folder.resolve("none.txt"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).singleElement().asString().contains("none.txt holds no passwords");
    }

    /** The marked copy opens with the same password and with no other, and may do no more than the file. */
    private static void assertProtected(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), "open sesame")) {
            assertThat(document.isEncrypted()).isTrue();
            assertThat(document.getCurrentAccessPermission().canModify()).isFalse();
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
        Outcome closed = Cli.run("text", file);
        assertThat(closed.code()).isEqualTo(3);
    }
}
