package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.Change;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Input;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Merges annotations. Every act is one transaction with its inverse in the journal, and synced. */
public final class MergeStore {

    private final Database database;
    private final Journal journal;
    private final Function<Input, MergePlan> planner;

    /** @param planner plans from what the store reads */
    public MergeStore(Database database, Function<Input, MergePlan> planner) {
        this.database = database;
        this.planner = planner;
        journal = new Journal(database);
    }

    /**
     * What merging these would change; empty when fewer than two of them are left.
     *
     * @param keep the member to keep; 0 for the lowest
     */
    public Optional<MergePlan> plan(List<Long> members, long keep) {
        return database.transaction(sql -> inputs(sql, List.of(members), keep).stream().map(planner).findFirst());
    }

    /**
     * Does what the plan says.
     *
     * @param guard whether the survivor comes under the guard of the constraints
     * @return whether it was done; otherwise the rows are no longer as the plan has them, and nothing was changed
     */
    public boolean apply(MergePlan plan, boolean guard) {
        boolean done = database.transaction(sql -> {
            Journal.lock(sql);
            List<Input> inputs = inputs(sql, List.of(List.copyOf(plan.versions().keySet())), plan.survivor());
            if (inputs.isEmpty() || !planner.apply(inputs.getFirst()).equals(plan)) {
                return false;
            }
            merge(sql, List.of(plan), guard, "");
            return true;
        });
        database.sync();
        return done;
    }

    /**
     * Merges groups onto their lowest members, all in one transaction; a group that is gone is passed over.
     *
     * @param act names the bulk act that this is a part of: its parts are one line of the history and undone together
     * @return how many groups were merged
     */
    public int applyAll(List<List<Long>> groups, String act) {
        return database.transaction(sql -> {
            Journal.lock(sql);
            List<MergePlan> plans = inputs(sql, groups, 0).stream().map(planner).toList();
            if (!plans.isEmpty()) {
                merge(sql, plans, true, act);
            }
            return plans.size();
        });
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

    private void merge(Sql sql, List<MergePlan> plans, boolean guard, String act) throws SQLException {
        int absorbed = plans.stream().mapToInt(plan -> plan.absorbed().size()).sum();
        Change.Merge change = new Change.Merge(absorbed, MergeSteps.of(sql, plans, guard));
        new RowSteps(sql).apply(change.steps());
        journal.append(sql, new Journal.Entry(HistoryEntry.Kind.MERGE, absorbed, act), change);
    }

    /** Of each group that still has two members, what a plan is made from. */
    private static List<Input> inputs(Sql sql, List<List<Long>> groups, long keep) throws SQLException {
        Object[] ids = groups.stream().flatMap(Collection::stream).distinct().toArray();
        Map<Long, Integer> versions = new HashMap<>();
        sql.list("SELECT id, version FROM annotation WHERE id = ANY(?)",
                rows -> versions.put(rows.getLong(1), rows.getInt(2)), (Object) ids);
        Map<Long, List<Held>> held = new HashMap<>();
        for (AnnotationReference to : AnnotationReference.values()) {
            sql.list("SELECT " + to.owner() + ", " + to.column() + " FROM " + to.table() + " WHERE " + to.column()
                    + " = ANY(?)", rows -> held.computeIfAbsent(rows.getLong(2), none -> new ArrayList<>())
                            .add(new Held(to, rows.getLong(1), rows.getLong(2))), (Object) ids);
        }
        List<Input> inputs = new ArrayList<>();
        for (List<Long> group : groups) {
            TreeMap<Long, Integer> members = new TreeMap<>();
            group.stream().filter(versions::containsKey).forEach(id -> members.put(id, versions.getOrDefault(id, 0)));
            if (members.size() > 1 && (keep == 0 || members.containsKey(keep))) {
                inputs.add(new Input(members, keep, members.keySet().stream()
                        .flatMap(id -> held.getOrDefault(id, List.of()).stream()).toList()));
            }
        }
        return inputs;
    }
}
