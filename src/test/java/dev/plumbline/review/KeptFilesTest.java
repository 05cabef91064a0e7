package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An export that is cancelled, or has no room, leaves the file that was there and nothing beside it. */
class KeptFilesTest {

    private static final String OLD = "what was there";

    @TempDir
    private Path folder;

    private Workspace workspace;
    private boolean isMounted;

    /** Cancelled as soon as the export has begun. */
    private static final class Cancelled implements Progress {

        private boolean isBegun;

        @Override
        public void report(long done, long total, String what) {
            isBegun = true;
        }

        @Override
        public boolean isCancelled() {
            return isBegun;
        }
    }

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Workspace.create(folder.resolve("Kept.plumbline"));
        List<Path> documents = List.of(TextPdf.write(folder.resolve("a.pdf"), "We pay Acme 4711 in May."),
                Files.writeString(folder.resolve("b.txt"), "We pay Acme 4711 in June. " + "\ud83d\ude00 \u6771\u4eac e\u0301 ".repeat(20_000)));
        workspace.addDocuments().run(documents, Progress.NONE);
        Path values = Files.writeString(folder.resolve("values.json"),
                "{\"a.pdf\":{\"party\":\"Acme 4711\"},\"b.txt\":{\"party\":\"Acme 4711\",\"month\":\"June\"}}");
        workspace.importExtractions().run(values, Progress.NONE);
        workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        workspace.close();
        if (isMounted) {
            call("umount", folder.resolve("disk").toString());
        }
    }

    static Stream<String> formats() {
        return ExportValues.formats().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aCancelLeavesTheOldFile(String format) throws IOException {
        Path out = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("values." + format), OLD);

        assertThatThrownBy(() -> workspace.exportValues().run(format, out, false, new Cancelled())).isInstanceOf(CancellationException.class);

        assertThat(out).hasContent(OLD);
        assertThat(files(out.getParent())).containsExactly(out);
        assertThat(workspace.exportValues().run(format, out, false, Progress.NONE).rows()).isEqualTo(3);
        assertThat(Files.size(out)).isGreaterThan(OLD.length());
    }

    @Test
    void aCancelLeavesTheOldCopyOfAPdf() throws IOException {
        Path out = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("a.pdf"), OLD);

        assertThatThrownBy(() -> workspace.exportHighlights().run(out.getParent(), false, new CancelledFromTheStart()))
                .isInstanceOf(CancellationException.class);

        assertThat(out).hasContent(OLD);
        assertThat(files(out.getParent())).containsExactly(out);
    }

    private static final class CancelledFromTheStart implements Progress {

        @Override
        public void report(long done, long total, String what) {
            throw new AssertionError("reported after a cancel: " + what);
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    @Test
    void aFullDiskLeavesTheOldFilesOfEveryFormat() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        isMounted = Files.isExecutable(Path.of("/bin/mount"))
                && call("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        Assumptions.assumeTrue(isMounted, "no right to mount a small disk");
        Path pdf = Files.writeString(disk.resolve("a.pdf"), OLD);
        for (String format : ExportValues.formats()) {
            Files.writeString(disk.resolve("values." + format), OLD);
        }
        List<Path> before = files(disk);
        fill(disk.resolve("filling"));

        for (String format : ExportValues.formats()) {
            Path out = disk.resolve("values." + format);
            assertThatThrownBy(() -> workspace.exportValues().run(format, out, false, Progress.NONE)).as(format)
                    .isInstanceOf(PlumblineException.class).hasMessageContaining("full");
            assertThat(out).hasContent(OLD);
        }
        assertThatThrownBy(() -> workspace.exportHighlights().run(disk, false, Progress.NONE)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("full");
        assertThat(pdf).hasContent(OLD);
        Files.delete(disk.resolve("filling"));
        assertThat(files(disk)).isEqualTo(before);
    }

    /** The folder that the document came from may be the one that the copies go to. */
    @Test
    void theFileThatADocumentWasAddedFromIsNeverReplaced() throws IOException {
        byte[] original = Files.readAllBytes(folder.resolve("a.pdf"));

        ExportHighlights.Outcome outcome = workspace.exportHighlights().run(folder, false, Progress.NONE);

        assertThat(outcome.files()).isEqualTo(1);
        assertThat(folder.resolve("a.pdf")).hasBinaryContent(original);
        assertThat(Files.readAllBytes(folder.resolve("a (highlighted).pdf"))).isNotEqualTo(original);
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 4_096; i++) {
                out.write(new byte[64]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static boolean call(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
