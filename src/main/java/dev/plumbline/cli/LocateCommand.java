package dev.plumbline.cli;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.ground.GroundingOptions;
import dev.plumbline.review.LocateValues;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grounds values in documents and stores nothing. */
@Command(name = "locate")
@SuppressWarnings("NullAway.Init")
final class LocateCommand extends PlumblineCommand {

    @Option(names = "--set", required = true, paramLabel = "SET", descriptionKey = "cli.locate.set")
    private Path set;

    @Option(names = "--root", required = true, paramLabel = "DIR", descriptionKey = "cli.locate.root")
    private Path root;

    @Option(names = "--out", required = true, paramLabel = "OUT", descriptionKey = "cli.locate.out")
    private Path out;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--threshold", paramLabel = "T", descriptionKey = "cli.locate.threshold")
    private double threshold = GroundingOptions.DEFAULT.threshold();

    @Option(names = "--no-fuzzy", descriptionKey = "cli.locate.nofuzzy")
    private boolean noFuzzy;

    @Option(names = "--require-all", descriptionKey = "cli.locate.requireall")
    private boolean requireAll;

    @Mixin
    private PasswordOptions unlocking = new PasswordOptions();

    @Override
    public Integer call() {
        if (threads < 1 || !(threshold > 0 && threshold <= 1)) {
            throw new PlumblineException("usage.range");
        }
        GroundingOptions options = GroundingOptions.DEFAULT.withThreshold(threshold).withFuzzy(!noFuzzy);
        LocateValues.Request request = new LocateValues.Request(set, root, out, threads, options, unlocking.passwords());
        LocateValues.Outcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = new LocateValues().run(request, progress);
        }
        terminal().warn(outcome.problems());
        print(outcome);
        if (!outcome.problems().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        return requireAll && outcome.counts().containsKey(GroundingStatus.NOT_FOUND) ? ExitCode.NEEDS_A_PERSON : ExitCode.DONE;
    }

    private void print(LocateValues.Outcome outcome) {
        if (json()) {
            terminal().print(Counts.json(outcome.counts(), outcome.cited()));
        } else {
            terminal().print(Counts.words(outcome.counts()));
            Counts.citedWords(outcome.cited()).ifPresent(words -> terminal().say("cli.cited", words));
        }
    }
}
