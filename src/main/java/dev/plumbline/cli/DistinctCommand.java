package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Remembers that a group holds no duplicates. */
@Command(name = "distinct")
@SuppressWarnings("NullAway.Init")
final class DistinctCommand extends WorkspaceCommand {

    @Option(names = "--group", required = true, paramLabel = "ID", descriptionKey = "cli.merge.group")
    private String group;

    @Override
    int run(Workspace workspace) {
        workspace.markDistinct().run(workspace.findDuplicates().byId(group));
        if (json()) {
            terminal().print(JsonValue.object().put("distinct", group).build());
        } else {
            terminal().say("cli.distinct.done", group);
        }
        return ExitCode.DONE;
    }
}
