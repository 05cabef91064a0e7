package dev.plumbline.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Change;
import dev.plumbline.domain.Finding;
import dev.plumbline.domain.Finding.Kind;
import dev.plumbline.store.GroundingKey.KeyParts;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what should never be. The grounding keys are recomputed here from the rows, so that a wrong expression in
 * the schema, a dropped constraint or a row written around them shows.
 */
public final class IntegrityCheck {

    private static final List<String> CONSTRAINTS = List.of(GroundingKey.TOKEN_CONSTRAINT, GroundingKey.SPAN_CONSTRAINT,
            "annotation_label_unique_own_label", "document_unique_content_hash", "datacell_unique_import_key");

    private static final String GUARDED = "SELECT id, annotation_type, document_id, corpus_id, annotation_label_id, "
            + "page, raw_text, CAST(json AS VARCHAR) AS json, creator_id, token_grounding_key, span_grounding_key "
            + "FROM annotation WHERE is_grounding_source AND NOT structural "
            + "AND annotation_type IN ('TOKEN_LABEL', 'SPAN_LABEL') AND document_id IS NOT NULL "
            + "AND corpus_id IS NOT NULL AND annotation_label_id IS NOT NULL AND raw_text IS NOT NULL ORDER BY id";

    private static final String PLACES = "SELECT a.id, a.page, a.annotation_type, d.page_count, "
            + "CAST(a.json AS VARCHAR) AS json, a.raw_text FROM annotation a JOIN document d ON d.id = a.document_id "
            + "WHERE a.is_grounding_source ORDER BY a.id";

    private final Database database;

    public IntegrityCheck(Database database) {
        this.database = database;
    }

    /** Everything found wrong, none when all is well. */
    public List<Finding> run() {
        return database.transaction(sql -> {
            List<Finding> findings = new ArrayList<>(missingConstraints(sql));
            findings.addAll(duplicates(sql));
            findings.addAll(new References(sql).orphans());
            findings.addAll(places(sql));
            findings.addAll(journal(sql));
            return findings;
        });
    }

    private static List<Finding> missingConstraints(Sql sql) throws SQLException {
        List<String> present = sql.list("SELECT LOWER(CONSTRAINT_NAME) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS "
                + "WHERE TABLE_SCHEMA = 'PUBLIC' AND CONSTRAINT_TYPE = 'UNIQUE'", rows -> rows.getString(1));
        return CONSTRAINTS.stream().filter(name -> !present.contains(name))
                .map(name -> new Finding(Kind.CONSTRAINT_MISSING, name, "")).toList();
    }

    private static List<Finding> duplicates(Sql sql) throws SQLException {
        Map<ByteBuffer, Long> first = new HashMap<>();
        return found(sql.list(GUARDED, rows -> duplicate(rows, first)));
    }

    private static List<Finding> duplicate(ResultSet rows, Map<ByteBuffer, Long> first) throws SQLException {
        long id = rows.getLong("id");
        KeyParts parts = new KeyParts(rows.getLong("document_id"), rows.getLong("corpus_id"),
                rows.getLong("annotation_label_id"), rows.getString("raw_text"), rows.getLong("creator_id"));
        boolean token = "TOKEN_LABEL".equals(rows.getString("annotation_type"));
        byte[] key = token ? GroundingKey.token(parts, rows.getInt("page"))
                : GroundingKey.span(parts, rows.getString("json"));
        if (!Arrays.equals(key, rows.getBytes(token ? "token_grounding_key" : "span_grounding_key"))) {
            return List.of(new Finding(Kind.KEY_DIFFERS, "annotation " + id, ""));
        }
        Long earlier = first.putIfAbsent(ByteBuffer.wrap(key), id);
        return earlier == null ? List.of()
                : List.of(new Finding(Kind.DUPLICATE_KEY, "annotation " + id, "annotation " + earlier));
    }

    private static List<Finding> places(Sql sql) throws SQLException {
        List<Finding> findings = new ArrayList<>(found(sql.list(PLACES, IntegrityCheck::wrongPlace)));
        sql.list("SELECT id FROM grounding WHERE (span_start IS NULL) <> (span_end IS NULL) OR span_start < 0 "
                + "OR span_end < span_start OR (status IN ('grounded', 'ambiguous') AND span_start IS NULL) "
                + "ORDER BY id",
                rows -> findings.add(new Finding(Kind.OFFSET_INVALID, "grounding " + rows.getLong(1), "")));
        return findings;
    }

    private static List<Finding> wrongPlace(ResultSet rows) throws SQLException {
        String json = rows.getString("json");
        boolean sane = switch (rows.getString("annotation_type")) {
            case "SPAN_LABEL" -> isSpan(CanonicalJson.parse(json), rows.getString("raw_text"));
            case "TOKEN_LABEL" -> isPage(rows.getInt("page"), rows.getInt("page_count"));
            default -> true;
        };
        return sane ? List.of()
                : List.of(new Finding(Kind.OFFSET_INVALID, "annotation " + rows.getLong("id"), json));
    }

    /** A count of 0 is one that is not known. */
    private static boolean isPage(int page, int count) {
        return page >= 0 && (page < count || count == 0);
    }

    private static boolean isSpan(JsonNode json, @Nullable String rawText) {
        JsonNode start = json.path("start");
        JsonNode end = json.path("end");
        boolean numbers = start.canConvertToInt() && end.canConvertToInt() && start.asInt() >= 0;
        int length = rawText == null ? -1 : rawText.codePointCount(0, rawText.length());
        return numbers && (length < 0 ? end.asInt() >= start.asInt() : end.asInt() - start.asInt() == length);
    }

    private static List<Finding> journal(Sql sql) throws SQLException {
        return found(sql.list("SELECT id, change, inverse FROM change_journal WHERE change IS NOT NULL ORDER BY id",
                rows -> isReadable(rows.getString(2), rows.getString(3)) ? List.of()
                        : List.of(new Finding(Kind.JOURNAL_UNREADABLE, "change_journal " + rows.getLong(1), ""))));
    }

    /** A merge keeps no inverse: it is as large as the change, and follows from it. */
    private static boolean isReadable(String change, @Nullable String inverse) {
        try {
            Change read = ChangeFormat.read(change);
            return inverse == null ? read instanceof Change.Merge : read.inverted().equals(ChangeFormat.read(inverse));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Finding> found(List<List<Finding>> findings) {
        return findings.stream().flatMap(List::stream).toList();
    }
}
