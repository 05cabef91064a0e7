package dev.plumbline.review;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Wish;
import dev.plumbline.store.MergeStore;
import java.util.Optional;

/** Merges one group as its plan says, or says that the plan no longer holds. */
public final class ApplyMerge {

    private final Workspace workspace;

    ApplyMerge(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Does what the plan says; when rows changed since, nothing is changed and the new plan, if any, is given. */
    public Outcome run(DuplicateGroup group, MergePlan plan) {
        boolean done = workspace.store(database -> new MergeStore(database, MergePlanner::plan)
                .apply(plan, group.kind() == DuplicateGroup.Kind.EXACT));
        return done ? new Outcome.Merged(plan) : new Outcome.Stale(newPlan(group, plan));
    }

    private Optional<MergePlan> newPlan(DuplicateGroup group, MergePlan plan) {
        return workspace.store(database -> new MergeStore(database, MergePlanner::plan)
                .plan(group.members(), new Wish(plan.survivor(), plan.picks())));
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It was done. */
        record Merged(MergePlan plan) implements Outcome {}

        /** Nothing was changed; empty when there is nothing left to merge. */
        record Stale(Optional<MergePlan> newPlan) implements Outcome {}
    }
}
