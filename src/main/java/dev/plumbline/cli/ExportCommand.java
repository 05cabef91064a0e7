package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.ExportCorpus;
import dev.plumbline.review.ExportHighlights;
import dev.plumbline.review.ExportOutcome;
import dev.plumbline.review.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the values of a workspace to a file. */
@Command(name = "export")
@SuppressWarnings("NullAway.Init")
final class ExportCommand extends WorkspaceCommand {

    @Option(names = "--format", required = true, paramLabel = "F", descriptionKey = "cli.export.format")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "PATH", descriptionKey = "cli.export.out")
    private Path out;

    @Option(names = "--accepted-only", descriptionKey = "cli.export.accepted")
    private boolean acceptedOnly;

    @Mixin
    private PasswordOptions unlocking = new PasswordOptions();

    @Override
    int run(Workspace workspace) {
        unlocking.addTo(workspace.passwords());
        return switch (format) {
            case ExportHighlights.FORMAT -> highlights(workspace);
            case ExportCorpus.FORMAT -> corpus(workspace);
            default -> values(workspace);
        };
    }

    /** Always everything: it is the workspace that goes out, and not a choice of its values. */
    private int corpus(Workspace workspace) {
        if (acceptedOnly) {
            throw new PlumblineException("usage.whole", format);
        }
        ExportCorpus.Outcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.exportCorpus().run(out, progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("documents", outcome.documents()).put("annotations", outcome.annotations())
                    .put("path", out.toString()).put("problems", Problems.json(outcome.problems())).build());
        } else {
            terminal().say("cli.export.corpus", outcome.documents(), outcome.annotations(), out);
        }
        terminal().warn(outcome.problems());
        return ExitCode.DONE;
    }

    private int highlights(Workspace workspace) {
        ExportHighlights.Outcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.exportHighlights().run(out, acceptedOnly, progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("files", outcome.files()).put("rows", outcome.values())
                    .put("path", out.toString()).put("problems", Problems.json(outcome.problems())).build());
        } else {
            terminal().say("cli.export.highlights", outcome.values(), outcome.files(), out);
        }
        terminal().warn(outcome.problems());
        return outcome.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private int values(Workspace workspace) {
        ExportOutcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.exportValues().run(format, out, acceptedOnly, progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("rows", outcome.rows()).put("path", out.toString()).build());
        } else {
            terminal().say("cli.export.done", outcome.rows(), out);
        }
        return ExitCode.DONE;
    }
}
