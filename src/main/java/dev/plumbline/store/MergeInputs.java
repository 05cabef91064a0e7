package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Input;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what plans are made from: for however many groups, a statement a kind of reference. */
final class MergeInputs {

    private MergeInputs() {}

    /** Of each group that still has two members. */
    static List<Input> of(Sql sql, List<List<Long>> groups) throws SQLException {
        Object[] ids = groups.stream().flatMap(Collection::stream).distinct().toArray();
        Map<Long, Integer> versions = new HashMap<>();
        sql.list("SELECT id, version FROM annotation WHERE id = ANY(?)",
                rows -> versions.put(rows.getLong(1), rows.getInt(2)), (Object) ids);
        Map<Long, List<Held>> held = references(sql, ids);
        Map<Long, Long> parents = parents(sql, ids);
        List<Input> inputs = new ArrayList<>();
        for (List<Long> group : groups) {
            TreeMap<Long, Integer> members = new TreeMap<>();
            group.stream().filter(versions::containsKey).forEach(id -> members.put(id, versions.getOrDefault(id, 0)));
            if (members.size() > 1) {
                inputs.add(new Input(members, members.keySet().stream()
                        .flatMap(id -> held.getOrDefault(id, List.of()).stream()).toList(),
                        above(members.keySet(), parents)));
            }
        }
        return inputs;
    }

    private static Map<Long, List<Held>> references(Sql sql, Object[] ids) throws SQLException {
        Map<Long, List<Held>> held = new HashMap<>();
        for (AnnotationReference to : AnnotationReference.values()) {
            sql.list("SELECT " + to.owner() + ", " + to.column() + " FROM " + to.table() + " WHERE " + to.column()
                    + " = ANY(?)", rows -> held.computeIfAbsent(rows.getLong(2), none -> new ArrayList<>())
                            .add(new Held(to, rows.getLong(1), rows.getLong(2))), (Object) ids);
        }
        return held;
    }

    /** Level by level, up to the topmost; a circle that somebody made ends it too. */
    private static Map<Long, Long> parents(Sql sql, Object[] ids) throws SQLException {
        Map<Long, Long> parents = new HashMap<>();
        for (Object[] level = ids; level.length > 0;) {
            List<Long> next = new ArrayList<>();
            sql.list("SELECT id, parent_id FROM annotation WHERE id = ANY(?) AND parent_id IS NOT NULL",
                    rows -> parents.put(rows.getLong(1), rows.getLong(2)) == null && next.add(rows.getLong(2)),
                    (Object) level);
            level = next.stream().filter(id -> !parents.containsKey(id)).distinct().toArray();
        }
        return parents;
    }

    private static Map<Long, Long> above(Collection<Long> members, Map<Long, Long> parents) {
        Map<Long, Long> above = new HashMap<>();
        for (long member : members) {
            for (Long at = member; at != null;) {
                Long parent = parents.get(at);
                at = parent == null || above.put(at, parent) != null ? null : parent;
            }
        }
        return above;
    }
}
