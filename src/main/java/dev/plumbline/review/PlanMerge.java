package dev.plumbline.review;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Wish;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.store.MergeStore;
import java.util.Map;
import java.util.OptionalLong;

/** Says what merging a group would change; changes nothing. */
public final class PlanMerge {

    private final Workspace workspace;

    PlanMerge(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Merges onto the lowest, or the one given, with the survivor's own values. */
    public MergePlan run(DuplicateGroup group, OptionalLong keep) {
        return run(group, keep, Map.of());
    }

    /**
     * @param keep the member to keep; empty for the lowest
     * @param picks fields to take from other members, by field the member
     * @throws PlumblineException usage.no_member when one is none, usage.no_group when the group is gone
     */
    public MergePlan run(DuplicateGroup group, OptionalLong keep, Map<MergeField, Long> picks) {
        keep.ifPresent(member -> requireMember(group, member));
        picks.values().forEach(member -> requireMember(group, member));
        return workspace.store(database -> new MergeStore(database, MergePlanner::plan)
                .plan(group.members(), new Wish(keep.orElse(0), picks)))
                .orElseThrow(() -> new PlumblineException("usage.no_group", group.id()));
    }

    private static void requireMember(DuplicateGroup group, long member) {
        if (!group.members().contains(member)) {
            throw new PlumblineException("usage.no_member", member, group.id());
        }
    }
}
