package dev.plumbline.ui;

import dev.plumbline.review.PreviewImport;
import dev.plumbline.review.Workspace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the app shows first.
 *
 * @param paths the workspace's folder, the sample's folder, or the files that wait for a workspace
 */
public record Opening(Kind kind, List<Path> paths) {

    /** What an opening is about. */
    public enum Kind {
        WELCOME,
        WORKSPACE,
        SAMPLE,
        FILES,
        /** The sample, walked through by itself: see {@link Rehearsal}. */
        REHEARSAL
    }

    public Opening {
        paths = List.copyOf(paths);
    }

    /**
     * Reads the program's arguments: none; a workspace's folder or the database file in it; {@code sample DIR}; {@code
     * rehearse DIR}; documents and extractions.
     *
     * @return empty when they are for the command line
     */
    public static Optional<Opening> ofArguments(String... args) {
        if (args.length == 0) {
            return Optional.of(new Opening(Kind.WELCOME, List.of()));
        }
        if (args.length == 2 && args[0].equals("sample")) {
            return Optional.of(new Opening(Kind.SAMPLE, List.of(Path.of(args[1]))));
        }
        if (args.length == 2 && args[0].equals("rehearse")) {
            return Optional.of(new Opening(Kind.REHEARSAL, List.of(Path.of(args[1]))));
        }
        return ofPaths(args);
    }

    private static Optional<Opening> ofPaths(String... args) {
        try {
            List<Path> paths = Arrays.stream(args).map(Path::of).toList();
            Optional<Path> workspace = Workspace.at(paths.getFirst());
            if (args.length == 1 && workspace.isPresent()) {
                return Optional.of(new Opening(Kind.WORKSPACE, List.of(workspace.get())));
            }
            return paths.stream().allMatch(Opening::canWait) ? Optional.of(new Opening(Kind.FILES, paths)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A command of the same name is meant where a file has no ending that tells its kind. */
    private static boolean canWait(Path path) {
        return Files.isRegularFile(path) && PreviewImport.isNamedLikeOne(path);
    }

    /** As JavaFX hands it over to the application. */
    String[] parameters() {
        return Stream.concat(Stream.of(kind.name()), paths.stream().map(Path::toString)).toArray(String[]::new);
    }

    /** From its {@link #parameters()}. */
    static Opening ofParameters(List<String> parameters) {
        return new Opening(Kind.valueOf(parameters.getFirst()), parameters.stream().skip(1).map(Path::of).toList());
    }
}
