package dev.plumbline.store;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.AnnotationReference.Rule;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A database of duplicate groups with references of every kind, drawn from a seed. */
final class RandomGroups {

    private static final List<AnnotationReference> LINKS = Arrays.stream(AnnotationReference.values())
            .filter(to -> to.rule() == Rule.REPOINT_PAIR && to != AnnotationReference.DATACELL_SOURCE).toList();
    private static final String ANNOTATION = "INSERT INTO annotation (id, page, raw_text, json, annotation_type, "
            + "annotation_label_id, document_id, corpus_id, creator_id, is_grounding_source, review_state) "
            + "VALUES (?, ?, ?, ? FORMAT JSON, ?, ?, ?, 1, 1, ?, ?)";

    private final Random random;
    private final Sql sql;
    private final List<List<Long>> groups = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<Object[]> annotations = new ArrayList<>();

    private RandomGroups(Sql sql, long seed) {
        this.sql = sql;
        this.random = new Random(seed);
    }

    /** Members of each group in random order; about a third of the annotations besides stand alone. */
    static List<List<Long>> make(Database database, int groups, long seed) {
        Sample sample = new Sample(database);
        Document document = sample.document("random");
        Label token = sample.label(LabelType.TOKEN_LABEL);
        Label span = sample.label(LabelType.SPAN_LABEL);
        new CellStore(database).add(List.of(Sample.cell(document, "f", "a", "b"), Sample.cell(document, "g", "c"),
                Sample.cell(document, "h", "d")));
        return database.transaction(sql -> new RandomGroups(sql, seed).make(groups, document, token, span));
    }

    private List<List<Long>> make(int count, Document document, Label token, Label span) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (long id = 1000; id < 1000 + 6L * count; id++) {
            numbers.add(id);
        }
        Collections.shuffle(numbers, random);
        for (int i = 0; i < count; i++) {
            List<Long> members = new ArrayList<>(numbers.subList(6 * i, 6 * i + 2 + random.nextInt(3)));
            groups.add(members);
            long alone = numbers.get(6 * i + 5);
            members.forEach(id -> ids.add(id));
            ids.add(alone);
            annotations(i, members, random.nextBoolean() ? token : span, document);
            annotations(count + i, List.of(alone), span, document);
        }
        sql.batch(ANNOTATION, annotations, row -> row);
        parents();
        sql.update("INSERT INTO relationship (id) SELECT x FROM SYSTEM_RANGE(1, " + count + ")");
        for (AnnotationReference link : LINKS) {
            links(link, 2 * count, count);
        }
        links(AnnotationReference.DATACELL_SOURCE, count, 3);
        rows();
        return groups;
    }

    /** One of a group may be guarded already. */
    private void annotations(int number, List<Long> members, Label label, Document document) {
        int guarded = random.nextInt(5);
        for (int i = 0; i < members.size(); i++) {
            String span = random.nextBoolean() ? "{\"start\":%d,\"end\":%d.0}".formatted(number, number + 4)
                    : "{\"end\":%2$d,\"start\":%1$d}".formatted(number, number + 4);
            String json = label.type() == LabelType.SPAN_LABEL ? span : "{\"v\":%d}".formatted(random.nextInt(3));
            annotations.add(new Object[] {members.get(i), label.type() == LabelType.SPAN_LABEL ? 1 : 0,
                "t" + number % 1000, json, label.type().name(), label.id(), document.id(), i == guarded,
                random.nextInt(4) == 0 ? "accepted" : "open"});
        }
    }

    /** Never in a circle: a row's parent stands before it in one random order. */
    private void parents() throws SQLException {
        List<Long> order = new ArrayList<>(ids);
        Collections.shuffle(order, random);
        List<Object[]> children = new ArrayList<>();
        for (int i = 1; i < order.size(); i++) {
            if (random.nextInt(3) == 0) {
                children.add(new Object[] {order.get(Math.max(0, i - 1 - random.nextInt(4))), order.get(i)});
            }
        }
        sql.batch("UPDATE annotation SET parent_id = ? WHERE id = ?", children, row -> row);
    }

    private void links(AnnotationReference link, int count, int owners) throws SQLException {
        Set<List<Long>> drawn = new HashSet<>();
        for (int i = 0; i < count; i++) {
            List<Long> group = groups.get(random.nextInt(groups.size()));
            long owner = 1L + random.nextInt(owners);
            // The same owner holds several of one group, so that links collide.
            for (int j = 1 + random.nextInt(group.size()); j > 0; j--) {
                drawn.add(List.of(owner, group.get(random.nextInt(group.size()))));
            }
        }
        sql.batch("INSERT INTO " + link.table() + " VALUES (?, ?)", List.copyOf(drawn), List::toArray);
    }

    private void rows() throws SQLException {
        for (int i = 0; i < groups.size(); i++) {
            sql.update("INSERT INTO user_feedback (commented_annotation_id, comment) VALUES (?, 'c')", any());
            sql.update("INSERT INTO note (annotation_id, title) VALUES (?, 't')", any());
            sql.update("INSERT INTO embedding (annotation_id, vector) VALUES (?, JSON '[1.0,2]')", any());
        }
        sql.update("UPDATE annotation SET long_description = 'why ' || id, link_url = '/' || id, content_modalities = '[\"TEXT\"]' "
                + "WHERE MOD(id, 2) = 0");
        for (long value : sql.list("SELECT id FROM grounding", rows -> rows.getLong(1))) {
            sql.update("UPDATE grounding SET annotation_id = ? WHERE id = ?", any(), value);
        }
    }

    private long any() {
        return ids.get(random.nextInt(ids.size()));
    }
}
