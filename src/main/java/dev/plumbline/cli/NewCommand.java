package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a workspace. */
@Command(name = "new")
@SuppressWarnings("NullAway.Init")
final class NewCommand extends PlumblineCommand {

    @Parameters(paramLabel = "WS", descriptionKey = "cli.new.workspace")
    private Path folder;

    @Option(names = "--encrypt", descriptionKey = "cli.new.encrypt")
    private boolean encrypt;

    @Mixin
    private WorkspacePassword password = new WorkspacePassword();

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.create(folder, encrypt ? Optional.of(password.fresh(folder)) : Optional.empty())) {
            if (json()) {
                terminal().print(JsonValue.object().put("workspace", workspace.folder().toString()).build());
            } else {
                terminal().say("cli.new.done", workspace.folder());
            }
        }
        return ExitCode.DONE;
    }
}
