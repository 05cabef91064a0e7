package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Planned;
import dev.plumbline.domain.MergePlan.Wish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of merging, on databases of random groups with every kind of reference; the seed names the database. */
class MergeLawsTest {

    private static final int GROUPS = 120;

    @TempDir
    private Path folder;
    private Database database;
    private List<List<Long>> groups = List.of();

    private void open(int count, long seed) {
        database = Database.create(folder.resolve("w" + seed));
        groups = RandomGroups.make(database, count, seed);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private MergeStore store() {
        return new MergeStore(database, MergePlanner::plan);
    }

    private boolean undo() {
        return new ReviewStore(database).undo().isPresent();
    }

    private void mergeAll(List<List<Long>> some) {
        assertThat(store().applyAll(some, "act")).isEqualTo(some.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfGroupsAndMembersDoesNotMatter(long seed) {
        open(GROUPS, seed);
        List<String> before = Dump.of(database);
        mergeAll(groups);
        List<String> after = Dump.of(database);
        for (int i = 0; i < 3; i++) {
            assertThat(undo()).isTrue();
            assertThat(Dump.of(database)).isEqualTo(before);
            mergeAll(shuffled(new Random(100 * seed + i)));
            assertThat(Dump.of(database)).isEqualTo(after);
        }
        assertThat(new IntegrityCheck(database).run()).filteredOn(found -> !found.where().startsWith("annotation")).isEmpty();
    }

    private List<List<Long>> shuffled(Random random) {
        List<List<Long>> shuffled = new ArrayList<>();
        for (List<Long> group : groups) {
            List<Long> members = new ArrayList<>(group);
            Collections.shuffle(members, random);
            shuffled.add(members);
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void noReferenceIsLostAndNoneIsHeldTwice(long seed) {
        open(GROUPS, seed);
        Map<Long, Long> survivors = new HashMap<>();
        groups.forEach(group -> group.forEach(id -> survivors.put(id, Collections.min(group))));
        Map<AnnotationReference, List<List<Long>>> before = held();
        mergeAll(groups);
        held().forEach((relation, after) -> {
            assertThat(after).as("seed %d, %s", seed, relation).doesNotHaveDuplicates();
            Set<List<Long>> wanted = new HashSet<>();
            for (List<Long> link : before.getOrDefault(relation, List.of())) {
                long survivor = survivors.getOrDefault(link.get(1), link.get(1));
                if (relation != AnnotationReference.EMBEDDING || survivor == link.get(1)) {
                    wanted.add(List.of(link.get(0), survivor));
                }
            }
            if (relation != AnnotationReference.CHILD) {
                assertThat(after).as("seed %d, %s", seed, relation).containsExactlyInAnyOrderElementsOf(wanted);
            }
        });
        assertNoCircle(seed, held().getOrDefault(AnnotationReference.CHILD, List.of()));
    }

    private Map<AnnotationReference, List<List<Long>>> held() {
        return database.transaction(sql -> {
            Map<AnnotationReference, List<List<Long>>> held = new HashMap<>();
            for (AnnotationReference to : AnnotationReference.values()) {
                held.put(to, sql.list("SELECT " + to.owner() + ", " + to.column() + " FROM " + to.table() + " WHERE "
                        + to.column() + " IS NOT NULL", rows -> List.of(rows.getLong(1), rows.getLong(2))));
            }
            return held;
        });
    }

    private static void assertNoCircle(long seed, List<List<Long>> children) {
        Map<Long, Long> parents = new HashMap<>();
        children.forEach(child -> parents.put(child.get(0), child.get(1)));
        for (long start : parents.keySet()) {
            Set<Long> seen = new HashSet<>();
            for (Long at = start; at != null; at = parents.get(at)) {
                assertThat(seen.add(at)).as("seed %d: %d stands below itself", seed, at).isTrue();
            }
        }
    }

    @Test
    void mergingWhatIsMergedIsNothing() {
        open(GROUPS, 21);
        mergeAll(groups);
        List<String> after = Dump.of(database);
        assertThat(store().applyAll(groups, "again")).isZero();
        assertThat(groups).allSatisfy(group -> assertThat(store().plan(group, Wish.LOWEST)).isEmpty());
        assertThat(new DuplicateStore(database).exact()).extracting(DuplicateGroup::members).isEmpty();
        assertThat(Dump.of(database)).isEqualTo(after);
    }

    /** Any member may be the survivor, fields come from any member, and every plan is held against what it then did. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void aMergeDoesWhatItsPlanSaidRowByRowAndAsManyUndosTakeItAllBack(long seed) {
        open(100, seed);
        List<String> first = Dump.of(database);
        Random random = new Random(seed);
        Map<String, List<Map<String, String>>> before = tables();
        for (List<Long> group : groups) {
            Wish wish = wish(group, random);
            MergePlan plan = store().plan(group, wish).orElseThrow();
            assertThat(store().apply(plan, true)).isTrue();
            Map<String, List<Map<String, String>>> after = tables();
            assertThat(after).as("seed %d, group %s, %s", seed, group, wish).isEqualTo(Expected.after(before, plan));
            before = after;
        }
        for (int i = 0; i < groups.size(); i++) {
            assertThat(undo()).isTrue();
        }
        assertThat(Dump.of(database)).isEqualTo(first);
        assertThat(undo()).isFalse();
    }

    private static Wish wish(List<Long> group, Random random) {
        Map<MergeField, Long> picks = new HashMap<>();
        for (MergeField field : MergeField.values()) {
            if (random.nextInt(4) == 0) {
                picks.put(field, group.get(random.nextInt(group.size())));
            }
        }
        return new Wish(random.nextBoolean() ? 0 : group.get(random.nextInt(group.size())), picks);
    }

    private Map<String, List<Map<String, String>>> tables() {
        return database.transaction(sql -> {
            Map<String, List<Map<String, String>>> tables = new HashMap<>();
            for (AnnotationReference to : AnnotationReference.values()) {
                tables.put(to.table(), Dump.maps(sql, to.table()));
            }
            return tables;
        });
    }

    /** What a plan says, done to rows in memory. */
    private record Expected(MergePlan plan, Map<String, List<Map<String, String>>> tables) {

        static Map<String, List<Map<String, String>>> after(Map<String, List<Map<String, String>>> before, MergePlan plan) {
            Map<String, List<Map<String, String>>> tables = new HashMap<>();
            before.forEach((table, rows) -> tables.put(table, new ArrayList<>(rows.stream()
                    .<Map<String, String>>map(HashMap::new).toList())));
            new Expected(plan, tables).run();
            tables.replaceAll((_, rows) -> Dump.inOrder(rows));
            return tables;
        }

        private void run() {
            List<Map<String, String>> annotations = rows("annotation");
            Map<String, String> survivor = one(annotations, "id", plan.survivor());
            Map<MergeField, Map<String, String>> picked = new HashMap<>();
            plan.picks().forEach((field, from) -> picked.put(field, new HashMap<>(one(annotations, "id", from))));
            plan.references().forEach(this::reference);
            plan.absorbed().forEach(id -> annotations.remove(one(annotations, "id", id)));
            survivor.put("version", String.valueOf(Integer.parseInt(survivor.get("version")) + 1));
            survivor.put("is_grounding_source", "TRUE");
            picked.forEach((field, from) -> field.columns().forEach(name -> survivor.put(name, from.get(name))));
        }

        private void reference(Planned planned) {
            Held held = planned.held();
            List<Map<String, String>> rows = rows(held.relation().table());
            Map<String, String> row = rows.stream().filter(one -> String.valueOf(held.owner()).equals(one.get(held.relation().owner()))
                    && String.valueOf(held.annotation()).equals(one.get(held.relation().column()))).findFirst().orElseThrow();
            if (planned.fate() == Fate.REPOINTED) {
                row.put(held.relation().column(), String.valueOf(plan.survivor()));
            } else if (planned.fate() == Fate.CLEARED) {
                row.put(held.relation().column(), null);
            } else {
                rows.remove(row);
            }
        }

        private List<Map<String, String>> rows(String table) {
            return tables.getOrDefault(table, List.of());
        }

        private static Map<String, String> one(List<Map<String, String>> rows, String column, long value) {
            return rows.stream().filter(row -> String.valueOf(value).equals(row.get(column))).findFirst().orElseThrow();
        }
    }
}
