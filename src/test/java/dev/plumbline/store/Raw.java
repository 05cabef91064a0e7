package dev.plumbline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQL as anybody with the file might run it, on a connection of its own. */
final class Raw implements AutoCloseable {

    /** A TOKEN row that is guarded: document, corpus, label and creator are each number 1. */
    static final Map<String, Object> TOKEN = Map.of("document", 1, "corpus", 1, "label", 1, "page", 0, "raw_text",
            "Acme", "creator", 1, "annotation_type", "TOKEN_LABEL", "is_grounding_source", true, "json", "{\"a\":1}");

    private static final Map<String, String> COLUMNS = Map.of("document", "document_id", "corpus", "corpus_id", "label",
            "annotation_label_id", "creator", "creator_id");

    private final Connection connection;

    Raw(Path folder) throws SQLException {
        connection = new DatabaseFile(folder).source().getConnection();
    }

    Connection connection() {
        return connection;
    }

    Sql sql() {
        return new Sql(connection);
    }

    void insertAnnotation(Map<String, Object> row) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        row.forEach((key, value) -> {
            columns.add(COLUMNS.getOrDefault(key, key));
            places.add(key.equals("json") ? "? FORMAT JSON" : "?");
            values.add(value);
        });
        sql().update("INSERT INTO annotation (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", places) + ")", values.toArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
