package dev.plumbline.cli;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.ApplyMerge.Outcome;
import dev.plumbline.review.MergeAllExact;
import dev.plumbline.review.Workspace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Merges one group or every exact one, or says what that would change. */
@Command(name = "merge")
final class MergeCommand extends WorkspaceCommand {

    @Option(names = "--group", paramLabel = "ID", descriptionKey = "cli.merge.group")
    private @Nullable String group;

    @Option(names = "--keep", paramLabel = "ANNOTATION", descriptionKey = "cli.merge.keep")
    private @Nullable Long keep;

    @Option(names = "--pick", paramLabel = "FIELD=ANNOTATION", descriptionKey = "cli.merge.pick")
    private Map<MergeField, Long> picks = new EnumMap<>(MergeField.class);

    @Option(names = "--all-exact", descriptionKey = "cli.merge.all")
    private boolean all;

    @Option(names = "--dry-run", descriptionKey = "cli.merge.dry")
    private boolean dry;

    @Override
    int run(Workspace workspace) {
        if (all == (group != null) || all && (keep != null || !picks.isEmpty())) {
            throw new PlumblineException("usage.merge");
        }
        return group == null ? mergeAll(workspace) : mergeOne(workspace, workspace.findDuplicates().byId(group));
    }

    private int mergeOne(Workspace workspace, DuplicateGroup found) {
        MergePlan plan = workspace.planMerge().run(found, keep == null ? OptionalLong.empty() : OptionalLong.of(keep), picks);
        if (dry) {
            return print(List.of(found), List.of(plan));
        }
        return switch (workspace.applyMerge().run(found, plan)) {
            case Outcome.Merged merged -> print(List.of(found), List.of(merged.plan()));
            case Outcome.Stale stale -> {
                terminal().note("cli.merge.stale");
                print(List.of(found), stale.newPlan().stream().toList());
                yield ExitCode.NEEDS_A_PERSON;
            }
        };
    }

    private int mergeAll(Workspace workspace) {
        if (dry) {
            List<DuplicateGroup> groups =
                    workspace.findDuplicates().run(Set.of(DuplicateGroup.Kind.EXACT), Progress.NONE);
            return print(groups, groups.stream().map(one -> workspace.planMerge().run(one, OptionalLong.empty())).toList());
        }
        MergeAllExact.Outcome outcome;
        try (TerminalProgress progress = progress()) {
            outcome = workspace.mergeAllExact().run(progress);
        }
        if (json()) {
            terminal().print(JsonValue.object().put("groups", outcome.groups()).put("merged", outcome.merged())
                    .put("failed", JsonValue.array(outcome.failed().stream().map(one -> JsonValue.of(one.id())).toList()))
                    .build());
        } else {
            terminal().say("cli.merge.done", outcome.merged());
        }
        outcome.failed().forEach(one -> terminal().note("cli.merge.failed", one.id()));
        if (outcome.cancelled()) {
            terminal().note("cli.cancelled");
            return ExitCode.CANCELLED;
        }
        return outcome.failed().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_A_PERSON;
    }

    private int print(List<DuplicateGroup> groups, List<MergePlan> plans) {
        List<JsonValue> values = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            MergePlan plan = plans.get(i);
            values.add(json(groups.get(i), plan));
            if (!json()) {
                terminal().say("cli.merge.plan", groups.get(i).id(), plan.survivor(), plan.absorbed().size(),
                        plan.count(Fate.REPOINTED), plan.count(Fate.DROPPED), plan.count(Fate.CASCADED));
            }
        }
        if (json()) {
            terminal().print(JsonValue.array(values));
        }
        return ExitCode.DONE;
    }

    private static JsonValue json(DuplicateGroup group, MergePlan plan) {
        List<JsonValue> references = new ArrayList<>();
        plan.references().forEach(planned -> references.add(JsonValue.object()
                .put("table", planned.held().relation().table()).put("column", planned.held().relation().column())
                .put("owner", planned.held().owner()).put("annotation", planned.held().annotation())
                .put("fate", planned.fate().name().toLowerCase(Locale.ROOT)).build()));
        return JsonValue.object().put("group", group.id()).put("survivor", plan.survivor())
                .put("absorbed", JsonValue.array(plan.absorbed().stream().map(JsonValue::of).toList()))
                .put("references", JsonValue.array(references)).put("picks", picks(plan)).build();
    }

    private static JsonValue picks(MergePlan plan) {
        JsonValue.Builder picks = JsonValue.object();
        new TreeMap<>(plan.picks()).forEach((field, annotation) -> picks.put(field.code(), annotation));
        return picks.build();
    }
}
