package dev.plumbline.store;

import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds or makes many annotations of one document at once, under the same guarantee as one at a time. */
final class AnnotationBatch {

    private static final String KEYS = "SELECT id, COALESCE(token_grounding_key, span_grounding_key) FROM annotation "
            + "WHERE document_id = ? AND COALESCE(token_grounding_key, span_grounding_key) IS NOT NULL";

    private static final String INSERT = "INSERT INTO annotation (id, page, raw_text, json, annotation_type, "
            + "structural, is_grounding_source, annotation_label_id, document_id, corpus_id, creator_id) "
            + "VALUES (?, ?, ?, ? FORMAT JSON, ?, FALSE, TRUE, ?, ?, ?, ?)";

    private final Database database;
    private final AnnotationStore single;

    AnnotationBatch(Database database) {
        this.database = database;
        single = new AnnotationStore(database);
    }

    /** The annotation id of each value, in their order; null for one without annotation. */
    List<@Nullable Long> idsOf(Sql sql, long documentId, List<GroundedValue> values) throws SQLException {
        Map<ByteBuffer, Keyed> wanted = new LinkedHashMap<>();
        List<Optional<ByteBuffer>> keys = new ArrayList<>();
        for (GroundedValue value : values) {
            Optional<Keyed> keyed = value.annotation().map(this::keyed);
            keyed.ifPresent(row -> wanted.putIfAbsent(row.key(), row));
            keys.add(keyed.map(Keyed::key));
        }
        Map<ByteBuffer, Long> ids = ensure(sql, documentId, wanted);
        List<@Nullable Long> found = new ArrayList<>();
        keys.forEach(key -> found.add(key.map(ids::get).orElse(null)));
        return found;
    }

    private Keyed keyed(NewAnnotation annotation) {
        String json = CanonicalJson.of(annotation.json());
        return new Keyed(ByteBuffer.wrap(single.key(annotation, json)), annotation, json);
    }

    private Map<ByteBuffer, Long> ensure(Sql sql, long documentId, Map<ByteBuffer, Keyed> wanted) throws SQLException {
        Map<ByteBuffer, Long> ids = wanted.isEmpty() ? new HashMap<>() : existing(sql, documentId);
        List<Keyed> missing = wanted.values().stream().filter(row -> !ids.containsKey(row.key())).toList();
        if (!missing.isEmpty()) {
            ids.putAll(insert(sql, missing));
        }
        return ids;
    }

    private static Map<ByteBuffer, Long> existing(Sql sql, long documentId) throws SQLException {
        Map<ByteBuffer, Long> ids = new HashMap<>();
        sql.list(KEYS, rows -> ids.put(ByteBuffer.wrap(rows.getBytes(2)), rows.getLong(1)), documentId);
        return ids;
    }

    private Map<ByteBuffer, Long> insert(Sql sql, List<Keyed> missing) throws SQLException {
        long[] ids = sql.reserve("annotation_seq", missing.size());
        Map<ByteBuffer, Long> made = new HashMap<>();
        List<Numbered> rows = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            rows.add(new Numbered(ids[i], missing.get(i)));
            made.put(missing.get(i).key(), ids[i]);
        }
        // All batches in one order: two that hold what the other wants next would wait for each other.
        rows.sort(Comparator.comparing(row -> row.keyed().key()));
        try {
            sql.batch(INSERT, rows, this::arguments);
            return made;
        } catch (SQLException e) {
            if (!SqlFailures.isRefusedBy(e, GroundingKey.TOKEN_CONSTRAINT)
                    && !SqlFailures.isRefusedBy(e, GroundingKey.SPAN_CONSTRAINT)) {
                throw e;
            }
            return oneByOne(sql, missing);
        }
    }

    /** Somebody else made one of them meanwhile; those the batch did make are found like any other. */
    private Map<ByteBuffer, Long> oneByOne(Sql sql, List<Keyed> missing) throws SQLException {
        Map<ByteBuffer, Long> ids = new HashMap<>();
        for (Keyed row : missing) {
            ids.put(row.key(), single.getOrCreate(sql, row.annotation()).row().id());
        }
        return ids;
    }

    private Object[] arguments(Numbered row) {
        NewAnnotation annotation = row.keyed().annotation();
        LabelType type = annotation.label().type();
        return new Object[] {row.id(), annotation.page(), annotation.rawText(), row.keyed().json(), type.name(),
                annotation.label().id(), annotation.documentId(), database.ids().corpusId(), database.ids().ownerId()};
    }

    private record Keyed(ByteBuffer key, NewAnnotation annotation, String json) {}

    private record Numbered(long id, Keyed keyed) {}
}
