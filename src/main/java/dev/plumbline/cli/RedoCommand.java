package dev.plumbline.cli;

import dev.plumbline.review.Workspace;
import picocli.CommandLine.Command;

/** Does again what was taken back last. */
@Command(name = "redo")
final class RedoCommand extends WorkspaceCommand {

    @Override
    int run(Workspace workspace) {
        return UndoCommand.Steps.report(terminal(), json(), "redone", workspace.reviewValues().redo().stream().toList());
    }
}
