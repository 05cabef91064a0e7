package dev.plumbline.store;

import dev.plumbline.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The SHA-256 beside a copy, in the form of {@code sha256sum}. A database that was cut short may still open, at an
 * older state; this tells.
 */
final class Checksum {

    private Checksum() {}

    static Path beside(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ".sha256");
    }

    /** @param name the name the file will have */
    static void write(Path file, Path name) throws IOException {
        Files.writeString(beside(name), of(file) + "  " + name.getFileName() + "\n");
    }

    /** True when a file is what its original was made as; also where no checksum lies beside the original. */
    static boolean agrees(Path original, Path file) throws IOException {
        Path beside = beside(original);
        return Files.notExists(beside) || Files.readString(beside).startsWith(of(file) + " ");
    }

    private static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }
}
