package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.RestoreWorkspace;
import dev.plumbline.review.RestoreWorkspace.Outcome;
import dev.plumbline.review.RestoreWorkspace.State;
import java.nio.file.Path;
import java.util.Date;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a workspace back to a backup of it. */
@Command(name = "restore")
@SuppressWarnings("NullAway.Init")
final class RestoreCommand extends PlumblineCommand {

    @Parameters(index = "0", paramLabel = "WS", descriptionKey = "cli.workspace")
    private Path folder;

    @Parameters(index = "1", paramLabel = "BACKUP", descriptionKey = "cli.restore.backup")
    private Path backup;

    @Option(names = "--dry-run", descriptionKey = "cli.restore.dry_run")
    private boolean dryRun;

    @Mixin
    private WorkspacePassword password = new WorkspacePassword();

    @Override
    public Integer call() {
        RestoreWorkspace restore = new RestoreWorkspace(folder, password.existing(folder), backup);
        Outcome outcome = dryRun ? restore.compare() : restore.run();
        if (json()) {
            terminal().print(json(outcome));
        } else {
            say(outcome);
        }
        return ExitCode.DONE;
    }

    private void say(Outcome outcome) {
        say(dryRun ? "cli.restore.would" : "cli.restore.done", outcome.restored());
        outcome.replaced().ifPresent(state -> say("cli.restore.replaced", state));
        outcome.kept().ifPresent(kept -> terminal().say("cli.restore.kept", kept));
    }

    private void say(String key, State state) {
        terminal().say(key, Date.from(state.changed()), state.documents(), state.cells(), state.annotations());
    }

    private static JsonValue json(Outcome outcome) {
        return JsonValue.object().put("restored", json(outcome.restored()))
                .put("replaced", outcome.replaced().map(RestoreCommand::json).orElse(JsonValue.NULL))
                .put("kept", outcome.kept().<JsonValue>map(kept -> JsonValue.of(kept.toString())).orElse(JsonValue.NULL))
                .build();
    }

    private static JsonValue json(State state) {
        return JsonValue.object().put("changed", state.changed().toString()).put("documents", state.documents())
                .put("cells", state.cells()).put("annotations", state.annotations()).build();
    }
}
