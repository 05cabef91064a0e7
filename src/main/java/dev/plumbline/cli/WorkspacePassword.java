package dev.plumbline.cli;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The password of an encrypted workspace: from a file, from the environment, or asked for on a terminal. */
final class WorkspacePassword {

    private static final String VARIABLE = "PLUMBLINE_PASSWORD";

    @Option(names = "--workspace-password-file", paramLabel = "FILE", descriptionKey = "cli.option.workspace_password_file")
    private @Nullable Path file;

    /** Of a workspace that is there; empty where it needs none, or none is to be had. */
    Optional<char[]> existing(Path folder) {
        return Workspace.isEncrypted(folder) ? given().or(() -> asked("cli.workspace_password.ask", folder)) : Optional.empty();
    }

    /**
     * For a new one, or one that gets a new one: asked for twice on a terminal.
     *
     * @throws PlumblineException when none is to be had, or the two differ
     */
    char[] fresh(Path folder) {
        return given().or(() -> askedTwice(folder)).orElseThrow(() -> new PlumblineException("usage.password_needed", folder));
    }

    private Optional<char[]> given() {
        if (file != null) {
            return Optional.of(firstLine(file));
        }
        return Optional.ofNullable(System.getenv(VARIABLE)).map(String::toCharArray);
    }

    static char[] firstLine(Path file) {
        return PasswordInput.lines(file).stream().findFirst().orElse("").toCharArray();
    }

    static Optional<char[]> askedTwice(Path folder) {
        Optional<char[]> first = asked("cli.workspace_password.new", folder);
        if (first.isPresent() && !Arrays.equals(first.get(), asked("cli.workspace_password.repeat", folder).orElse(new char[0]))) {
            throw new PlumblineException("usage.passwords_differ", folder);
        }
        return first;
    }

    private static Optional<char[]> asked(String key, Path folder) {
        return PasswordInput.asked(key, String.valueOf(folder.getFileName()));
    }
}
