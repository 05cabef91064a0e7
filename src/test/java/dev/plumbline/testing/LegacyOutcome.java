package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a generated dump says must be left after the merge, against what stands in a workspace, table by table. */
public final class LegacyOutcome {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("annotation", "SELECT id, parent_id FROM annotation ORDER BY 1");
        TABLES.put("feedback_userfeedback", "SELECT id, commented_annotation_id FROM user_feedback ORDER BY 1");
        TABLES.put("annotations_note", "SELECT id, annotation_id FROM note ORDER BY 1");
        TABLES.put("annotations_embedding", "SELECT id, annotation_id FROM embedding ORDER BY 1");
        link("extracts_datacell_sources", "datacell_source");
        link("conversations_chatmessage_source_annotations", "chat_message_source_annotation");
        link("conversations_chatmessage_created_annotations", "chat_message_created_annotation");
        link("users_assignment_resulting_annotations", "assignment_resulting_annotation");
        link("annotations_relationship_source_annotations", "relationship_source_annotation");
        link("annotations_relationship_target_annotations", "relationship_target_annotation");
        link("documents_documentanalysisrow_annotations", "document_analysis_row_annotation");
    }

    private LegacyOutcome() {}

    private static void link(String inDump, String table) {
        TABLES.put(inDump, "SELECT * FROM " + table + " ORDER BY 1, 2");
    }

    /** Rows and SHA-256 of each table as the generator expects them. */
    public static Map<String, String> expected(Path dump) throws IOException {
        JsonNode tables = JsonMapper.builder().build().readTree(Files.readString(dump.resolve("expected.json"))).path("tables");
        Map<String, String> expected = new TreeMap<>();
        tables.properties().forEach(table -> expected.put(table.getKey(),
                table.getValue().path("rows").asInt() + " " + table.getValue().path("sha256").asText()));
        return expected;
    }

    /** The same of a workspace; two columns of each table, the first the owner's or the row's own number. */
    public static Map<String, String> of(Path workspace) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + workspace.resolve("workspace").toAbsolutePath() + ";AUTO_SERVER=TRUE;REUSE_SPACE=FALSE;IFEXISTS=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                found.put(table.getKey(), of(statement, table.getValue()));
            }
        }
        return found;
    }

    private static String of(Statement statement, String query) throws SQLException {
        int count = 0;
        MessageDigest digest = sha256();
        statement.setFetchSize(10_000);
        try (ResultSet rows = statement.executeQuery(query)) {
            for (; rows.next(); count++) {
                String second = rows.getString(2);
                digest.update((rows.getString(1) + "," + (second == null ? "" : second) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return count + " " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
