package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a workspace. */
@Command(name = "new")
@SuppressWarnings("NullAway.Init")
final class NewCommand extends PlumblineCommand {

    @Parameters(paramLabel = "WS", descriptionKey = "cli.new.workspace")
    private Path folder;

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.create(folder)) {
            if (json()) {
                terminal().print(JsonValue.object().put("workspace", workspace.folder().toString()).build());
            } else {
                terminal().say("cli.new.done", workspace.folder());
            }
        }
        return ExitCode.DONE;
    }
}
