package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference.Rule;
import dev.plumbline.domain.Change.RowStep;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Planned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns plans into row steps, alike ones together, so that many groups are done in a few batches. */
final class MergeSteps {

    private static final String EMBEDDING = "id, annotation_id, embedder_path, vector";
    private static final String ANNOTATION = "id, page, raw_text, json, annotation_type, structural, "
            + "is_grounding_source, annotation_label_id, document_id, corpus_id, parent_id, creator_id, review_state, "
            + "created, modified, version, long_description, link_url, content_modalities";

    private final Sql sql;
    private final Set<Long> absorbed = new HashSet<>();
    private final SortedMap<String, List<RowStep>> stages = new TreeMap<>();

    private MergeSteps(Sql sql) {
        this.sql = sql;
    }

    /** @param guard whether the survivors come under the guard of the constraints */
    static List<RowStep> of(Sql sql, Collection<MergePlan> plans, boolean guard) throws SQLException {
        MergeSteps steps = new MergeSteps(sql);
        plans.forEach(plan -> steps.absorbed.addAll(plan.absorbed()));
        for (MergePlan plan : plans) {
            plan.references().forEach(planned -> steps.reference(planned, plan.survivor()));
        }
        steps.cascades(plans);
        steps.absorb();
        for (MergePlan plan : plans) {
            steps.pick(plan);
        }
        steps.survivors(plans, guard);
        steps.distinct(plans);
        return steps.stages.values().stream().flatMap(List::stream).toList();
    }

    private void reference(Planned planned, long survivor) {
        Held held = planned.held();
        var relation = held.relation();
        String table = relation.table();
        if (relation.rule() == Rule.REPOINT_PAIR) {
            SortedMap<String, Optional<String>> link = columns(relation.owner(), held.owner());
            link.put(relation.column(), text(held.annotation()));
            add("1 " + table, new RowStep(table, link, link, columns()));
            if (planned.fate() == Fate.REPOINTED) {
                SortedMap<String, Optional<String>> moved = new TreeMap<>(link);
                moved.put(relation.column(), text(survivor));
                add("2 " + table, new RowStep(table, moved, columns(), moved));
            }
        } else if (planned.fate() != Fate.CASCADED && !(relation.rule() == Rule.CHILDREN && absorbed.contains(held.owner()))) {
            SortedMap<String, Optional<String>> after = columns(relation.column(), survivor);
            if (planned.fate() == Fate.CLEARED) {
                after.put(relation.column(), Optional.empty());
            }
            add("3 " + table, new RowStep(table, columns("id", held.owner()),
                    columns(relation.column(), held.annotation()), after));
        }
    }

    private void cascades(Collection<MergePlan> plans) throws SQLException {
        List<Long> ids = plans.stream().flatMap(plan -> plan.references().stream())
                .filter(planned -> planned.fate() == Fate.CASCADED).map(planned -> planned.held().owner()).toList();
        for (SortedMap<String, Optional<String>> row : rows("embedding", EMBEDDING, ids)) {
            add("4", new RowStep("embedding", key(row), row, columns()));
        }
    }

    /** A row whose parent goes as well lets go of it first, so that the order of the rows does not matter. */
    private void absorb() throws SQLException {
        for (SortedMap<String, Optional<String>> row : rows("annotation", ANNOTATION, absorbed)) {
            Optional<String> parent = row.getOrDefault("parent_id", Optional.empty());
            if (parent.isPresent() && absorbed.contains(Long.valueOf(parent.get()))) {
                SortedMap<String, Optional<String>> none = columns();
                none.put("parent_id", Optional.empty());
                add("5", new RowStep("annotation", key(row), columns("parent_id", Long.parseLong(parent.get())), none));
                row.put("parent_id", Optional.empty());
            }
            add("6", new RowStep("annotation", key(row), row, columns()));
        }
    }

    /** Before the survivor comes under guard and after the others went, so that its key is free where it can be. */
    private void pick(MergePlan plan) throws SQLException {
        for (Map.Entry<MergeField, Long> pick : plan.picks().entrySet()) {
            SortedMap<String, Optional<String>> before = field(plan.survivor(), pick.getKey());
            if (pick.getKey() == MergeField.PARENT && plan.count(Fate.CLEARED) > 0) {
                before.put("parent_id", Optional.empty());
            }
            add("6 " + pick.getKey(), new RowStep("annotation", columns("id", plan.survivor()), before,
                    field(pick.getValue(), pick.getKey())));
        }
    }

    private SortedMap<String, Optional<String>> field(long annotation, MergeField field) throws SQLException {
        return rows("annotation", String.join(", ", field.columns()), List.of(annotation)).getFirst();
    }

    private void survivors(Collection<MergePlan> plans, boolean guard) throws SQLException {
        List<Long> ids = plans.stream().map(MergePlan::survivor).toList();
        for (SortedMap<String, Optional<String>> row : rows("annotation", "id, version, is_grounding_source", ids)) {
            SortedMap<String, Optional<String>> key = key(row);
            row.remove("id");
            SortedMap<String, Optional<String>> after = new TreeMap<>(row);
            after.put("version", text(Long.parseLong(row.getOrDefault("version", Optional.empty()).orElse("0")) + 1));
            if (guard) {
                after.put("is_grounding_source", Optional.of("TRUE"));
            }
            add("7", new RowStep("annotation", key, row, after));
        }
    }

    /** What was said of an absorbed row holds for its survivor; said of one and the same, or twice, it goes. */
    private void distinct(Collection<MergePlan> plans) throws SQLException {
        Map<Long, Long> survivors = new HashMap<>();
        plans.forEach(plan -> plan.absorbed().forEach(id -> survivors.put(id, plan.survivor())));
        Map<String, DistinctGroups.Row> kept = new TreeMap<>();
        List<DistinctGroups.Row> changed = new ArrayList<>();
        for (DistinctGroups.Row row : DistinctGroups.rows(sql)) {
            boolean same = Collections.disjoint(survivors.keySet(), row.members());
            if (same) {
                kept.put(DistinctGroups.text(row.members()), row);
            } else {
                changed.add(row);
            }
        }
        for (DistinctGroups.Row row : changed) {
            List<Long> members = row.members().stream().map(id -> survivors.getOrDefault(id, id)).distinct().toList();
            add("8", distinct(row, row.members(), true));
            if (members.size() > 1 && kept.putIfAbsent(DistinctGroups.text(members), row) == null) {
                add("9", distinct(row, members, false));
            }
        }
    }

    private static RowStep distinct(DistinctGroups.Row row, List<Long> members, boolean goes) {
        SortedMap<String, Optional<String>> values = columns("id", row.id());
        SortedMap<String, Optional<String>> key = columns("id", row.id());
        values.put("members", Optional.of(DistinctGroups.text(members)));
        values.put("creator_id", text(row.creatorId()));
        values.put("created", Optional.of(row.created()));
        return new RowStep("distinct_group", key, goes ? values : columns(), goes ? columns() : values);
    }

    private List<SortedMap<String, Optional<String>>> rows(String table, String names, Collection<Long> ids)
            throws SQLException {
        String[] columns = names.split(", ");
        return sql.list("SELECT " + names + " FROM " + table + " WHERE id = ANY(?) ORDER BY id", rows -> {
            SortedMap<String, Optional<String>> row = columns();
            for (String column : columns) {
                row.put(column, Optional.ofNullable(rows.getString(column)));
            }
            return row;
        }, (Object) ids.toArray());
    }

    private void add(String stage, RowStep step) {
        stages.computeIfAbsent(stage, none -> new ArrayList<>()).add(step);
    }

    private static SortedMap<String, Optional<String>> key(Map<String, Optional<String>> row) {
        SortedMap<String, Optional<String>> key = columns();
        key.put("id", row.getOrDefault("id", Optional.empty()));
        return key;
    }

    private static SortedMap<String, Optional<String>> columns() {
        return new TreeMap<>();
    }

    private static SortedMap<String, Optional<String>> columns(String name, long value) {
        SortedMap<String, Optional<String>> columns = columns();
        columns.put(name, text(value));
        return columns;
    }

    private static Optional<String> text(long value) {
        return Optional.of(String.valueOf(value));
    }
}
