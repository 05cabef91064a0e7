package dev.plumbline.cli;

import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that works in a workspace. */
abstract class WorkspaceCommand extends PlumblineCommand {

    @Parameters(index = "0", paramLabel = "WS", descriptionKey = "cli.workspace")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private WorkspacePassword password = new WorkspacePassword();

    @Override
    public final Integer call() {
        try (Workspace workspace = Workspace.open(folder, password.existing(folder))) {
            return run(workspace);
        }
    }

    /** @return the exit code */
    abstract int run(Workspace workspace);
}
