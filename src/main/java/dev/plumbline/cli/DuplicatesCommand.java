package dev.plumbline.cli;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.DuplicateReason;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.review.Workspace;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists groups of annotations that are the same. */
@Command(name = "duplicates")
final class DuplicatesCommand extends WorkspaceCommand {

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "cli.duplicates.kind")
    private @Nullable Kind kind;

    @Override
    int run(Workspace workspace) {
        List<Kind> kinds = kind == null ? List.of(Kind.values()) : List.of(kind);
        List<DuplicateGroup> groups;
        try (TerminalProgress progress = progress()) {
            groups = workspace.findDuplicates().run(kinds, progress);
        }
        if (json()) {
            terminal().print(JsonValue.array(groups.stream().map(DuplicatesCommand::json).toList()));
        } else if (groups.isEmpty()) {
            terminal().say("cli.duplicates.none");
        } else {
            groups.forEach(group -> terminal().say("cli.duplicates.line", group.id(), group.members().size(),
                    group.documentId(), group.text(), reasons(group)));
        }
        return groups.stream().anyMatch(group -> group.kind() == Kind.EXACT) ? ExitCode.NEEDS_A_PERSON : ExitCode.DONE;
    }

    private static String reasons(DuplicateGroup group) {
        return group.reasons().stream().map(DuplicateReason::text).collect(Collectors.joining(", "));
    }

    private static JsonValue json(DuplicateGroup group) {
        return JsonValue.object().put("id", group.id()).put("kind", group.kind().code())
                .put("members", JsonValue.array(group.members().stream().map(JsonValue::of).toList()))
                .put("document", group.documentId()).put("text", group.text()).put("score", group.score())
                .put("reasons", JsonValue.array(group.reasons().stream().map(reason -> JsonValue.of(reason.code())).toList())).build();
    }
}
