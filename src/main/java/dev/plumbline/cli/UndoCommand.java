package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.review.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes back the last acts that can be. */
@Command(name = "undo")
final class UndoCommand extends WorkspaceCommand {

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "cli.undo.steps")
    private int steps = 1;

    @Override
    int run(Workspace workspace) {
        if (steps < 1) {
            throw new PlumblineException("usage.steps");
        }
        List<String> undone = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            Optional<String> act = workspace.reviewValues().undo();
            if (act.isEmpty()) {
                break;
            }
            undone.add(act.get());
        }
        return Steps.report(terminal(), json(), "undone", undone);
    }

    /** Taking back and doing again are told in the same way. */
    static final class Steps {

        private Steps() {}

        static int report(Terminal terminal, boolean json, String key, List<String> acts) {
            if (json) {
                terminal.print(JsonValue.object().put(key, JsonValue.array(acts.stream().map(JsonValue::of).toList())).build());
            } else if (acts.isEmpty()) {
                terminal.say("cli." + key + ".nothing");
            } else {
                acts.forEach(act -> terminal.say("cli." + key, act));
            }
            return acts.isEmpty() ? ExitCode.NEEDS_A_PERSON : ExitCode.DONE;
        }
    }
}
