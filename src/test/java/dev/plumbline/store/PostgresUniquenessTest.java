package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's uniqueness beside that of a real PostgreSQL with the reference's partial indexes, and a model in memory. */
class PostgresUniquenessTest {

    private static final List<String> COLUMNS = List.of("id", "document_id", "corpus_id", "annotation_label_id", "page",
            "raw_text", "json", "creator_id", "annotation_type", "structural", "is_grounding_source");

    private static final List<String> ORIGINAL = List.of("CREATE TABLE annotation (id BIGINT PRIMARY KEY, document_id BIGINT, "
            + "corpus_id BIGINT, annotation_label_id BIGINT, page INTEGER NOT NULL, raw_text TEXT, json JSONB NOT NULL, "
            + "creator_id BIGINT NOT NULL, annotation_type TEXT NOT NULL, structural BOOLEAN NOT NULL, "
            + "is_grounding_source BOOLEAN NOT NULL)",
            "CREATE UNIQUE INDEX annotation_unique_token_label_grounding_key ON annotation "
            + "(document_id, corpus_id, annotation_label_id, page, raw_text, creator_id) "
            + "WHERE NOT structural AND annotation_type = 'TOKEN_LABEL' AND is_grounding_source",
            "CREATE UNIQUE INDEX annotation_unique_span_label_grounding_key ON annotation "
            + "(document_id, corpus_id, annotation_label_id, raw_text, json, creator_id) "
            + "WHERE NOT structural AND annotation_type = 'SPAN_LABEL' AND is_grounding_source");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Connection postgres;
    private static Database database;
    private static Raw raw;

    @BeforeAll
    static void start() throws SQLException {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException e) {
            Assumptions.abort("PostgreSQL's binary cannot start here: " + e);
        }
        postgres = server.getPostgresDatabase().getConnection();
        for (String sql : ORIGINAL) {
            execute(postgres, sql);
        }
        database = Database.create(folder);
        new Sample(database).document("d1");
        new Sample(database).document("d2");
        raw = new Raw(folder);
        raw.sql().update("INSERT INTO app_user (id, username) VALUES (2, 'second')");
        raw.sql().update("INSERT INTO corpus (id, title, creator_id) VALUES (2, 'second', 1)");
    }

    @AfterAll
    static void stop() throws SQLException, IOException {
        if (server != null) {
            raw.close();
            database.close();
            postgres.close();
            server.close();
        }
    }

    @BeforeEach
    void clear() throws SQLException {
        execute(postgres, "DELETE FROM annotation");
        execute(raw.connection(), "DELETE FROM annotation");
    }

    @Test
    void everyGoldenCaseEndsAlikeInBoth() throws IOException, SQLException {
        JsonNode golden;
        try (InputStream stream = PostgresUniquenessTest.class.getResourceAsStream("/goldens/uniqueness_cases.json")) {
            golden = new ObjectMapper().readTree(stream);
        }
        int cases = 0;
        for (String kind : List.of("token", "span")) {
            for (JsonNode step : golden.path(kind + "_second_insert")) {
                clear();
                String expected = step.has("expected") ? step.path("expected").asText() : "refused";
                assertThat(outcome(kind, step)).as(step.toString()).isEqualTo(expected);
                cases++;
            }
        }
        assertThat(cases).isEqualTo(14);
    }

    private String outcome(String kind, JsonNode step) throws SQLException {
        Map<String, Object> base = row(kind.equals("token") ? "TOKEN_LABEL" : "SPAN_LABEL");
        Map<String, Object> second = new TreeMap<>(base);
        step.path("change").properties().forEach(change -> second.put(switch (change.getKey()) {
            case "creator", "corpus" -> change.getKey() + "_id";
            default -> change.getKey();
        }, change.getValue().isNull() ? Absent.NULL : value(change.getValue())));
        boolean accepted = second.get("corpus_id") == Absent.NULL || inserted(base, 1);
        assertThat(accepted).isTrue();
        for (int i = 0; i < step.path("times").asInt(1); i++) {
            accepted &= inserted(second, 2 + i);
        }
        return accepted ? "accepted" : "refused";
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? node.asLong() : node.isBoolean() ? node.asBoolean() : node.isTextual() ? node.asText() : node.toString();
    }

    private static Map<String, Object> row(String type) {
        return new TreeMap<>(Map.of("document_id", 1L, "corpus_id", 1L, "annotation_label_id", 1L, "page", type.equals("TOKEN_LABEL") ? 0L : 1L, "raw_text",
                "Acme", "json", "{\"start\":1,\"end\":5}", "creator_id", 1L, "annotation_type", type, "structural", false,
                "is_grounding_source", true));
    }

    /** Into both, which have to agree. */
    private boolean inserted(Map<String, Object> row, long id) throws SQLException {
        Map<String, Object> numbered = new TreeMap<>(row);
        numbered.put("id", id);
        boolean here = changed(raw.connection(), insert("? FORMAT JSON"), numbered, COLUMNS);
        assertThat(changed(postgres, insert("CAST(? AS JSONB)"), numbered, COLUMNS)).as(numbered.toString()).isEqualTo(here);
        return here;
    }

    private static String insert(String json) {
        return "INSERT INTO annotation (" + String.join(", ", COLUMNS) + ") VALUES ("
                + String.join(", ", COLUMNS.stream().map(name -> name.equals("json") ? json : "?").toList()) + ")";
    }

    @Test
    void randomInsertsAndUpdatesAreTakenAndRefusedAlikeByBothAndByTheModel() throws SQLException {
        long seed = 20261124;
        Random random = new Random(seed);
        Map<Long, Map<String, Object>> model = new TreeMap<>();
        int refused = 0;
        for (long step = 1; step <= 3_000; step++) {
            boolean insert = model.isEmpty() || random.nextInt(3) > 0;
            long id = insert ? step : model.keySet().stream().skip(random.nextInt(model.size())).findFirst().orElseThrow();
            Map<String, Object> row = insert ? random(random) : new TreeMap<>(model.get(id));
            if (!insert) {
                String column = COLUMNS.get(1 + random.nextInt(COLUMNS.size() - 1));
                row.put(column, random(random).get(column));
            }
            boolean free = model.entrySet().stream().noneMatch(other -> other.getKey() != id && collide(other.getValue(), row));
            boolean taken = insert ? inserted(row, id) : updated(row, id);
            assertThat(taken).as("seed %d, step %d: %s", seed, step, row).isEqualTo(free);
            if (taken) {
                model.put(id, row);
            }
            refused += taken ? 0 : 1;
        }
        assertThat(refused).isBetween(300, 2_700);
        assertThat(raw.sql().number("SELECT COUNT(*) FROM annotation")).isEqualTo(model.size());
    }

    private boolean updated(Map<String, Object> row, long id) throws SQLException {
        List<String> columns = COLUMNS.subList(1, COLUMNS.size());
        boolean here = changed(raw.connection(), update(columns, "? FORMAT JSON", id), row, columns);
        assertThat(changed(postgres, update(columns, "CAST(? AS JSONB)", id), row, columns)).as(row.toString()).isEqualTo(here);
        return here;
    }

    private static String update(List<String> columns, String json, long id) {
        return "UPDATE annotation SET " + String.join(", ", columns.stream()
                .map(name -> name + " = " + (name.equals("json") ? json : "?")).toList()) + " WHERE id = " + id;
    }

    /** Few values a column, so that rows often meet; each spelling of the json means one of three places. */
    private static Map<String, Object> random(Random random) {
        Map<String, Object> row = row(random.nextBoolean() ? "TOKEN_LABEL" : "SPAN_LABEL");
        row.put("document_id", 1L + random.nextInt(2));
        row.put("corpus_id", random.nextInt(6) == 0 ? Absent.NULL : (Object) (1L + random.nextInt(2)));
        row.put("annotation_label_id", random.nextInt(8) == 0 ? Absent.NULL : (Object) (1L + random.nextInt(2)));
        row.put("page", (long) random.nextInt(2));
        row.put("raw_text", random.nextInt(10) == 0 ? Absent.NULL : List.of("Acme", "acme", "Acme ", "").get(random.nextInt(4)));
        row.put("json", List.of("{\"start\":1,\"end\":5}", "{\"end\":5, \"start\":1}", "{\"start\":1.0,\"end\":0.5e1}",
                "{\"start\":1,\"end\":6}", "{\"start\":1}").get(random.nextInt(5)));
        row.put("creator_id", 1L + random.nextInt(2));
        row.put("structural", random.nextInt(8) == 0);
        row.put("is_grounding_source", random.nextInt(6) > 0);
        return row;
    }

    private static boolean collide(Map<String, Object> one, Map<String, Object> other) {
        List<Object> key = key(one);
        return !key.contains(Absent.NULL) && key.equals(key(other));
    }

    private static List<Object> key(Map<String, Object> row) {
        if (row.get("structural").equals(true) || row.get("is_grounding_source").equals(false)) {
            return List.of(Absent.NULL);
        }
        List<Object> key = new ArrayList<>();
        for (String column : List.of("annotation_type", "document_id", "corpus_id", "annotation_label_id", "raw_text", "creator_id")) {
            key.add(row.get(column));
        }
        String json = String.valueOf(row.get("json"));
        key.add(row.get("annotation_type").equals("TOKEN_LABEL") ? row.get("page")
                : json.contains("6") ? "to six" : json.contains("end") ? "to five" : "open");
        return key;
    }

    /** False when a unique constraint refuses it. */
    private static boolean changed(Connection connection, String sql, Map<String, Object> row, List<String> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = Objects.requireNonNull(row.get(columns.get(i)), columns.get(i));
                statement.setObject(i + 1, value == Absent.NULL ? null : value);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as("%s: %s", sql, e).isEqualTo("23505");
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What stands for an SQL NULL in a map. */
    private enum Absent { NULL }
}
