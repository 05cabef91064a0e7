package dev.plumbline.cli;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.PlumblineException;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where passwords come from: the lines of a file, and a person at a terminal. */
final class PasswordInput {

    private static final long LONGEST_FILE = 64 << 10;

    private PasswordInput() {}

    /** @throws PlumblineException when the file cannot be read as a text of such a size */
    static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new PlumblineException("usage.password_file", file);
            }
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new PlumblineException("usage.password_file", List.of(file), e);
        }
    }

    /** True when there is somebody to ask. */
    static boolean isTerminal() {
        return terminal().isPresent();
    }

    /** Empty when there is nobody to ask, or no answer. */
    static Optional<char[]> asked(String key, Object about) {
        // A line of progress may stand there; and a name may hold signs that steer the terminal.
        String prompt = Messages.text(key, about).replaceAll("\\p{Cntrl}", " ");
        return terminal().map(console -> console.readPassword("%n%s ", prompt));
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
