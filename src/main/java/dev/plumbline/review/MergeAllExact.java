package dev.plumbline.review;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.store.DuplicateStore;
import dev.plumbline.store.MergeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Merges every exact group onto its lowest member and brings legacy annotations under guard: one line of the history and
 * one step of undo. Cut short, it is simply run again.
 */
public final class MergeAllExact {

    private static final int GROUPS = 100;
    private static final int ROWS = 20_000;

    /** What is the fault of a group's rows; anything else, a full disk say, would befall every other group too. */
    private static final Set<String> OF_A_GROUP =
            Set.of("workspace.changed_since", "workspace.key_taken", "workspace.failed");

    private final Workspace workspace;

    MergeAllExact(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A verified backup stands before it. Cancelled, what was merged stays.
     *
     * @throws PlumblineException when the workspace fails as a whole; what was merged stays, and the rest can be merged later
     */
    public Outcome run(Progress progress) {
        List<DuplicateGroup> groups = workspace.findDuplicates().run(Set.of(DuplicateGroup.Kind.EXACT), progress);
        if (!groups.isEmpty()) {
            workspace.store(database -> database.backup("merge"));
        }
        String act = UUID.randomUUID().toString();
        int merged = 0;
        List<DuplicateGroup> failed = new ArrayList<>();
        for (int i = 0; i < groups.size() && !progress.isCancelled(); i += GROUPS) {
            merged += merge(groups.subList(i, Math.min(groups.size(), i + GROUPS)), act, failed);
            progress.report(Math.min(groups.size(), i + GROUPS), groups.size(), "");
        }
        guard(act, progress);
        workspace.store(database -> {
            database.sync();
            return true;
        });
        return new Outcome(groups.size(), merged, failed, progress.isCancelled());
    }

    /** All in one transaction; where that fails, one by one, so that only the one at fault is left. */
    private int merge(List<DuplicateGroup> groups, String act, List<DuplicateGroup> failed) {
        try {
            return workspace.store(database -> new MergeStore(database, MergePlanner::plan)
                    .applyAll(groups.stream().map(DuplicateGroup::members).toList(), act));
        } catch (PlumblineException e) {
            if (!OF_A_GROUP.contains(e.messageKey())) {
                throw e;
            }
            if (groups.size() == 1) {
                failed.add(groups.getFirst());
                return 0;
            }
            return groups.stream().mapToInt(group -> merge(List.of(group), act, failed)).sum();
        }
    }

    private void guard(String act, Progress progress) {
        List<Long> ids = progress.isCancelled() ? List.of()
                : workspace.store(database -> new DuplicateStore(database).unguarded());
        for (int i = 0; i < ids.size() && !progress.isCancelled(); i += ROWS) {
            List<Long> part = ids.subList(i, Math.min(ids.size(), i + ROWS));
            workspace.store(database -> {
                new MergeStore(database, MergePlanner::plan).guard(part, act);
                return part;
            });
        }
    }

    /**
     * What came of it.
     *
     * @param groups how many were there
     * @param failed those that could not be merged; the rest was
     */
    public record Outcome(int groups, int merged, List<DuplicateGroup> failed, boolean cancelled) {
        public Outcome {
            failed = List.copyOf(failed);
        }
    }
}
