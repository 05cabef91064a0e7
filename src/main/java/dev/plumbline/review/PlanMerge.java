package dev.plumbline.review;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.store.MergeStore;
import java.util.OptionalLong;

/** Says what merging a group would change; changes nothing. */
public final class PlanMerge {

    private final Workspace workspace;

    PlanMerge(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param keep the member to keep; empty for the lowest
     * @throws PlumblineException usage.no_member when it is none, usage.no_group when the group is gone
     */
    public MergePlan run(DuplicateGroup group, OptionalLong keep) {
        if (keep.isPresent() && !group.members().contains(keep.getAsLong())) {
            throw new PlumblineException("usage.no_member", keep.getAsLong(), group.id());
        }
        return workspace.store(database -> new MergeStore(database, MergePlanner::plan)
                .plan(group.members(), keep.orElse(0))).orElseThrow(() -> new PlumblineException("usage.no_group", group.id()));
    }
}
