package dev.plumbline.cli;

import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** A command that works in a workspace. */
abstract class WorkspaceCommand extends PlumblineCommand {

    @Parameters(index = "0", paramLabel = "WS", descriptionKey = "cli.workspace")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public final Integer call() {
        try (Workspace workspace = Workspace.open(folder)) {
            return run(workspace);
        }
    }

    /** @return the exit code */
    abstract int run(Workspace workspace);
}
