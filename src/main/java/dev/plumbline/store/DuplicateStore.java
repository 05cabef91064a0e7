package dev.plumbline.store;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.DuplicateReason.Same;
import dev.plumbline.domain.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Finds annotations that are the same: guarded ones, and the legacy ones that are to be guarded. */
public final class DuplicateStore {

    private static final String NUMBER = "-?[0-9][0-9.eE+-]*";
    private static final String SPAN = "CASE WHEN a.annotation_type <> 'SPAN_LABEL' THEN '' WHEN REGEXP_LIKE(CAST(a.json "
            + "AS CHARACTER VARYING), '^\\{(\"start\":" + NUMBER + ",\"end\":" + NUMBER + "|\"end\":" + NUMBER
            + ",\"start\":" + NUMBER + ")\\}$') THEN CAST(CAST((a.json).\"start\" AS CHARACTER VARYING) AS DECFLOAT) "
            + "|| ',' || CAST(CAST((a.json).\"end\" AS CHARACTER VARYING) AS DECFLOAT) "
            + "ELSE CAST(a.json AS CHARACTER VARYING) END";
    private static final String PAGE = "CASE WHEN a.annotation_type = 'TOKEN_LABEL' THEN a.page END";
    private static final String LEGACY = "a.annotation_label_id IN (SELECT id FROM annotation_label WHERE text = '"
            + Label.EXTRACT_SOURCE + "')";
    private static final String SHAPE = " AND NOT a.structural AND a.document_id IS NOT NULL AND a.raw_text IS NOT NULL "
            + "AND a.annotation_type IN ('TOKEN_LABEL', 'SPAN_LABEL') ";
    private static final String CANDIDATES = " FROM annotation a JOIN annotation_label l ON l.id = a.annotation_label_id "
            + "WHERE (a.is_grounding_source OR " + LEGACY + ")" + SHAPE;

    private static final String EXACT_KEY = "a.document_id, a.corpus_id, a.annotation_label_id, a.annotation_type, "
            + PAGE + ", a.raw_text, a.creator_id, " + SPAN;
    /** Guarded rows are no duplicates of each other: only those with the words of an unguarded one are compared. */
    private static final String UNGUARDED = "NOT a.is_grounding_source";
    private static final String EXACT_ROWS = " FROM annotation a WHERE (a.is_grounding_source OR " + LEGACY + ")" + SHAPE
            + "AND a.corpus_id IS NOT NULL AND " + withTheWordsOf(UNGUARDED, UNGUARDED + " AND " + LEGACY
            + " AND a.corpus_id IS NOT NULL") + " GROUP BY " + EXACT_KEY;
    private static final String EXACT = "SELECT LISTAGG(a.id, ',') WITHIN GROUP (ORDER BY a.id) AS members, "
            + "a.document_id, a.raw_text" + EXACT_ROWS + " HAVING COUNT(*) > 1 ORDER BY MIN(a.id)";
    private static final String ALONE = "SELECT MIN(a.id)" + EXACT_ROWS
            + " HAVING COUNT(*) = 1 AND NOT BOOL_OR(a.is_grounding_source) ORDER BY 1";

    private static final String TWIN_KEY = "a.document_id, l.text, l.label_type, l.creator_id, a.annotation_type, " + PAGE
            + ", a.raw_text, a.creator_id, " + SPAN;
    /** A twin has one without a corpus, or one whose label has a second of the same text, type and creator. */
    private static final String SUSPECT = "(a.corpus_id IS NULL OR a.annotation_label_id IN (SELECT one.id FROM annotation_label one "
            + "JOIN annotation_label two ON two.text = one.text AND two.label_type = one.label_type "
            + "AND two.creator_id = one.creator_id AND two.id <> one.id))";
    private static final String TWIN = "SELECT LISTAGG(a.id, ',') WITHIN GROUP (ORDER BY a.id) AS members, "
            + "a.document_id, a.raw_text, LISTAGG(COALESCE(a.corpus_id, 0), ',') WITHIN GROUP (ORDER BY a.id) AS corpora, "
            + "LISTAGG(a.annotation_label_id, ',') WITHIN GROUP (ORDER BY a.id) AS labels" + CANDIDATES
            + "AND " + withTheWordsOf(SUSPECT, SUSPECT) + " GROUP BY " + TWIN_KEY + " HAVING COUNT(*) > 1 ORDER BY MIN(a.id)";
    private static final String NEAR = "SELECT a.id, a.annotation_label_id, a.annotation_type, a.page, a.raw_text, "
            + "CAST(a.json AS CHARACTER VARYING) AS json" + CANDIDATES + "AND a.document_id = ? "
            + "QUALIFY ROW_NUMBER() OVER (PARTITION BY " + TWIN_KEY + " ORDER BY a.id) = 1 ORDER BY a.id";

    private final Database database;
    private final BooleanSupplier cancelled;

    public DuplicateStore(Database database) {
        this(database, () -> false);
    }

    /** @param cancelled asked now and then while it looks; then a CancellationException is thrown */
    public DuplicateStore(Database database, BooleanSupplier cancelled) {
        this.database = database;
        this.cancelled = cancelled;
    }

    /** Groups of one key, by their lowest member. */
    public List<DuplicateGroup> exact() {
        return database.transaction(sql -> undeclared(sql, sql.stoppable(cancelled, EXACT, rows -> group(Kind.EXACT, ids(rows, "members"), rows, Same.SAME_KEY))));
    }

    /** Groups that are the same but for a missing corpus or a second label; of an exact group the lowest member stands in. */
    public List<DuplicateGroup> twins() {
        return database.transaction(sql -> undeclared(sql, sql.stoppable(cancelled, TWIN, DuplicateStore::twins).stream()
                .flatMap(Collection::stream).toList()));
    }

    /** How many annotations may nearly be duplicates, by document; without documents that hold only one. */
    public SortedMap<Long, Integer> nearCandidates() {
        return database.transaction(sql -> {
            SortedMap<Long, Integer> counts = new TreeMap<>();
            sql.stoppable(cancelled, "SELECT a.document_id, COUNT(*)" + CANDIDATES + "GROUP BY a.document_id "
                    + "HAVING COUNT(*) > 1", rows -> counts.put(rows.getLong(1), rows.getInt(2)));
            return counts;
        });
    }

    /** Those of one document, by id. */
    public List<NearCandidate> nearCandidates(long documentId) {
        return database.transaction(sql -> sql.list(NEAR, rows -> new NearCandidate(rows.getLong("id"),
                rows.getLong("annotation_label_id"), "TOKEN_LABEL".equals(rows.getString("annotation_type")),
                rows.getInt("page"), rows.getString("raw_text"), rows.getString("json")), documentId));
    }

    /** What people said are no duplicates. */
    public DistinctGroups distinct() {
        return database.transaction(DistinctGroups::of);
    }

    /** Legacy annotations without a duplicate that are not guarded yet, ascending. */
    public List<Long> unguarded() {
        return database.transaction(sql -> sql.stoppable(cancelled, ALONE, rows -> rows.getLong(1)));
    }

    /** Remembers that these are no duplicates of each other. */
    public void markDistinct(List<Long> members) {
        String ids = DistinctGroups.text(members);
        database.transaction(sql -> {
            // Else a merge could be under way that does not know of it.
            Journal.lock(sql);
            if (sql.number("SELECT COUNT(*) FROM distinct_group WHERE members = ?", ids) == 0) {
                sql.update("INSERT INTO distinct_group (members, creator_id) VALUES (?, ?)", ids, database.ids().userId());
            }
            return true;
        });
        database.sync();
    }

    /** Either of that kind, or of one document with such a row and with the same words; {@code rows} implies {@code kind}. */
    private static String withTheWordsOf(String kind, String rows) {
        return "(" + kind + " OR (a.document_id, a.raw_text) IN (SELECT a.document_id, a.raw_text FROM annotation a WHERE "
                + rows + SHAPE + "))";
    }

    private static List<DuplicateGroup> undeclared(Sql sql, List<DuplicateGroup> groups) throws SQLException {
        DistinctGroups distinct = DistinctGroups.of(sql);
        return groups.stream().filter(group -> !distinct.holds(group.members())).toList();
    }

    private static List<DuplicateGroup> twins(ResultSet rows) throws SQLException {
        List<Long> members = ids(rows, "members");
        List<Long> corpora = ids(rows, "corpora");
        List<Long> labels = ids(rows, "labels");
        long home = corpora.stream().filter(corpus -> corpus != 0).sorted().findFirst().orElse(0L);
        List<DuplicateGroup> groups = new ArrayList<>();
        for (long corpus : corpora.stream().map(one -> one == 0 ? home : one).distinct().sorted().toList()) {
            List<String> seen = new ArrayList<>();
            List<Long> part = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                long own = corpora.get(i);
                String key = own + "/" + labels.get(i);
                if ((own == 0 ? home : own) == corpus && (own == 0 || !seen.contains(key))) {
                    seen.add(key);
                    part.add(members.get(i));
                }
            }
            if (part.size() > 1) {
                groups.add(group(Kind.TWIN, part, rows, corpora.contains(0L) ? Same.NO_CORPUS : Same.TWO_LABELS));
            }
        }
        return groups;
    }

    private static DuplicateGroup group(Kind kind, List<Long> members, ResultSet rows, Same reason) throws SQLException {
        return new DuplicateGroup(kind, members, rows.getLong("document_id"), rows.getString("raw_text"), 1.0,
                List.of(reason));
    }

    private static List<Long> ids(ResultSet rows, String column) throws SQLException {
        Stream<String> ids = Arrays.stream(rows.getString(column).split(",", -1));
        return ids.map(Long::valueOf).toList();
    }
}
