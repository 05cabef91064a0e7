package dev.plumbline.cli;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.Passwords;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The password of protected documents; asked for on a terminal where none is given. */
final class PasswordOptions {

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
            PasswordInput.lines(file).reversed().forEach(passwords::add);
        }
        if (password != null) {
            passwords.add(password);
        }
        if (password == null && file == null && PasswordInput.isTerminal()) {
            passwords.askWith((title, refused) ->
                    PasswordInput.asked(refused ? "cli.password.again" : "cli.password.ask", title).map(String::new));
        }
    }
}
