package dev.plumbline.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files and folders sorted by what can be done with them.
 *
 * @param workspace the first workspace among them
 * @param extractions files that hold extracted values
 * @param documents everything else, folders included
 */
record Dropped(Optional<Path> workspace, List<Path> extractions, List<Path> documents) {

    /** What a workspace's folder is called at its end. */
    static final String WORKSPACE = ".plumbline";

    /** How the names of files with extracted values end. */
    static final List<String> EXTRACTIONS = List.of(".json", ".jsonl", ".csv");

    static Dropped of(List<Path> paths) {
        List<Path> extractions = new ArrayList<>();
        List<Path> documents = new ArrayList<>();
        Optional<Path> workspace = paths.stream().filter(Dropped::isWorkspace).findFirst();
        for (Path path : paths) {
            if (isExtraction(path)) {
                extractions.add(path);
            } else if (!isWorkspace(path)) {
                documents.add(path);
            }
        }
        return new Dropped(workspace, extractions, documents);
    }

    /** Of the documents, then of the extractions. */
    List<String> names() {
        return Stream.concat(documents.stream(), extractions.stream()).map(path -> String.valueOf(path.getFileName())).toList();
    }

    private static boolean isWorkspace(Path path) {
        return name(path).endsWith(WORKSPACE) && Files.isDirectory(path);
    }

    private static boolean isExtraction(Path path) {
        return EXTRACTIONS.stream().anyMatch(name(path)::endsWith) && !Files.isDirectory(path);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }
}
