package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.review.Workspace;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets the review state of values. */
@Command(name = "review")
final class ReviewCommand extends WorkspaceCommand {

    @Option(names = "--accept", arity = "1..*", paramLabel = "ID", descriptionKey = "cli.review.accept")
    private List<Long> accept = List.of();

    @Option(names = "--reject", arity = "1..*", paramLabel = "ID", descriptionKey = "cli.review.reject")
    private List<Long> reject = List.of();

    @Option(names = "--reopen", arity = "1..*", paramLabel = "ID", descriptionKey = "cli.review.reopen")
    private List<Long> reopen = List.of();

    @Override
    int run(Workspace workspace) {
        Map<ReviewState, List<Long>> wanted =
                Map.of(ReviewState.ACCEPTED, accept, ReviewState.REJECTED, reject, ReviewState.OPEN, reopen);
        if (wanted.values().stream().allMatch(List::isEmpty)) {
            throw new PlumblineException("usage.review");
        }
        // One act a state: nothing is done when any of the ids is wrong.
        workspace.reviewValues().requireThere(wanted.values().stream().flatMap(List::stream).toList());
        int changed = 0;
        for (ReviewState state : ReviewState.values()) {
            List<Long> ids = wanted.getOrDefault(state, List.of());
            changed += ids.isEmpty() ? 0 : workspace.reviewValues().set(ids, state);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("changed", changed).build());
        } else {
            terminal().say("cli.review.done", changed);
        }
        return ExitCode.DONE;
    }
}
