package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void contentReplacesTheFile() throws Exception {
        Path target = Files.writeString(folder.resolve("out.csv"), "old, and longer");

        AtomicFile.write(target, text("new"));

        assertThat(target).hasContent("new");
        assertOnlyFile(target);
    }

    @Test
    void failureLeavesTheOldFileAndNothingElse() throws Exception {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
            out.write(new byte[200_000]);
            throw new IOException("disk full");
        })).hasMessage("disk full");
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
            out.write('x');
            throw new CancellationException("stopped");
        })).isInstanceOf(CancellationException.class);

        assertThat(target).hasContent("old");
        assertOnlyFile(target);
    }

    @Test
    void contentMayCloseItsStream() throws Exception {
        Path target = folder.resolve("new.csv");

        AtomicFile.write(target, OutputStream::close);

        assertThat(target).isEmptyFile();
    }

    @Test
    void missingFolderAndFolderAsTargetAreRefused() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/out.csv"), text("x")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> AtomicFile.write(folder, text("x"))).isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void linkStaysALinkAndPermissionsStay() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path target = Files.writeString(folder.resolve("real.csv"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);

        AtomicFile.write(link, text("new"));

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-r-----");
    }

    @Test
    void deviceIsWrittenToAndNotReplaced() throws Exception {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.isWritable(device), "no /dev/null here");

        AtomicFile.write(device, text("gone"));

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertOnlyFile(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
