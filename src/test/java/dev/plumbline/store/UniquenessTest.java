package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.store.GroundingKey.KeyParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniquenessTest {

    private static final Map<String, Object> SPAN = with(Raw.TOKEN, Map.of("annotation_type", "SPAN_LABEL", "page", 1,
            "json", "{\"start\":1,\"end\":5}"));

    @TempDir
    static Path folder;

    private static Database database;
    private static Raw raw;

    @BeforeAll
    static void open() throws SQLException {
        database = Database.create(folder);
        new Sample(database).document("d1");
        new Sample(database).document("d2");
        raw = new Raw(folder);
        raw.sql().update("INSERT INTO app_user (id, username) VALUES (2, 'second')");
        raw.sql().update("INSERT INTO corpus (id, title, creator_id) VALUES (2, 'second', 1)");
    }

    @AfterAll
    static void close() throws SQLException {
        raw.close();
        database.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        raw.sql().update("DELETE FROM annotation");
    }

    @Test
    void everyGoldenCaseIsRefusedOrAcceptedAsTheReferenceHasIt() throws IOException, SQLException {
        JsonNode golden = golden();
        List<String> outcomes = new ArrayList<>();
        for (String kind : List.of("token", "span")) {
            Map<String, Object> base = kind.equals("token") ? Raw.TOKEN : SPAN;
            for (JsonNode step : golden.path(kind + "_second_insert")) {
                String expected = step.has("expected") ? step.path("expected").asText() : "refused";
                assertThat(outcome(base, step)).as(step.toString()).isEqualTo(expected);
                outcomes.add(expected);
            }
        }
        assertThat(outcomes).hasSize(14);
    }

    private String outcome(Map<String, Object> base, JsonNode step) throws SQLException {
        raw.sql().update("DELETE FROM annotation");
        Map<String, Object> second = new HashMap<>(base);
        step.path("change").properties().forEach(change -> second.put(change.getKey(), value(change.getValue())));
        if (second.get("corpus") != null) {
            raw.insertAnnotation(base);
        }
        for (int i = 0; i < step.path("times").asInt(1); i++) {
            try {
                raw.insertAnnotation(second);
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("23505");
                return "refused";
            }
        }
        return "accepted";
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> node.asLong();
            case BOOLEAN -> node.asBoolean();
            case NULL -> null;
            case STRING -> node.asText();
            default -> node.toString();
        };
    }

    private static JsonNode golden() throws IOException {
        try (InputStream stream = UniquenessTest.class.getResourceAsStream("/goldens/uniqueness_cases.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }

    @Test
    void swappedJsonKeysAndOtherSpellingsOfTheNumbersMeetInTheSpanKey() throws SQLException {
        raw.insertAnnotation(SPAN);
        for (String json : List.of("{\"end\":5,\"start\":1}", "{\"start\":1.0,\"end\":5}",
                "{\"end\":0.5e1,\"start\":1}")) {
            assertRefused(with(SPAN, Map.of("json", json)), GroundingKey.SPAN_CONSTRAINT);
        }
        for (String json : List.of("{\"start\":1,\"end\":5,\"text\":\"Acme\"}", "{\"start\":1}", "null",
                "{\"start\":1,\"end\":null}", "{\"start\":\"1\",\"end\":5}", "{\"start\":10,\"end\":5}")) {
            raw.insertAnnotation(with(SPAN, Map.of("json", json)));
        }
        assertThat(raw.sql().number("SELECT COUNT(*) FROM annotation")).isEqualTo(7);
    }

    @Test
    void theConditionBitesWhenTheFlagIsSetLater() throws SQLException {
        raw.insertAnnotation(Raw.TOKEN);
        raw.insertAnnotation(with(Raw.TOKEN, Map.of("is_grounding_source", false)));
        SQLException refused = catchThrowableOfType(SQLException.class, () -> raw.sql()
                .update("UPDATE annotation SET is_grounding_source = TRUE WHERE NOT is_grounding_source"));
        assertThat(refused.getSQLState()).isEqualTo("23505");
        assertThat(SqlFailures.isRefusedBy(refused, GroundingKey.TOKEN_CONSTRAINT)).isTrue();
        assertThat(raw.sql().number("SELECT COUNT(*) FROM annotation WHERE is_grounding_source")).isEqualTo(1);
    }

    @Test
    void partsThatOnlyMeetWhenJoinedStayApart() throws SQLException {
        raw.insertAnnotation(with(Raw.TOKEN, Map.of("page", 1, "raw_text", "1:x")));
        raw.insertAnnotation(with(Raw.TOKEN, Map.of("page", 11, "raw_text", ":x")));
        raw.insertAnnotation(with(Raw.TOKEN, Map.of("page", 1, "raw_text", "1:x1:1")));
        raw.insertAnnotation(with(Raw.TOKEN, Map.of("page", 1, "raw_text", "")));
        assertThat(raw.sql().number("SELECT COUNT(DISTINCT token_grounding_key) FROM annotation")).isEqualTo(4);
    }

    @Test
    void aMegabyteOfTextHasAKeyToo() throws SQLException {
        Map<String, Object> large = with(Raw.TOKEN, Map.of("raw_text", "é".repeat(1_000_000)));
        raw.insertAnnotation(large);
        assertRefused(large, GroundingKey.TOKEN_CONSTRAINT);
    }

    @Test
    void labelsWithoutAnalyzerAreUniqueByTextTypeAndCreator() throws SQLException {
        String insert = "INSERT INTO annotation_label (text, label_type, analyzer, creator_id) VALUES (?, ?, ?, ?)";
        raw.sql().update(insert, "Party", "SPAN_LABEL", null, 1);
        SQLException refused = catchThrowableOfType(SQLException.class,
                () -> raw.sql().update(insert, "Party", "SPAN_LABEL", null, 1));
        assertThat(SqlFailures.isRefusedBy(refused, "annotation_label_unique_own_label")).isTrue();
        raw.sql().update(insert, "Party", "TOKEN_LABEL", null, 1);
        raw.sql().update(insert, "Party", "SPAN_LABEL", null, 2);
        raw.sql().update(insert, "Party", "SPAN_LABEL", "an analyzer", 1);
        assertThat(raw.sql().number("SELECT COUNT(*) FROM annotation_label WHERE text = 'Party'")).isEqualTo(4);
    }

    @Test
    void keysComputedInJavaAreTheDatabasesOwn() throws SQLException {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String text = text(random);
            int page = random.nextInt(-3, 2000);
            boolean token = random.nextBoolean();
            String json = token ? "{\"v\":2}" : json(random);
            raw.sql().update("DELETE FROM annotation");
            raw.insertAnnotation(with(Raw.TOKEN, Map.of("raw_text", text, "page", page, "json", json,
                    "annotation_type", token ? "TOKEN_LABEL" : "SPAN_LABEL")));
            KeyParts parts = new KeyParts(1, 1, 1, text, 1);
            byte[] stored = raw.sql().first("SELECT COALESCE(token_grounding_key, span_grounding_key) FROM annotation",
                    rows -> rows.getBytes(1)).orElseThrow();
            String kept = raw.sql().first("SELECT json FROM annotation", rows -> rows.getString(1)).orElseThrow();
            byte[] computed = token ? GroundingKey.token(parts, page) : GroundingKey.span(parts, kept);
            assertThat(computed).as("seed %d, row %d: %s %s", seed, i, text, json).isEqualTo(stored);
            if (!token) {
                assertThat(GroundingKey.span(parts, CanonicalJson.of(json))).as(json).isEqualTo(stored);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(new int[] {'a', 'é', ':', '1', ' ', '\n', 0x1F600, 0x3000}[random.nextInt(8)]);
        }
        return text.toString();
    }

    private static String json(Random random) {
        String start = number(random);
        String end = number(random);
        return random.nextBoolean() ? "{\"start\":" + start + ",\"end\":" + end + "}"
                : "{ \"end\" : " + end + ", \"start\": " + start + " }";
    }

    private static String number(Random random) {
        int value = random.nextInt(100_000);
        return switch (random.nextInt(5)) {
            case 0 -> value + ".0";
            case 1 -> value + "e1";
            case 2 -> "-" + value;
            case 3 -> (value * 100) + "";
            default -> String.valueOf(value);
        };
    }

    private void assertRefused(Map<String, Object> row, String constraint) {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> raw.insertAnnotation(row));
        assertThat(refused != null && SqlFailures.isRefusedBy(refused, constraint)).as(row.toString()).isTrue();
    }

    static Map<String, Object> with(Map<String, Object> row, Map<String, Object> change) {
        Map<String, Object> changed = new HashMap<>(row);
        changed.putAll(change);
        return changed;
    }
}
