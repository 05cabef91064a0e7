package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.GroundCells;
import dev.plumbline.review.GroundOutcome;
import dev.plumbline.review.Workspace;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grounds every value that was not looked for yet. */
@Command(name = "ground")
final class GroundCommand extends WorkspaceCommand {

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--document", paramLabel = "ID", descriptionKey = "cli.ground.document")
    private @Nullable Long document;

    @Option(names = "--rerun", descriptionKey = "cli.ground.rerun")
    private boolean rerun;

    @Mixin
    private PasswordOptions unlocking = new PasswordOptions();

    @Override
    int run(Workspace workspace) {
        unlocking.addTo(workspace.passwords());
        if (threads < 1) {
            throw new PlumblineException("usage.range");
        }
        OptionalLong documentId = document == null ? OptionalLong.empty() : OptionalLong.of(document);
        GroundOutcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.groundCells().run(new GroundCells.Request(threads, documentId, rerun), progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("grounded", outcome.grounded()).put("values", Counts.json(outcome.counts()))
                    .put("cited", Optional.of(outcome.cited()).filter(cited -> !cited.isEmpty()).map(Counts::citedJson))
                    .put("problems", Problems.json(outcome.problems())).build());
        } else {
            terminal().say("cli.ground.done", outcome.grounded(), Counts.words(outcome.counts()));
            Counts.citedWords(outcome.cited()).ifPresent(words -> terminal().say("cli.cited", words));
        }
        terminal().warn(outcome.problems());
        if (outcome.cancelled()) {
            terminal().note("cli.cancelled");
            return ExitCode.CANCELLED;
        }
        return outcome.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
