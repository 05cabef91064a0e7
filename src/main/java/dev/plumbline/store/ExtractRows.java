package dev.plumbline.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one extract that imported cells belong to, and its columns. Its methods need the corpus row locked.
 *
 * @param extractId the extract
 * @param fieldsetId its fieldset, which holds the columns
 * @param ownerId creator of all of it
 */
record ExtractRows(long extractId, long fieldsetId, long ownerId) {

    static final String NAME = "Imported extractions";

    /** Finds the extract, or makes it with its fieldset. */
    static ExtractRows ensure(Sql sql, WorkspaceIds ids) throws SQLException {
        Optional<ExtractRows> found = find(sql, ids);
        return found.isPresent() ? found.get() : make(sql, ids);
    }

    private static Optional<ExtractRows> find(Sql sql, WorkspaceIds ids) throws SQLException {
        return sql.first("SELECT id, fieldset_id FROM extract WHERE corpus_id = ? AND name = ? ORDER BY id",
                rows -> new ExtractRows(rows.getLong(1), rows.getLong(2), ids.ownerId()), ids.corpusId(), NAME);
    }

    /** The ids of the columns that there are, by name; none where there is no extract yet. Needs no lock. */
    static Map<String, Long> existingColumns(Sql sql, WorkspaceIds ids) throws SQLException {
        Optional<ExtractRows> found = find(sql, ids);
        return found.isPresent() ? found.get().columns(sql) : Map.of();
    }

    private static ExtractRows make(Sql sql, WorkspaceIds ids) throws SQLException {
        long fieldset = sql.reserve("fieldset_seq", 1)[0];
        sql.update("INSERT INTO fieldset (id, name, creator_id) VALUES (?, ?, ?)", fieldset, NAME, ids.ownerId());
        long extract = sql.reserve("extract_seq", 1)[0];
        sql.update("INSERT INTO extract (id, name, corpus_id, fieldset_id, creator_id) VALUES (?, ?, ?, ?, ?)", extract,
                NAME, ids.corpusId(), fieldset, ids.ownerId());
        return new ExtractRows(extract, fieldset, ids.ownerId());
    }

    /** The ids of the columns with these names; those missing are made, in the order given. */
    Map<String, Long> columns(Sql sql, List<String> names) throws SQLException {
        Map<String, Long> columns = columns(sql);
        for (String name : names) {
            if (!columns.containsKey(name)) {
                columns.put(name, makeColumn(sql, name, columns.size()));
            }
        }
        return columns;
    }

    private Map<String, Long> columns(Sql sql) throws SQLException {
        Map<String, Long> columns = new HashMap<>();
        sql.list("SELECT name, id FROM extract_column WHERE fieldset_id = ?",
                rows -> columns.put(rows.getString(1), rows.getLong(2)), fieldsetId);
        return columns;
    }

    private long makeColumn(Sql sql, String name, int order) throws SQLException {
        long id = sql.reserve("extract_column_seq", 1)[0];
        // The reference wants one of query and match_text.
        sql.update("INSERT INTO extract_column (id, name, fieldset_id, query, display_order, creator_id) "
                + "VALUES (?, ?, ?, ?, ?, ?)", id, name, fieldsetId, name, order, ownerId);
        return id;
    }

    /** Puts documents into the extract. */
    void link(Sql sql, Set<Long> documentIds) throws SQLException {
        sql.batch("MERGE INTO extract_document (extract_id, document_id) VALUES (?, ?)", List.copyOf(documentIds),
                document -> new Object[] {extractId, document});
    }
}
