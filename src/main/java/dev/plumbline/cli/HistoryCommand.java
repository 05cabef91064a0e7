package dev.plumbline.cli;

import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.ReviewValues;
import dev.plumbline.review.Workspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what was done in a workspace, newest first. */
@Command(name = "history")
final class HistoryCommand extends WorkspaceCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    int run(Workspace workspace) {
        List<HistoryEntry> history = workspace.reviewValues().history();
        if (json()) {
            terminal().print(JsonValue.array(history.stream().map(HistoryCommand::json).toList()));
        } else {
            history.forEach(entry -> terminal().say(entry.undone() ? "cli.history.undone" : "cli.history.line", entry.id(),
                    TIME.format(entry.at().atZone(ZoneId.systemDefault())), entry.user(), ReviewValues.summary(entry)));
        }
        return ExitCode.DONE;
    }

    private static JsonValue json(HistoryEntry entry) {
        return JsonValue.object().put("id", entry.id()).put("kind", entry.kind().code()).put("at", entry.at().toString())
                .put("user", entry.user()).put("summary", ReviewValues.summary(entry)).put("undoable", entry.undoable())
                .put("undone", entry.undone()).build();
    }
}
