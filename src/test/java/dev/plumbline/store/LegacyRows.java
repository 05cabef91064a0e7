package dev.plumbline.store;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateReason;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import java.nio.file.Path;
import java.util.List;

/**
 * A workspace as a server without the constraints leaves it: groups of two to four rows of one key with references of
 * every kind, among rows that are guarded already. The same numbers give the same workspace.
 */
public final class LegacyRows {

    private static final int DOCUMENTS = 1000;
    private static final String JSON = "CASE WHEN %2$s THEN CAST('{\"v\":2,\"p\":{\"' || MOD(%1$s, 9) || '\":{\"b\":[1,2,3,4],"
            + "\"t\":\"' || MOD(%1$s, 400) * 5 || '-' || (MOD(%1$s, 400) * 5 + 3) || '\"}}}' AS VARCHAR) FORMAT JSON "
            + "ELSE CAST('{\"start\":' || MOD(%1$s, 900000) || ',\"end\":' || (MOD(%1$s, 900000) + 6 + CHAR_LENGTH(%1$s)) || '}' AS VARCHAR) FORMAT JSON END";

    private final Database database;
    private final long token;
    private final long span;

    private LegacyRows(Database database) {
        this.database = database;
        Sample sample = new Sample(database);
        Label first = sample.label(LabelType.TOKEN_LABEL);
        token = first.id();
        span = sample.label(LabelType.SPAN_LABEL).id();
    }

    /** @param annotations in all, at least four times as many as groups */
    public static void make(Path folder, int annotations, int groups) {
        try (Database database = Database.open(folder)) {
            new LegacyRows(database).fill(annotations, groups);
        }
    }

    /** Two more annotations that so many links refer to, half of them to each. */
    public static DuplicateGroup withReferences(Path folder, int references) {
        try (Database database = Database.open(folder)) {
            LegacyRows rows = new LegacyRows(database);
            rows.run("INSERT INTO annotation (id, page, raw_text, annotation_type, annotation_label_id, document_id, corpus_id, "
                    + "creator_id) SELECT 90000000 + x, 0, 'many', 'TOKEN_LABEL', " + rows.token + ", 100001, 1, 1 FROM SYSTEM_RANGE(1, 2)");
            rows.run("INSERT INTO chat_message_source_annotation SELECT 1000000 + x, 90000001 + MOD(x, 2) FROM SYSTEM_RANGE(1, "
                    + references + ")");
        }
        return new DuplicateGroup(DuplicateGroup.Kind.EXACT, List.of(90_000_001L, 90_000_002L), 100_001, "many", 1,
                List.of(DuplicateReason.Same.SAME_KEY));
    }

    private void fill(int annotations, int groups) {
        run("INSERT INTO document (id, title, page_count, creator_id) SELECT 100000 + x, 'document ' || x, 9, 1 FROM SYSTEM_RANGE(1, "
                + DOCUMENTS + ")");
        int members = 0;
        for (int copy = 0; copy < 4; copy++) {
            // Every group has two members, half of them three, a quarter four.
            int count = copy < 2 ? groups : groups >> (copy - 1);
            annotations(1_000_000L * (copy + 1), 1, count, false);
            members += count;
        }
        annotations(10_000_000, groups + 1, annotations - members, true);
        for (String link : List.of("chat_message_source_annotation", "chat_message_created_annotation",
                "assignment_resulting_annotation", "relationship_source_annotation", "relationship_target_annotation",
                "document_analysis_row_annotation")) {
            for (int copy = 0; copy < 2; copy++) {
                run("INSERT INTO " + link + " SELECT MOD(id, 5003), id FROM annotation WHERE id BETWEEN "
                        + 1_000_000L * (copy + 1) + " AND " + (1_000_000L * (copy + 1) + groups) + " AND MOD(id, 3) = " + copy % 2);
            }
        }
        run("INSERT INTO user_feedback (commented_annotation_id) SELECT id FROM annotation WHERE NOT is_grounding_source AND MOD(id, 10) = 1");
        run("INSERT INTO note (annotation_id) SELECT id FROM annotation WHERE NOT is_grounding_source AND MOD(id, 10) = 2");
        run("INSERT INTO embedding (annotation_id, vector) SELECT id, JSON '[1,2,3]' FROM annotation "
                + "WHERE NOT is_grounding_source AND MOD(id, 10) = 3");
        run("UPDATE annotation SET parent_id = id - 1 WHERE id BETWEEN 2000000 AND 2999999 AND MOD(id, 50) = 7");
        cells(groups);
        database.sync();
    }

    private void cells(int groups) {
        run("INSERT INTO fieldset (id, name, creator_id) VALUES (7000, 'f', 1)");
        run("INSERT INTO extract_column (id, name, fieldset_id, creator_id) VALUES (7000, 'f', 7000, 1)");
        run("INSERT INTO extract (id, name, fieldset_id, creator_id) VALUES (7000, 'e', 7000, 1)");
        run("INSERT INTO datacell (id, extract_id, column_id, document_id, creator_id) SELECT 100000 + x, 7000, 7000, "
                + "100001 + MOD(x, " + DOCUMENTS + "), 1 FROM SYSTEM_RANGE(1, " + groups + ")");
        for (int copy = 0; copy < 3; copy++) {
            run("INSERT INTO datacell_source SELECT 100000 + id - " + 1_000_000L * (copy + 1)
                    + ", id FROM annotation WHERE id > " + 1_000_000L * (copy + 1) + " AND id <= " + (1_000_000L * (copy + 1) + groups));
        }
    }

    /** Rows of the keys {@code from} on; in batches, because one statement of a million rows is kept in memory whole. */
    private void annotations(long firstId, int from, int count, boolean guarded) {
        for (int done = 0; done < count; done += 50_000) {
            int end = Math.min(count, done + 50_000);
            String key = "(x + " + from + ")";
            String isToken = "MOD(" + key + ", 2) = 0";
            run("INSERT INTO annotation (id, page, raw_text, json, annotation_type, annotation_label_id, document_id, corpus_id, "
                    + "creator_id, is_grounding_source) SELECT " + firstId + " + x + 1, CASE WHEN " + isToken + " THEN MOD(" + key
                    + ", 9) ELSE 1 END, 'words ' || " + key + ", " + JSON.formatted(key, isToken) + ", CASE WHEN " + isToken
                    + " THEN 'TOKEN_LABEL' ELSE 'SPAN_LABEL' END, CASE WHEN " + isToken + " THEN " + token + " ELSE " + span
                    + " END, 100001 + MOD(" + key + ", " + DOCUMENTS + "), 1, 1, " + guarded + " FROM SYSTEM_RANGE(" + done + ", " + (end - 1) + ")");
        }
    }

    private void run(String sql) {
        database.transaction(one -> one.update(sql));
    }
}
