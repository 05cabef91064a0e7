package dev.plumbline.cli;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.ChangePassword;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an encrypted workspace another password. */
@Command(name = "password")
@SuppressWarnings("NullAway.Init")
final class PasswordCommand extends PlumblineCommand {

    @Parameters(index = "0", paramLabel = "WS", descriptionKey = "cli.workspace")
    private Path folder;

    @Mixin
    private WorkspacePassword present = new WorkspacePassword();

    @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "cli.password.new_file")
    private @Nullable Path replacement;

    @Override
    public Integer call() {
        ChangePassword change = new ChangePassword(folder);
        Optional<char[]> old = present.existing(folder);
        char[] fresh = replacement != null ? WorkspacePassword.firstLine(replacement) : WorkspacePassword.askedTwice(folder)
                .orElseThrow(() -> new PlumblineException("usage.password_needed", folder));
        change.run(old, fresh);
        terminal().say("cli.password.done", folder);
        return ExitCode.DONE;
    }
}
