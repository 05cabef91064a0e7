package dev.plumbline.store;

import dev.plumbline.domain.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What people said are no duplicates of each other. */
public final class DistinctGroups implements BiPredicate<Long, Long> {

    private final Map<Long, List<Set<Long>>> groupsOf = new HashMap<>();

    private DistinctGroups() {}

    static DistinctGroups of(Sql sql) throws SQLException {
        DistinctGroups groups = new DistinctGroups();
        for (Row row : rows(sql)) {
            Set<Long> members = Set.copyOf(row.members());
            members.forEach(id -> groups.groupsOf.computeIfAbsent(id, none -> new ArrayList<>()).add(members));
        }
        return groups;
    }

    /** Whether all of them were said to be distinct together. */
    public boolean holds(Collection<Long> members) {
        return groupsOf.getOrDefault(members.iterator().next(), List.of()).stream()
                .anyMatch(said -> said.containsAll(members));
    }

    /** Whether these two were. */
    @Override
    public boolean test(Long one, Long other) {
        return holds(List.of(one, other));
    }

    /** @return whether it was not so already */
    static boolean apply(Sql sql, Change.Distinct change, long userId) throws SQLException {
        String members = text(change.annotationIds());
        boolean isSaid = sql.number("SELECT COUNT(*) FROM distinct_group WHERE members = ?", members) > 0;
        if (isSaid == change.said()) {
            return false;
        }
        if (change.said()) {
            sql.update("INSERT INTO distinct_group (members, creator_id) VALUES (?, ?)", members, userId);
        } else {
            sql.update("DELETE FROM distinct_group WHERE members = ?", members);
        }
        return true;
    }

    static List<Row> rows(Sql sql) throws SQLException {
        return sql.list("SELECT id, members, creator_id, CAST(created AS VARCHAR) AS created FROM distinct_group ORDER BY id",
                Row::read);
    }

    /** Members as the table has them. */
    static String text(Collection<Long> members) {
        return members.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** A row of the table. */
    record Row(long id, List<Long> members, long creatorId, String created) {
        private static Row read(ResultSet rows) throws SQLException {
            return new Row(rows.getLong("id"), Arrays.stream(rows.getString("members").split(",", -1)).map(Long::valueOf)
                    .toList(), rows.getLong("creator_id"), rows.getString("created"));
        }
    }
}
