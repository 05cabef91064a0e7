package dev.plumbline.review;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The files among what somebody chose: those named, and those below folders that look like documents. */
final class DocumentFiles {

    private DocumentFiles() {}

    /** @param problems told of folders that cannot be walked; what was found in them before is taken */
    static List<Path> walk(List<Path> filesAndFolders, List<Problem> problems) {
        List<Path> files = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(Files::isRegularFile).filter(DocumentFiles::isDocument).sorted().forEach(files::add);
            } catch (IOException e) {
                problems.add(FileFailures.problem(String.valueOf(path), e));
            } catch (UncheckedIOException e) {
                // A folder below may not be entered; the files before it are taken.
                problems.add(FileFailures.problem(String.valueOf(path), Objects.requireNonNull(e.getCause())));
            }
        }
        return files;
    }

    /** By its name. */
    static boolean isDocument(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && Arrays.stream(FileType.values()).anyMatch(type -> name.endsWith("." + type.extension()));
    }
}
