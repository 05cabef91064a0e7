package dev.plumbline.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders. */
final class Folders {

    private static @Nullable Path empty;

    private Folders() {}

    /** A new workspace: a copy of one that is made once, which is quicker. */
    static synchronized Path emptyWorkspace(Path folder) throws IOException {
        if (empty == null) {
            Path made = Files.createTempDirectory("plumbline-test").resolve("empty.plumbline");
            Cli.done("new", made);
            empty = made;
        }
        return copy(empty, folder);
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
