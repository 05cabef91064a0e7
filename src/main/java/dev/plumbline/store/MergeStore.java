package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference.Rule;
import dev.plumbline.domain.Change;
import dev.plumbline.domain.Change.RowStep;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Input;
import dev.plumbline.domain.MergePlan.Wish;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Merges annotations. Every act is one transaction with its inverse in the journal, and synced. */
public final class MergeStore {

    private final Database database;
    private final Journal journal;
    private final BiFunction<Input, Wish, MergePlan> planner;

    /** @param planner plans from what the store reads and a person wishes */
    public MergeStore(Database database, BiFunction<Input, Wish, MergePlan> planner) {
        this.database = database;
        this.planner = planner;
        journal = new Journal(database);
    }

    /**
     * What merging these would change; empty when fewer than two of them, or one that is wished for, are left.
     *
     * @throws StoreException KEY_TAKEN when the values picked are another annotation's
     */
    public Optional<MergePlan> plan(List<Long> members, Wish wish) {
        return database.transaction(sql -> plan(sql, members, wish));
    }

    private Optional<MergePlan> plan(Sql sql, List<Long> members, Wish wish) throws SQLException {
        Optional<MergePlan> plan = MergeInputs.of(sql, List.of(members)).stream()
                .filter(input -> isThere(input, wish)).map(input -> planner.apply(input, wish)).findFirst();
        if (plan.isPresent()) {
            PickedKey.requireFree(sql, plan.get());
        }
        return plan;
    }

    private static boolean isThere(Input input, Wish wish) {
        return (wish.keep() == 0 || input.versions().containsKey(wish.keep()))
                && input.versions().keySet().containsAll(wish.picks().values());
    }

    /**
     * Does what the plan says.
     *
     * @param guard whether the survivor comes under the guard of the constraints
     * @return whether it was done; otherwise the rows are no longer as the plan has them, and nothing was changed
     * @throws StoreException KEY_TAKEN when the values picked are another annotation's by now
     */
    public boolean apply(MergePlan plan, boolean guard) {
        boolean done = database.transaction(sql -> {
            Journal.lock(sql);
            Wish wish = new Wish(plan.survivor(), plan.picks());
            if (!plan(sql, List.copyOf(plan.versions().keySet()), wish).equals(Optional.of(plan))) {
                return false;
            }
            journal(sql, List.of(plan), merge(sql, List.of(plan), guard), "");
            return true;
        });
        database.sync();
        return done;
    }

    /**
     * Merges groups onto their lowest members, all in one transaction; a group that is gone, or that somebody
     * said is distinct meanwhile, is passed over.
     * The order in which the groups are given does not matter.
     *
     * @param act names the bulk act that this is a part of: its parts are one line of the history and undone together
     * @return how many groups were merged
     */
    public int applyAll(List<List<Long>> groups, String act) {
        return database.transaction(sql -> {
            Journal.lock(sql);
            DistinctGroups distinct = DistinctGroups.of(sql);
            List<Input> inputs = new ArrayList<>(MergeInputs.of(sql, groups.stream()
                    .filter(group -> !distinct.holds(group)).toList()));
            inputs.sort(Comparator.comparing(input -> input.versions().firstKey()));
            List<MergePlan> plans = new ArrayList<>(inputs.stream().filter(input -> !isNested(input))
                    .map(input -> planner.apply(input, Wish.LOWEST)).toList());
            List<RowStep> steps = new ArrayList<>(merge(sql, plans, true));
            for (Input nested : inputs.stream().filter(MergeStore::isNested).toList()) {
                MergePlan plan = plan(sql, List.copyOf(nested.versions().keySet()), Wish.LOWEST).orElseThrow();
                steps.addAll(merge(sql, List.of(plan), true));
                plans.add(plan);
            }
            if (!plans.isEmpty()) {
                journal(sql, plans, steps, act);
            }
            return plans.size();
        });
    }

    /**
     * Two such groups may stand below each other: what the first merge does to the parents, the second has to see.
     * Where no member has a parent, or none a child, nothing can stand in a circle.
     */
    private static boolean isNested(Input input) {
        return !input.parents().isEmpty()
                && input.references().stream().anyMatch(held -> held.relation().rule() == Rule.CHILDREN);
    }

    /** Brings legacy annotations under the guard of the constraints, as a part of a bulk act. */
    public void guard(List<Long> ids, String act) {
        database.transaction(sql -> {
            Journal.lock(sql);
            List<Long> open = sql.list("SELECT id FROM annotation WHERE id = ANY(?) AND NOT is_grounding_source "
                    + "ORDER BY id", rows -> rows.getLong(1), (Object) ids.toArray());
            Change.Guard change = new Change.Guard(open, true);
            if (change.size() > 0) {
                new RowSteps(sql).guard(change);
                journal.append(sql, new Journal.Entry(HistoryEntry.Kind.MERGE, 0, act), change);
            }
            return true;
        });
    }

    private static List<RowStep> merge(Sql sql, List<MergePlan> plans, boolean guard) throws SQLException {
        List<RowStep> steps = plans.isEmpty() ? List.of() : MergeSteps.of(sql, plans, guard);
        new RowSteps(sql).apply(steps);
        return steps;
    }

    private void journal(Sql sql, List<MergePlan> plans, List<RowStep> steps, String act) throws SQLException {
        int absorbed = plans.stream().mapToInt(plan -> plan.absorbed().size()).sum();
        journal.append(sql, new Journal.Entry(HistoryEntry.Kind.MERGE, absorbed, act), new Change.Merge(absorbed, steps));
    }
}
