package dev.plumbline.store;

import dev.plumbline.domain.Change;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.DuplicateReason.Same;
import dev.plumbline.domain.HistoryEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Finds annotations that are the same: guarded ones, and the legacy ones that are to be guarded. */
public final class DuplicateStore {

    private final Database database;
    private final BooleanSupplier cancelled;

    public DuplicateStore(Database database) {
        this(database, () -> false);
    }

    /** @param cancelled asked now and then while it looks; then a CancellationException is thrown */
    public DuplicateStore(Database database, BooleanSupplier cancelled) {
        this.database = database;
        this.cancelled = cancelled;
    }

    /** Groups of one key, by their lowest member. */
    public List<DuplicateGroup> exact() {
        return database.transaction(sql -> undeclared(sql, sql.stoppable(cancelled, new DuplicateQueries(sql).exact(), rows -> group(Kind.EXACT, ids(rows, "members"), rows, Same.SAME_KEY))));
    }

    /** Groups that are the same but for a missing corpus or a second label; of an exact group the lowest member stands in. */
    public List<DuplicateGroup> twins() {
        return database.transaction(sql -> undeclared(sql, sql.stoppable(cancelled, new DuplicateQueries(sql).twins(),
                DuplicateStore::twins).stream()
                .flatMap(Collection::stream).toList()));
    }

    /** How many annotations may nearly be duplicates, by document; without documents that hold only one. */
    public SortedMap<Long, Integer> nearCandidates() {
        return database.transaction(sql -> {
            SortedMap<Long, Integer> counts = new TreeMap<>();
            sql.stoppable(cancelled, new DuplicateQueries(sql).nearCounts(), rows -> counts.put(rows.getLong(1), rows.getInt(2)));
            return counts;
        });
    }

    /** Those of one document, by id. */
    public List<NearCandidate> nearCandidates(long documentId) {
        return database.transaction(sql -> sql.list(new DuplicateQueries(sql).near(), rows -> new NearCandidate(rows.getLong("id"),
                rows.getLong("annotation_label_id"), "TOKEN_LABEL".equals(rows.getString("annotation_type")),
                rows.getInt("page"), rows.getString("raw_text"), rows.getString("json")), documentId));
    }

    /** What people said are no duplicates. */
    public DistinctGroups distinct() {
        return database.transaction(DistinctGroups::of);
    }

    /** Legacy annotations without a duplicate that are not guarded yet, ascending. */
    public List<Long> unguarded() {
        return database.transaction(sql -> sql.stoppable(cancelled, new DuplicateQueries(sql).alone(), rows -> rows.getLong(1)));
    }

    /** Remembers that these are no duplicates of each other; an act that can be undone. */
    public void markDistinct(List<Long> members) {
        Change.Distinct change = new Change.Distinct(members.stream().distinct().sorted().toList(), true);
        database.transaction(sql -> {
            // Else a merge could be under way that does not know of it.
            Journal.lock(sql);
            if (DistinctGroups.apply(sql, change, database.ids().userId())) {
                new Journal(database).append(sql, new Journal.Entry(HistoryEntry.Kind.DISTINCT, change.size(), ""), change);
            }
            return true;
        });
        database.sync();
    }

    private static List<DuplicateGroup> undeclared(Sql sql, List<DuplicateGroup> groups) throws SQLException {
        DistinctGroups distinct = DistinctGroups.of(sql);
        return groups.stream().filter(group -> !distinct.holds(group.members())).toList();
    }

    private static List<DuplicateGroup> twins(ResultSet rows) throws SQLException {
        List<Long> members = ids(rows, "members");
        List<Long> corpora = ids(rows, "corpora");
        List<Long> labels = ids(rows, "labels");
        long home = corpora.stream().filter(corpus -> corpus != 0).sorted().findFirst().orElse(0L);
        List<DuplicateGroup> groups = new ArrayList<>();
        for (long corpus : corpora.stream().map(one -> one == 0 ? home : one).distinct().sorted().toList()) {
            List<String> seen = new ArrayList<>();
            List<Long> part = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                long own = corpora.get(i);
                String key = own + "/" + labels.get(i);
                if ((own == 0 ? home : own) == corpus && (own == 0 || !seen.contains(key))) {
                    seen.add(key);
                    part.add(members.get(i));
                }
            }
            if (part.size() > 1) {
                groups.add(group(Kind.TWIN, part, rows, corpora.contains(0L) ? Same.NO_CORPUS : Same.TWO_LABELS));
            }
        }
        return groups;
    }

    private static DuplicateGroup group(Kind kind, List<Long> members, ResultSet rows, Same reason) throws SQLException {
        return new DuplicateGroup(kind, members, rows.getLong("document_id"), rows.getString("raw_text"), 1.0,
                List.of(reason));
    }

    private static List<Long> ids(ResultSet rows, String column) throws SQLException {
        Stream<String> ids = Arrays.stream(rows.getString(column).split(",", -1));
        return ids.map(Long::valueOf).toList();
    }
}
