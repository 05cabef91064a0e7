package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Makes a verified copy of a workspace's database. */
@Command(name = "backup")
final class BackupCommand extends WorkspaceCommand {

    @Override
    int run(Workspace workspace) {
        Path copy = workspace.backUpWorkspace().run();
        if (json()) {
            terminal().print(JsonValue.object().put("backup", copy.toString()).build());
        } else {
            terminal().say("cli.backup.done", copy);
        }
        return ExitCode.DONE;
    }
}
