package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corpus zips that mean harm, in a process of its own with little memory. */
class HostileCorpusTest {

    private static final int PIECE = 1 << 16;

    @TempDir
    private Path folder;

    /** Stored, so that nothing but its own size speaks against it. */
    private Path zip(String name, String head, String piece, long bytes) throws IOException {
        Path zip = folder.resolve("hostile.zip");
        byte[] block = piece.repeat(PIECE / piece.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            if (!name.equals("data.json")) {
                out.putNextEntry(new ZipEntry("data.json"));
                out.write("{\"annotated_docs\": {}}".getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        }
        return zip;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "data.json | {\"annotated_docs\":                                       | [    | 1000000000 | hostile.zip is larger than 500 MB",
        "data.json | {\"annotated_docs\":                                       | [    | 90000000   | hostile.zip is in no format that can be imported",
        "data.json | {\"annotated_docs\": {\"a.pdf\": {\"labelled_text\": [0        | ,0   | 90000000   | more, or nested deeper, than a corpus can honestly hold",
        "data.json | {\"annotated_docs\": {\"a.pdf\": {\"pawls_file_content\": [{\"tokens\": [0 | ,{} | 90000000 | cannot be used: ",
        "plumbline.json | {\"plumbline\": 1, \"tables\": {\"note\": [0          | ,0   | 90000000   | plumbline.json: Line 1",
        "plumbline.json | {\"plumbline\": 1, \"tables\":                        | [    | 90000000   | plumbline.json: "})
    void whatIsTooMuchEndsInANamedError(String name, String head, String piece, long bytes, String message) throws Exception {
        Path workspace = Folders.emptyWorkspace(folder.resolve("w.plumbline"));
        Outcome outcome = Cli.start("import", workspace, zip(name, head, piece, bytes)).outcome();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains(message).doesNotContain("OutOfMemory");
        assertThat(Tables.rows(workspace, "SELECT COUNT(*) FROM document")).containsExactly("[0]");
    }

    @Test
    void aSideFileOfAnotherCorpusIsNamedAndNotUsed() throws Exception {
        Path workspace = Folders.emptyWorkspace(folder.resolve("w.plumbline"));
        Outcome outcome = Cli.run("import", workspace, zip("plumbline.json", "{\"plumbline\": 1, \"data\": \"00\"}", " ", 1));
        assertThat(outcome.err()).isEqualTo("plumbline: plumbline.json: It was not written with this data.json and was not used; "
                + "documents, labels and annotations came in without it\n");
    }
}
