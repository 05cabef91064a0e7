package dev.plumbline.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Files and folders that were dropped on the window.
 *
 * @param workspace the first workspace among them
 * @param files everything that is no workspace
 */
record Dropped(Optional<Path> workspace, List<Path> files) {

    /** What a workspace's folder is called at its end. */
    static final String WORKSPACE = ".plumbline";

    static Dropped of(List<Path> paths) {
        return new Dropped(paths.stream().filter(Dropped::isWorkspace).findFirst(),
                paths.stream().filter(path -> !isWorkspace(path)).toList());
    }

    List<String> names() {
        return files.stream().map(path -> String.valueOf(path.getFileName())).toList();
    }

    private static boolean isWorkspace(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(WORKSPACE) && Files.isDirectory(path);
    }
}
