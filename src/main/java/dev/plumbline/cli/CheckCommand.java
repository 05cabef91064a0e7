package dev.plumbline.cli;

import dev.plumbline.domain.Finding;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.Workspace;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Proves the state of a workspace. */
@Command(name = "check")
final class CheckCommand extends WorkspaceCommand {

    @Override
    int run(Workspace workspace) {
        List<Finding> findings;
        try (TerminalProgress progress = progress()) {
            findings = workspace.checkWorkspace().run(progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("ok", findings.isEmpty())
                    .put("findings", JsonValue.array(findings.stream().map(CheckCommand::json).toList())).build());
        } else if (findings.isEmpty()) {
            terminal().say("cli.check.ok");
        } else {
            findings.forEach(finding -> terminal().say("cli.check.finding", finding.where(),
                    Messages.text("finding." + code(finding)), finding.detail()));
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_A_PERSON;
    }

    private static JsonValue json(Finding finding) {
        return JsonValue.object().put("kind", code(finding)).put("where", finding.where())
                .put("message", Messages.text("finding." + code(finding))).put("detail", finding.detail()).build();
    }

    private static String code(Finding finding) {
        return finding.kind().name().toLowerCase(Locale.ROOT);
    }
}
