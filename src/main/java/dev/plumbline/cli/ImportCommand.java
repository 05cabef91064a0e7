package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.ImportOutcome;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads extracted values into a workspace. */
@Command(name = "import")
@SuppressWarnings("NullAway.Init")
final class ImportCommand extends WorkspaceCommand {

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.import.file")
    private Path file;

    @Option(names = "--format", paramLabel = "F", descriptionKey = "cli.import.format")
    private @Nullable String format;

    @Override
    int run(Workspace workspace) {
        ImportOutcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.importExtractions().run(file, Optional.ofNullable(format), progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("cells", outcome.cells()).put("values", outcome.values())
                    .put("already_there", outcome.alreadyThere()).put("problems", Problems.json(outcome.problems())).build());
        } else {
            terminal().say("cli.import.done", outcome.cells(), outcome.values(), outcome.alreadyThere());
        }
        terminal().warn(outcome.problems());
        if (outcome.cancelled()) {
            terminal().note("cli.cancelled");
            return ExitCode.CANCELLED;
        }
        return outcome.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
