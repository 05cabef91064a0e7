package dev.plumbline;

import dev.plumbline.review.AboutPlumbline;
import dev.plumbline.review.Workspace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Where the log goes: into the workspace that a command names, else into the user's own folder. */
final class LogFolder {

    static final String PROPERTY = AboutPlumbline.LOGS;

    private LogFolder() {}

    /** To be called before anything is logged. */
    static void choose(String[] args) {
        if (System.getProperty(PROPERTY) == null) {
            Path folder = Arrays.stream(args).map(LogFolder::workspace).flatMap(Optional::stream).findFirst()
                    .map(workspace -> workspace.resolve("logs"))
                    .orElseGet(AboutPlumbline::logs);
            System.setProperty(PROPERTY, folder.toString());
        }
    }

    private static Optional<Path> workspace(String argument) {
        try {
            return Workspace.at(Path.of(argument));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
