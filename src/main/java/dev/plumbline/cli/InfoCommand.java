package dev.plumbline.cli;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.review.Workspace;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** Counts what a workspace holds. */
@Command(name = "info")
final class InfoCommand extends WorkspaceCommand {

    @Override
    int run(Workspace workspace) {
        WorkspaceCounts counts = workspace.describeWorkspace().run();
        Map<GroundingStatus, Integer> values = new TreeMap<>();
        counts.values().forEach((status, count) -> values.put(status, Math.toIntExact(count)));
        if (json()) {
            terminal().print(JsonValue.object().put("workspace", workspace.folder().toString())
                    .put("documents", counts.documents()).put("cells", counts.cells()).put("values", Counts.json(values))
                    .put("annotations", counts.annotations()).put("grounding_rows", counts.groundingSources())
                    .put("groups", counts.duplicateGroups()).put("schema_version", counts.schemaVersion()).build());
        } else {
            terminal().say("cli.info", workspace.title(), counts.documents(), counts.cells(), Counts.words(values),
                    counts.annotations(), counts.groundingSources(), counts.duplicateGroups(), counts.schemaVersion());
        }
        return ExitCode.DONE;
    }
}
