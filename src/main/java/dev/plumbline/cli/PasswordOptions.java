package dev.plumbline.cli;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.Passwords;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The password of protected documents; asked for on a terminal where none is given. */
final class PasswordOptions {

    private static final long LONGEST_FILE = 64 << 10;

    @Option(names = "--password", paramLabel = "PASSWORD", descriptionKey = "cli.option.password")
    private @Nullable String password;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.option.password_file")
    private @Nullable Path file;

    Passwords passwords() {
        Passwords passwords = new Passwords();
        addTo(passwords);
        return passwords;
    }

    /** @throws PlumblineException when the file of passwords cannot be read */
    void addTo(Passwords passwords) {
        if (file != null) {
            // The first line shall be tried first.
            lines(file).reversed().forEach(passwords::add);
        }
        if (password != null) {
            passwords.add(password);
        }
        Console console = System.console();
        if (password == null && file == null && console != null && console.isTerminal()) {
            passwords.askWith((title, refused) -> asked(console, title, refused));
        }
    }

    private static Optional<String> asked(Console console, String title, boolean refused) {
        String prompt = Messages.text(refused ? "cli.password.again" : "cli.password.ask", title);
        // A line of progress may stand there; and a name may hold signs that steer the terminal.
        char[] answer = console.readPassword("%n%s ", prompt.replaceAll("\\p{Cntrl}", " "));
        return answer == null ? Optional.empty() : Optional.of(new String(answer));
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new PlumblineException("usage.password_file", file);
            }
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new PlumblineException("usage.password_file", List.of(file), e);
        }
    }
}
