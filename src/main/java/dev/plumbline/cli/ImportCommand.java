package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import dev.plumbline.review.DumpOutcome;
import dev.plumbline.review.ImportOutcome;
import dev.plumbline.review.ImportTableDump;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import java.util.List;
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
        boolean isDump = format == null ? ImportTableDump.recognises(file) : ImportTableDump.isFormat(format);
        return isDump ? dump(workspace) : extractions(workspace);
    }

    private int extractions(Workspace workspace) {
        ImportOutcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.importExtractions().run(file, Optional.ofNullable(format), progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("cells", outcome.cells()).put("values", outcome.values())
                    .put("already_there", outcome.alreadyThere()).put("cited", Optional.of(outcome.cited()).filter(any -> any > 0).map(JsonValue::of))
                    .put("problems", Problems.json(outcome.problems())).build());
        } else {
            terminal().say("cli.import.done", outcome.cells(), outcome.values(), outcome.alreadyThere());
            if (outcome.cited() > 0) {
                terminal().say("cli.import.cited", outcome.cited());
            }
        }
        return end(outcome.problems(), outcome.cancelled(), "cli.cancelled");
    }

    private int dump(Workspace workspace) {
        DumpOutcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.importTableDump().run(file, progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("documents", outcome.documents()).put("annotations", outcome.annotations())
                    .put("links", outcome.links()).put("guarded", outcome.guarded()).put("candidates", outcome.candidates())
                    .put("already_there", outcome.alreadyThere()).put("problems", Problems.json(outcome.problems())).build());
        } else if (outcome.alreadyThere()) {
            terminal().say("cli.import.dump_there", file.getFileName());
        } else if (!outcome.cancelled()) {
            terminal().say("cli.import.dump", outcome.annotations(), outcome.links(), outcome.documents(), outcome.guarded(),
                    outcome.candidates());
        }
        return end(outcome.problems(), outcome.cancelled(), "cli.import.dump_cancelled");
    }

    private int end(List<Problem> problems, boolean cancelled, String note) {
        terminal().warn(problems);
        if (cancelled) {
            terminal().note(note);
            return ExitCode.CANCELLED;
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
