package dev.plumbline.store;

import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.h2.engine.Constants;

/**
 * The rows that every other row of a workspace belongs to.
 *
 * @param corpusId the one corpus of the workspace
 * @param ownerId the account that made the workspace: creator of its rows, whoever runs the program, because the
 *     creator is part of the grounding keys
 * @param userId the account that runs the program: named in the journal
 */
record WorkspaceIds(long corpusId, long ownerId, long userId) {

    /** Its row is locked by whoever changes something that the journal has to keep in order. */
    static final String JOURNAL_KEY = "journal";

    private static final String CORPUS_KEY = "corpus";

    /** Finds the rows, or makes them in a new workspace. */
    static WorkspaceIds ensure(Sql sql, String title) throws SQLException {
        long user = user(sql, System.getProperty("user.name", "user"));
        var corpus = sql.first("SELECT c.id, c.creator_id FROM corpus c JOIN workspace_info i "
                + "ON i.\"KEY\" = ? AND CAST(i.\"VALUE\" AS BIGINT) = c.id",
                rows -> new WorkspaceIds(rows.getLong(1), rows.getLong(2), user), CORPUS_KEY);
        return corpus.isPresent() ? corpus.get() : make(sql, title, user);
    }

    private static WorkspaceIds make(Sql sql, String title, long user) throws SQLException {
        long corpus = sql.reserve("corpus_seq", 1)[0];
        long labels = sql.reserve("label_set_seq", 1)[0];
        sql.update("INSERT INTO label_set (id, title, creator_id) VALUES (?, ?, ?)", labels,
                "Corpus " + corpus + " Set", user);
        sql.update("INSERT INTO corpus (id, title, label_set_id, creator_id) VALUES (?, ?, ?, ?)", corpus, title,
                labels, user);
        for (LabelType type : List.of(LabelType.TOKEN_LABEL, LabelType.SPAN_LABEL)) {
            makeLabel(sql, type, labels, user);
        }
        String info = "MERGE INTO workspace_info (\"KEY\", \"VALUE\") VALUES (?, ?)";
        sql.update(info, CORPUS_KEY, String.valueOf(corpus));
        sql.update(info, JOURNAL_KEY, "1");
        sql.update(info, "schema", String.valueOf(Schema.CURRENT));
        sql.update(info, "h2", Constants.VERSION);
        sql.update(info, "id", UUID.randomUUID().toString());
        sql.update(info, "created", Instant.now().toString());
        return new WorkspaceIds(corpus, user, user);
    }

    /** The labels of grounding are made with the workspace, so no two processes ever race to make them. */
    private static void makeLabel(Sql sql, LabelType type, long labelSet, long user) throws SQLException {
        long label = sql.reserve("annotation_label_seq", 1)[0];
        sql.update("INSERT INTO annotation_label (id, text, label_type, creator_id) VALUES (?, ?, ?, ?)", label,
                Label.EXTRACT_SOURCE, type.name(), user);
        sql.update("INSERT INTO label_set_label (label_set_id, annotation_label_id) VALUES (?, ?)", labelSet, label);
    }

    private static long user(Sql sql, String name) throws SQLException {
        return GetOrCreate.run("app_user_unique_username",
                () -> sql.first("SELECT id FROM app_user WHERE username = ?", rows -> rows.getLong(1), name),
                () -> {
                    long id = sql.reserve("app_user_seq", 1)[0];
                    sql.update("INSERT INTO app_user (id, username) VALUES (?, ?)", id, name);
                    return id;
                }).row();
    }
}
