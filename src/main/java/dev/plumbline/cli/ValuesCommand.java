package dev.plumbline.cli;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.review.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the values of a workspace. */
@Command(name = "values")
final class ValuesCommand extends WorkspaceCommand {

    @Option(names = "--status", paramLabel = "S", descriptionKey = "cli.values.status")
    private @Nullable GroundingStatus status;

    @Override
    int run(Workspace workspace) {
        List<ValueRow> rows = status == null ? workspace.listValues().all() : workspace.listValues().ofStatus(status);
        if (json()) {
            terminal().print(JsonValue.array(rows.stream().map(ValueJson::of).toList()));
        } else if (rows.isEmpty()) {
            terminal().note(status == null ? "cli.values.none" : "cli.values.none_such");
        } else {
            ValueTable.lines(rows).forEach(terminal()::print);
        }
        return ExitCode.DONE;
    }
}
