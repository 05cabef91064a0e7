package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.store.GroundingKey.KeyParts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The workspace's annotations. */
public final class AnnotationStore {

    private static final String COLUMNS = "SELECT id, page, raw_text, json, annotation_type, structural, "
            + "is_grounding_source, annotation_label_id, document_id, corpus_id, creator_id, review_state "
            + "FROM annotation ";

    private static final String BY_TOKEN_KEY = COLUMNS + "WHERE token_grounding_key = ? AND page = ? AND raw_text = ? "
            + "AND is_grounding_source AND NOT structural AND annotation_type = 'TOKEN_LABEL'";

    private static final String BY_SPAN_KEY = COLUMNS + "WHERE span_grounding_key = ? AND raw_text = ? "
            + "AND is_grounding_source AND NOT structural AND annotation_type = 'SPAN_LABEL'";

    private final Database database;

    public AnnotationStore(Database database) {
        this.database = database;
    }

    /**
     * Finds the grounding annotation of this key or makes it; exactly one results, however many processes ask at once.
     * A row found is returned untouched, with its own json. Not synced: see {@link Database#sync()}.
     *
     * @throws IllegalArgumentException when the json is not JSON, or the label marks neither tokens nor spans
     */
    public Stored<Annotation> getOrCreate(NewAnnotation annotation) {
        return database.transaction(sql -> getOrCreate(sql, annotation));
    }

    public Optional<Annotation> find(long id) {
        return database.transaction(sql -> find(sql, id));
    }

    Optional<Annotation> find(Sql sql, long id) throws SQLException {
        return sql.first(COLUMNS + "WHERE id = ?", AnnotationStore::read, id);
    }

    Stored<Annotation> getOrCreate(Sql sql, NewAnnotation annotation) throws SQLException {
        String json = CanonicalJson.of(annotation.json());
        byte[] key = key(annotation, json);
        return GetOrCreate.run(constraint(annotation.label().type()), () -> findByKey(sql, annotation, key),
                () -> insert(sql, annotation, json));
    }

    /** The key that the database will compute for the row. */
    byte[] key(NewAnnotation annotation, String canonicalJson) {
        WorkspaceIds ids = database.ids();
        KeyParts parts = new KeyParts(annotation.documentId(), ids.corpusId(), annotation.label().id(),
                annotation.rawText(), ids.ownerId());
        return isToken(annotation) ? GroundingKey.token(parts, annotation.page())
                : GroundingKey.span(parts, canonicalJson);
    }

    private static Optional<Annotation> findByKey(Sql sql, NewAnnotation wanted, byte[] key) throws SQLException {
        return isToken(wanted)
                ? sql.first(BY_TOKEN_KEY, AnnotationStore::read, key, wanted.page(), wanted.rawText())
                : sql.first(BY_SPAN_KEY, AnnotationStore::read, key, wanted.rawText());
    }

    /** Without looking first: refused when the key is taken. */
    Annotation insert(Sql sql, NewAnnotation annotation, String json) throws SQLException {
        AnnotationEntity entity = new AnnotationEntity(annotation, json, database.ids());
        database.sessions().insert(sql.connection(), entity);
        return entity.record();
    }

    /** Looks for a recorded annotation: the row itself, or another that holds its key by now. */
    static Optional<Long> findAgain(Sql sql, Annotation recorded) throws SQLException {
        Optional<Long> same = sql.first("SELECT id FROM annotation WHERE id = ?", rows -> rows.getLong(1),
                recorded.id());
        if (same.isPresent() || !recorded.groundingSource()) {
            return same;
        }
        Annotation.Owner owner = recorded.owner();
        KeyParts parts = new KeyParts(owner.documentId().orElse(0), owner.corpusId().orElse(0),
                owner.labelId().orElse(0), recorded.rawText(), owner.creatorId());
        return isToken(recorded.type())
                ? sql.first(BY_TOKEN_KEY, rows -> rows.getLong("id"), GroundingKey.token(parts, recorded.page()),
                        recorded.page(), recorded.rawText())
                : sql.first(BY_SPAN_KEY, rows -> rows.getLong("id"), GroundingKey.span(parts, recorded.json()),
                        recorded.rawText());
    }

    private static boolean isToken(NewAnnotation annotation) {
        return isToken(annotation.label().type());
    }

    private static boolean isToken(LabelType type) {
        return switch (type) {
            case TOKEN_LABEL -> true;
            case SPAN_LABEL -> false;
            case DOC_TYPE_LABEL, RELATIONSHIP_LABEL ->
                    throw new IllegalArgumentException("not a label of a place: " + type);
        };
    }

    static String constraint(LabelType type) {
        return isToken(type) ? GroundingKey.TOKEN_CONSTRAINT : GroundingKey.SPAN_CONSTRAINT;
    }

    static Annotation read(ResultSet rows) throws SQLException {
        var owner = new Annotation.Owner(Columns.optionalLong(rows, "document_id"),
                Columns.optionalLong(rows, "corpus_id"), Columns.optionalLong(rows, "annotation_label_id"),
                rows.getLong("creator_id"));
        return new Annotation(rows.getLong("id"), owner, LabelType.valueOf(rows.getString("annotation_type")),
                rows.getInt("page"), Columns.optionalText(rows, "raw_text").orElse(""), rows.getString("json"),
                rows.getBoolean("structural"), rows.getBoolean("is_grounding_source"),
                ReviewState.ofCode(rows.getString("review_state")));
    }
}
