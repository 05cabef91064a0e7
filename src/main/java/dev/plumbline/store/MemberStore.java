package dev.plumbline.store;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.GroupMember;
import dev.plumbline.domain.ReferenceOwner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a person wants to know of annotations that may be merged, and of what refers to them. */
public final class MemberStore {

    private static final String MEMBERS = "SELECT a.id, a.page, a.raw_text, a.json, a.annotation_type, a.structural, "
            + "a.is_grounding_source, a.annotation_label_id, a.document_id, a.corpus_id, a.creator_id, a.review_state, "
            + "a.parent_id, a.created, a.modified, d.title AS document, c.title AS corpus, l.text AS label, "
            + "u.username AS creator FROM annotation a JOIN app_user u ON u.id = a.creator_id "
            + "LEFT JOIN document d ON d.id = a.document_id LEFT JOIN corpus c ON c.id = a.corpus_id "
            + "LEFT JOIN annotation_label l ON l.id = a.annotation_label_id WHERE a.id = ANY(?) ORDER BY a.id";

    private static final String CELL = "SELECT c.id, x.name AS title, COALESCE(CAST((c.data).\"data\" AS "
            + "CHARACTER VARYING), CAST(c.data AS CHARACTER VARYING)) AS detail, "
            + "c.document_id, (SELECT MIN(g.id) FROM grounding g WHERE g.datacell_id = c.id) AS value_id "
            + "FROM datacell c JOIN extract_column x ON x.id = c.column_id "
            + "WHERE c.id IN (SELECT s.datacell_id FROM datacell_source s WHERE s.annotation_id = ANY(?))";
    private static final String VALUE = "SELECT g.id, x.name AS title, g.\"VALUE\" AS detail, c.document_id, "
            + "g.id AS value_id FROM grounding g JOIN datacell c ON c.id = g.datacell_id "
            + "JOIN extract_column x ON x.id = c.column_id WHERE g.annotation_id = ANY(?)";
    private static final String FEEDBACK = "SELECT f.id, COALESCE(u.username, '') AS title, f.comment AS detail, "
            + "NULL AS document_id, NULL AS value_id FROM user_feedback f LEFT JOIN app_user u ON u.id = f.creator_id "
            + "WHERE f.commented_annotation_id = ANY(?)";
    private static final String NOTE = "SELECT id, title, content AS detail, document_id, NULL AS value_id FROM note "
            + "WHERE annotation_id = ANY(?)";
    private static final String EMBEDDING = "SELECT id, COALESCE(embedder_path, '') AS title, '' AS detail, "
            + "NULL AS document_id, NULL AS value_id FROM embedding WHERE annotation_id = ANY(?)";
    private static final String CHILD = "SELECT id, COALESCE(raw_text, '') AS title, '' AS detail, document_id, "
            + "NULL AS value_id FROM annotation WHERE parent_id = ANY(?)";
    private static final String ENDS = "SELECT r.relationship_id AS id, COALESCE(MIN(a.raw_text), '') AS title, "
            + "'' AS detail, MIN(a.document_id) AS document_id, NULL AS value_id FROM %s r "
            + "JOIN annotation a ON a.id = r.annotation_id "
            + "WHERE r.relationship_id IN (SELECT m.relationship_id FROM %s m "
            + "WHERE m.annotation_id = ANY(?)) GROUP BY r.relationship_id";

    private final Database database;

    public MemberStore(Database database) {
        this.database = database;
    }

    /** Those of them that are there, by id. */
    public List<GroupMember> members(Collection<Long> ids) {
        return database.transaction(sql -> sql.list(MEMBERS, MemberStore::member, (Object) ids.toArray()));
    }

    /**
     * The owners of one relation to any of the annotations that can be told; of a relationship the other end's words
     * are its title. Asked by annotation, because there are few of them: H2 compares a long list of ids one by one.
     *
     * @return in no order; owners of links that the workspace knows by their ids only are left out
     */
    public List<ReferenceOwner> owners(AnnotationReference relation, Collection<Long> annotations) {
        Optional<String> query = query(relation);
        return query.isEmpty() || annotations.isEmpty() ? List.of() : database.transaction(
                sql -> sql.list(query.get(), rows -> owner(relation, rows), (Object) annotations.toArray()));
    }

    private static Optional<String> query(AnnotationReference relation) {
        return switch (relation) {
            case DATACELL_SOURCE -> Optional.of(CELL);
            case GROUNDING -> Optional.of(VALUE);
            case FEEDBACK -> Optional.of(FEEDBACK);
            case NOTE -> Optional.of(NOTE);
            case EMBEDDING -> Optional.of(EMBEDDING);
            case CHILD -> Optional.of(CHILD);
            case RELATIONSHIP_SOURCE -> Optional.of(ends(AnnotationReference.RELATIONSHIP_TARGET, relation));
            case RELATIONSHIP_TARGET -> Optional.of(ends(AnnotationReference.RELATIONSHIP_SOURCE, relation));
            case CHAT_MESSAGE_SOURCE, CHAT_MESSAGE_CREATED, ASSIGNMENT_RESULT, ANALYSIS_ROW -> Optional.empty();
        };
    }

    private static String ends(AnnotationReference other, AnnotationReference own) {
        return ENDS.formatted(other.table(), own.table());
    }

    private static GroupMember member(ResultSet rows) throws SQLException {
        Annotation annotation = AnnotationStore.read(rows);
        var names = new GroupMember.Names(text(rows, "document"), text(rows, "corpus"), text(rows, "label"),
                rows.getString("creator"));
        OptionalLong parent = Columns.optionalLong(rows, "parent_id");
        return new GroupMember(annotation, names, parent, rows.getObject("created", OffsetDateTime.class).toInstant(),
                rows.getObject("modified", OffsetDateTime.class).toInstant());
    }

    private static ReferenceOwner owner(AnnotationReference relation, ResultSet rows) throws SQLException {
        return new ReferenceOwner(relation, rows.getLong("id"), text(rows, "title"), unquoted(text(rows, "detail")),
                Columns.optionalLong(rows, "document_id"), Columns.optionalLong(rows, "value_id"));
    }

    /** A JSON text without its quotes, when it needs no other change. */
    private static String unquoted(String json) {
        boolean isPlain = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"")
                && json.indexOf('\\') < 0;
        return isPlain ? json.substring(1, json.length() - 1) : json;
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        return Columns.optionalText(rows, column).orElse("");
    }
}
