package dev.plumbline.store;

import dev.plumbline.domain.Label;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** What {@link DuplicateStore} asks of the table of annotations. */
final class DuplicateQueries {

    private static final String NUMBER = "-?[0-9][0-9.eE+-]*";
    private static final String SPAN = "CASE WHEN a.annotation_type <> 'SPAN_LABEL' THEN '' WHEN REGEXP_LIKE(CAST(a.json "
            + "AS CHARACTER VARYING), '^\\{(\"start\":" + NUMBER + ",\"end\":" + NUMBER + "|\"end\":" + NUMBER
            + ",\"start\":" + NUMBER + ")\\}$') THEN CAST(CAST((a.json).\"start\" AS CHARACTER VARYING) AS DECFLOAT) "
            + "|| ',' || CAST(CAST((a.json).\"end\" AS CHARACTER VARYING) AS DECFLOAT) "
            + "ELSE CAST(a.json AS CHARACTER VARYING) END";
    private static final String PAGE = "CASE WHEN a.annotation_type = 'TOKEN_LABEL' THEN a.page END";
    private static final String EXACT_KEY = "a.document_id, a.corpus_id, a.annotation_label_id, a.annotation_type, "
            + PAGE + ", a.raw_text, a.creator_id, " + SPAN;
    private static final String TWIN_KEY = "a.document_id, l.text, l.label_type, l.creator_id, a.annotation_type, " + PAGE
            + ", a.raw_text, a.creator_id, " + SPAN;
    private static final String SHAPE = " AND NOT a.structural AND a.document_id IS NOT NULL AND a.raw_text IS NOT NULL "
            + "AND a.annotation_type IN ('TOKEN_LABEL', 'SPAN_LABEL') ";

    /** Read from its beginning to its end: by the index of its labels, which most rows share, it is read all over the file. */
    private static final String ALL_ROWS = " FROM annotation a USE INDEX () ";

    private static final String UNGUARDED = "NOT a.is_grounding_source";

    /** A twin has one without a corpus, or one whose label has a second of the same text, type and creator. */
    private static final String SUSPECT = "(a.corpus_id IS NULL OR a.annotation_label_id IN (SELECT one.id FROM annotation_label one "
            + "JOIN annotation_label two ON two.text = one.text AND two.label_type = one.label_type "
            + "AND two.creator_id = one.creator_id AND two.id <> one.id))";

    private final String legacy;
    private final String candidates;

    /** The labels' ids are written out, because H2 looks at a subquery anew for every row. */
    DuplicateQueries(Sql sql) throws SQLException {
        List<Long> labels = sql.list("SELECT id FROM annotation_label WHERE text = ? ORDER BY id", rows -> rows.getLong(1),
                Label.EXTRACT_SOURCE);
        legacy = labels.isEmpty() ? "FALSE" : labels.stream().map(String::valueOf)
                .collect(Collectors.joining(", ", "a.annotation_label_id IN (", ")"));
        candidates = " FROM annotation a JOIN annotation_label l ON l.id = a.annotation_label_id "
                + "WHERE (a.is_grounding_source OR " + legacy + ")" + SHAPE;
    }

    /** Groups of one key: members, document_id, raw_text. */
    String exact() {
        return "SELECT LISTAGG(a.id, ',') WITHIN GROUP (ORDER BY a.id) AS members, a.document_id, a.raw_text" + exactGroups()
                + " HAVING COUNT(*) > 1 ORDER BY MIN(a.id)";
    }

    /** Ids of those without another of their key that are not guarded. */
    String alone() {
        return "SELECT MIN(a.id)" + exactGroups() + " HAVING COUNT(*) = 1 AND NOT BOOL_OR(a.is_grounding_source) ORDER BY 1";
    }

    /** Guarded rows are no duplicates of each other: only those with the words of an unguarded one are compared. */
    private String exactGroups() {
        return ALL_ROWS + "WHERE (a.is_grounding_source OR " + legacy + ")" + SHAPE + "AND a.corpus_id IS NOT NULL AND "
                + orWithItsWords(UNGUARDED, UNGUARDED + " AND " + legacy) + " GROUP BY " + EXACT_KEY;
    }

    /** Groups that are the same but for corpus and label: members, document_id, raw_text, corpora, labels. */
    String twins() {
        return "SELECT LISTAGG(a.id, ',') WITHIN GROUP (ORDER BY a.id) AS members, "
                + "a.document_id, a.raw_text, LISTAGG(COALESCE(a.corpus_id, 0), ',') WITHIN GROUP (ORDER BY a.id) AS corpora, "
                + "LISTAGG(a.annotation_label_id, ',') WITHIN GROUP (ORDER BY a.id) AS labels" + candidates
                + "AND " + orWithItsWords(SUSPECT, SUSPECT) + " GROUP BY " + TWIN_KEY + " HAVING COUNT(*) > 1 ORDER BY MIN(a.id)";
    }

    /** How many candidates a document has, where it has two at least. */
    String nearCounts() {
        return "SELECT a.document_id, COUNT(*)" + candidates + "GROUP BY a.document_id HAVING COUNT(*) > 1";
    }

    /** Those of one document, of twins the first. */
    String near() {
        return "SELECT a.id, a.annotation_label_id, a.annotation_type, a.page, a.raw_text, "
                + "CAST(a.json AS CHARACTER VARYING) AS json" + candidates + "AND a.document_id = ? "
                + "QUALIFY ROW_NUMBER() OVER (PARTITION BY " + TWIN_KEY + " ORDER BY a.id) = 1 ORDER BY a.id";
    }

    /** Of that kind, or with the same words as such a row; {@code rows} has all of them among its own. */
    private static String orWithItsWords(String kind, String rows) {
        return "(" + kind + " OR a.raw_text IN (SELECT a.raw_text" + ALL_ROWS + "WHERE " + rows + "))";
    }
}
