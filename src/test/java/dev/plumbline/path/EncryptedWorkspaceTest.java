package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that opens with its password alone, from making it to going back to a backup. */
class EncryptedWorkspaceTest {

    private static final String SECRET = "Wintergreen Holdings";

    @TempDir
    private Path folder;

    private Path workspace = Path.of("");
    private Path password = Path.of("");
    private Path wrong = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        workspace = folder.resolve("w.plumbline");
        password = Files.writeString(folder.resolve("password.txt"), "open sesame\n");
        wrong = Files.writeString(folder.resolve("wrong.txt"), "open barley\n");
        Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("deal.txt"), "The buyer is " + SECRET + ".");
        TextPdf.write(folder.resolve("in/deal.pdf"), "The seller is " + SECRET + ".");
        try (XWPFDocument docx = new XWPFDocument(); OutputStream out = Files.newOutputStream(folder.resolve("in/deal.docx"))) {
            docx.createParagraph().createRun().setText("The agent is " + SECRET + ".");
            docx.write(out);
        }
        Files.writeString(folder.resolve("values.csv"), "document,field,value\ndeal.txt,buyer," + SECRET + "\ndeal.pdf,seller,"
                + SECRET + "\ndeal.docx,agent," + SECRET + "\n");
    }

    @Test
    void everyKindOfDocumentIsGroundedAndNoFileOfTheWorkspaceShowsAWord() throws IOException {
        fill();
        assertThat(done("values", workspace).out().lines().filter(line -> line.contains(SECRET))).hasSize(3);
        assertThat(done("info", workspace, "--json").out()).contains("\"grounded\": 3");
        done("backup", workspace);
        Outcome check = done("check", workspace);
        assertThat(check.code()).isZero();
        for (String word : List.of(SECRET, "Wintergreen", "deal.txt", "buyer")) {
            assertThat(filesOfWorkspaceWith(word)).as(word).isEmpty();
        }
        Path marked = Files.createDirectory(folder.resolve("marked"));
        done("export", workspace, "--format", "pdf", "--out", marked);
        assertThat(Files.list(marked)).hasSize(1);
    }

    @Test
    void withoutTheRightPasswordItSaysSoAndChangesNothing() {
        fill();
        Outcome none = Cli.run("values", workspace);
        assertThat(none.code()).isEqualTo(4);
        assertThat(none.errors()).singleElement().asString().contains("is encrypted; give its password");
        Outcome other = Cli.run("values", workspace, "--workspace-password-file", wrong);
        assertThat(other.code()).isEqualTo(4);
        assertThat(other.errors()).singleElement().asString().contains("This is not the password of");
        assertThat(done("values", workspace).out()).contains(SECRET);
    }

    @Test
    void aNewPasswordOpensItAndTheOldOneNoMore() throws IOException {
        fill();
        Path fresh = Files.writeString(folder.resolve("fresh.txt"), "swordfish");
        assertThat(done("password", workspace, "--new-password-file", fresh).out()).contains("has a new password");
        assertThat(Cli.run("values", workspace, "--workspace-password-file", password).code()).isEqualTo(4);
        assertThat(Cli.done("values", workspace, "--workspace-password-file", fresh).out()).contains(SECRET);
    }

    @Test
    void aPasswordChangesOnlyWhereThereIsOneAndTheOldOneIsGiven() throws IOException {
        Path fresh = Files.writeString(folder.resolve("fresh.txt"), "swordfish");
        done("new", workspace, "--encrypt");
        Outcome without = Cli.run("password", workspace, "--new-password-file", fresh);
        assertThat(without.code()).isEqualTo(4);
        assertThat(without.errors()).singleElement().asString().contains("is encrypted; give its password");
        Path open = folder.resolve("open.plumbline");
        Cli.done("new", open);
        Outcome plain = Cli.run("password", open, "--new-password-file", fresh);
        assertThat(plain.code()).isEqualTo(2);
        assertThat(plain.errors()).singleElement().asString().contains("is not encrypted");
        assertThat(done("info", workspace, "--json").out()).contains("\"documents\": 0");
    }

    @Test
    void itGoesBackToABackup() throws IOException {
        fill();
        done("backup", workspace);
        String id = done("values", workspace, "--json").out().replaceAll("(?s)^.*?\"id\": (\\d+).*$", "$1");
        done("review", workspace, "--accept", id);
        Path backup;
        try (Stream<Path> files = Files.list(workspace.resolve("backups"))) {
            backup = files.filter(file -> file.toString().endsWith(".mv.db")).sorted().toList().getLast();
        }
        assertThat(done("values", workspace, "--json").out()).contains("accepted");
        done("restore", workspace, backup.getFileName());
        assertThat(done("values", workspace, "--json").out()).doesNotContain("accepted");
    }

    @Test
    void anEmptyPasswordIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n");
        assertThat(Cli.run("new", workspace, "--encrypt", "--workspace-password-file", empty).code()).isEqualTo(2);
        assertThat(workspace).doesNotExist();
        Path open = folder.resolve("open.plumbline");
        Cli.done("new", open);
        Outcome copy = Cli.run("encrypt", open, workspace, "--workspace-password-file", empty);
        assertThat(copy.code()).isEqualTo(2);
        assertThat(copy.errors()).containsExactly("plumbline: encrypt: The password of " + workspace + " cannot be empty");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void anEncryptedCopyHoldsTheSameAndTheOriginalStays() throws IOException {
        Path open = folder.resolve("open.plumbline");
        Cli.done("new", open);
        Cli.done("add", open, folder.resolve("in"));
        Cli.done("import", open, folder.resolve("values.csv"));
        Cli.done("ground", open);
        String values = Cli.done("values", open, "--json").out();
        assertThat(done("encrypt", open, workspace).out()).contains("with 3 documents and 3 annotations, checked");
        assertThat(done("values", workspace, "--json").out()).isEqualTo(values);
        assertThat(done("check", workspace).code()).isZero();
        assertThat(Cli.done("values", open, "--json").out()).isEqualTo(values);
        for (String word : List.of(SECRET, "Wintergreen", "deal.txt", "buyer")) {
            assertThat(filesOfWorkspaceWith(word)).as(word).isEmpty();
        }
        assertThat(Cli.run("values", workspace).code()).isEqualTo(4);
        Path marked = Files.createDirectory(folder.resolve("marked"));
        done("export", workspace, "--format", "pdf", "--out", marked);
        assertThat(Files.list(marked)).hasSize(1);
        Outcome again = Cli.run("encrypt", workspace, folder.resolve("twice"), "--workspace-password-file", password);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.errors()).singleElement().asString().contains("is encrypted already");
        assertThat(Cli.run("encrypt", open, workspace, "--workspace-password-file", password).errors()).singleElement().asString()
                .contains("is not empty");
    }

    @Test
    void aWorkspaceThatIsNotWholeIsNotCopiedAndNothingIsLeft() throws IOException {
        Path open = folder.resolve("open.plumbline");
        Cli.done("new", open);
        Cli.done("add", open, folder.resolve("in"));
        try (Stream<Path> files = Files.list(open.resolve("documents"))) {
            Files.delete(files.toList().getFirst());
        }
        Outcome refused = Cli.run("encrypt", open, folder.resolve("sub/closed.plumbline"), "--workspace-password-file", password);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.errors()).singleElement().asString().contains("has a fault");
        assertThat(folder.resolve("sub")).doesNotExist();
    }

    private void fill() {
        done("new", workspace, "--encrypt");
        done("add", workspace, folder.resolve("in"));
        done("import", workspace, folder.resolve("values.csv"));
        done("ground", workspace);
    }

    private Outcome done(Object... words) {
        Object[] all = Stream.concat(Stream.of(words), Stream.of("--workspace-password-file", password)).toArray();
        return Cli.done(all);
    }

    private List<Path> filesOfWorkspaceWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
