package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.review.GroundCells;
import dev.plumbline.review.GroundOutcome;
import dev.plumbline.review.SampleWorkspace;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the sample workspace, grounds it, and says what to try next. */
@Command(name = "demo")
@SuppressWarnings("NullAway.Init")
final class DemoCommand extends PlumblineCommand {

    @Parameters(paramLabel = "DIR", descriptionKey = "cli.demo.folder")
    private Path folder;

    @Override
    public Integer call() {
        GroundOutcome outcome;
        try (TerminalProgress progress = progress(); Workspace workspace = SampleWorkspace.open(folder, progress)) {
            outcome = workspace.groundCells().run(GroundCells.Request.everything(), progress);
            List<ValueRow> rows = workspace.listValues().all();
            progress.close();
            if (json()) {
                terminal().print(JsonValue.array(rows.stream().map(ValueJson::of).toList()));
            } else {
                ValueTable.lines(rows).forEach(terminal()::print);
                terminal().print("");
                terminal().print(Counts.words(outcome.counts()));
                terminal().say("cli.demo.next", folder);
            }
        }
        if (outcome.cancelled()) {
            terminal().note("cli.cancelled");
        }
        return outcome.cancelled() ? ExitCode.CANCELLED : ExitCode.DONE;
    }
}
