package dev.plumbline.path;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a workspace's database, read around the program. */
final class Tables {

    /** Everything that grounding decides, without ids: they depend on who came first. */
    private static final String STATE = "SELECT d.title, c.name, CAST(l.data AS VARCHAR), g.ordinal, g.\"VALUE\", g.status, g.tier, "
            + "g.quality, g.span_start, g.span_end, g.page, g.quote, g.occurrences, g.places, g.reason, g.difference_kind, "
            + "g.difference_expected, g.difference_found, g.near_start, g.near_end, g.near_quote, g.review_state, a.raw_text, "
            + "a.page, CAST(a.json AS VARCHAR), a.annotation_type, a.is_grounding_source, a.review_state, "
            + "(SELECT COUNT(*) FROM datacell_source s WHERE s.datacell_id = l.id) "
            + "FROM grounding g JOIN datacell l ON l.id = g.datacell_id JOIN document d ON d.id = l.document_id "
            + "JOIN extract_column c ON c.id = l.column_id LEFT JOIN annotation a ON a.id = g.annotation_id";

    private static final String COUNTS = "SELECT (SELECT COUNT(*) FROM document), (SELECT COUNT(*) FROM datacell), "
            + "(SELECT COUNT(*) FROM grounding), (SELECT COUNT(*) FROM annotation), (SELECT COUNT(*) FROM datacell_source), "
            + "(SELECT COUNT(*) FROM annotation_label), (SELECT COUNT(*) FROM extract_column), (SELECT COUNT(*) FROM corpus)";

    private Tables() {}

    /** Every row of every table. */
    static Map<String, List<String>> all(Path workspace) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = open(workspace)) {
            for (String row : rows(connection, "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'")) {
                String table = row.substring(1, row.length() - 1);
                tables.put(table, rows(connection, "SELECT * FROM \"" + table + "\""));
            }
        }
        return tables;
    }

    /** What was decided about each value, and how many rows there are; sorted. */
    static List<String> state(Path workspace) throws SQLException {
        List<String> state = new ArrayList<>(rows(workspace, STATE));
        state.addAll(rows(workspace, COUNTS));
        return state;
    }

    /** Rows as texts, sorted. */
    static List<String> rows(Path workspace, String query) throws SQLException {
        try (Connection connection = open(workspace)) {
            return rows(connection, query);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(row.toString());
            }
            return found.stream().sorted().toList();
        }
    }

    static void update(Path workspace, String sql) throws SQLException {
        try (Connection connection = open(workspace); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection open(Path workspace) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + workspace.resolve("workspace")
                + ";AUTO_SERVER=TRUE;REUSE_SPACE=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;IFEXISTS=TRUE", "sa", "");
    }
}
