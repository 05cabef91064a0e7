package dev.plumbline.store;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.store.GroundingKey.KeyParts;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads a dump's annotations. Their keys are counted before the first is written, so that each comes in as what it stays:
 * guarded where nothing else has its key, and a candidate otherwise.
 */
final class DumpAnnotations {

    private static final DumpTable TABLE = DumpTable.ANNOTATION;
    private static final int PAGE = TABLE.position("page");
    private static final int TEXT = TABLE.position("raw_text");
    private static final int JSON = TABLE.position("json");
    private static final int TYPE = TABLE.position("annotation_type");
    private static final int STRUCTURAL = TABLE.position("structural");
    private static final int FLAG = TABLE.position("is_grounding_source");
    private static final int LABEL = TABLE.position("annotation_label_id");
    private static final int DOCUMENT = TABLE.position("document_id");
    private static final int CORPUS = TABLE.position("corpus_id");
    private static final int PARENT = TABLE.position("parent_id");
    private static final int CREATOR = TABLE.position("creator_id");

    private static final String THERE = "SELECT a.annotation_type, a.document_id, a.corpus_id, a.annotation_label_id, a.page, "
            + "a.raw_text, CAST(a.json AS VARCHAR) AS json, a.creator_id, a.is_grounding_source FROM annotation a "
            + "JOIN annotation_label l ON l.id = a.annotation_label_id WHERE a.document_id = ANY(?) AND NOT a.structural "
            + "AND (a.is_grounding_source OR l.text = ?) AND a.corpus_id IS NOT NULL AND a.raw_text IS NOT NULL "
            + "AND a.annotation_type IN ('TOKEN_LABEL', 'SPAN_LABEL')";

    private final DumpNumbers numbers;
    private final DumpMatches matches;
    private final DumpProblems problems;
    private final DumpProgress progress;
    private final DumpRows rows;
    private final DumpKeys keys = new DumpKeys();
    private final Parents parents = new Parents();
    private int guarded;
    private int candidates;

    DumpAnnotations(DumpNumbers numbers, DumpMatches matches, DumpProblems problems, DumpProgress progress) {
        this.numbers = numbers;
        this.matches = matches;
        this.problems = problems;
        this.progress = progress;
        rows = new DumpRows(numbers, problems);
    }

    /** @param existing documents that were in the workspace before; what stands on them is counted too */
    int load(Sql sql, DumpSource source, List<Long> existing) throws SQLException, IOException {
        countThere(sql, existing);
        source.read(TABLE, row -> {
            progress.step(TABLE);
            key(row, canonical(row)).ifPresent(keys::add);
        }, _ -> {});
        try (DumpBatch batch = new DumpBatch(sql, TABLE, List.of(), refused -> unguarded(sql, refused))) {
            source.read(TABLE, DumpLoad.unchecked(row -> insert(batch, row)), problems);
            batch.flush();
            parents.link(sql);
            return batch.inserted();
        }
    }

    private void countThere(Sql sql, List<Long> existing) throws SQLException {
        sql.list(THERE, there -> {
            byte[] key = keyOf(there);
            keys.add(key);
            return there.getBoolean("is_grounding_source") && keys.take(key);
        }, existing.toArray(), Label.EXTRACT_SOURCE);
    }

    private static byte[] keyOf(ResultSet there) throws SQLException {
        KeyParts parts = new KeyParts(there.getLong("document_id"), there.getLong("corpus_id"),
                there.getLong("annotation_label_id"), there.getString("raw_text"), there.getLong("creator_id"));
        return LabelType.TOKEN_LABEL.name().equals(there.getString("annotation_type"))
                ? GroundingKey.token(parts, there.getInt("page")) : GroundingKey.span(parts, there.getString("json"));
    }

    private void insert(DumpBatch batch, DumpRow row) throws SQLException {
        progress.step(TABLE);
        Optional<@Nullable Object[]> values = rows.values(row, 0, PARENT);
        Optional<String> json = canonical(row);
        if (values.isEmpty() || json.isEmpty()) {
            return;
        }
        int rank = rows.rank(row);
        @Nullable Object[] arguments = values.get();
        arguments[JSON] = json.get();
        arguments[FLAG] = isGuarded(row, json);
        arguments[PARENT] = parent(row, rank);
        numbers.of(TABLE).come(rank);
        batch.add(row, arguments);
    }

    private static Optional<String> canonical(DumpRow row) {
        try {
            return Optional.of(CanonicalJson.of((String) row.values().get(JSON)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the row comes under guard: alone with its key, or the first of those that a server guarded. */
    private boolean isGuarded(DumpRow row, Optional<String> json) {
        boolean flagged = Boolean.TRUE.equals(row.values().get(FLAG));
        Optional<byte[]> key = key(row, json);
        if (key.isEmpty()) {
            return flagged;
        }
        boolean isGuarded = keys.isSingle(key.get()) || flagged && keys.take(key.get());
        guarded += isGuarded ? 1 : 0;
        candidates += isGuarded ? 0 : 1;
        if (flagged && !isGuarded && !matches.isSource(labelRank(row))) {
            problems.accept(row.problem("input.dump.guarded"));
        }
        return isGuarded;
    }

    /** The grounding key of a row that is, or is to be, under guard; empty for any other. */
    private Optional<byte[]> key(DumpRow row, Optional<String> json) {
        Object type = row.values().get(TYPE);
        boolean isToken = LabelType.TOKEN_LABEL.name().equals(type);
        boolean isGrounding = Boolean.TRUE.equals(row.values().get(FLAG)) || labelRank(row) >= 0 && matches.isSource(labelRank(row));
        if (!isGrounding || json.isEmpty() || Boolean.TRUE.equals(row.values().get(STRUCTURAL))
                || !isToken && !LabelType.SPAN_LABEL.name().equals(type)) {
            return Optional.empty();
        }
        Long document = rows.reference(row, DOCUMENT);
        Long corpus = rows.reference(row, CORPUS);
        Long label = rows.reference(row, LABEL);
        Long creator = rows.reference(row, CREATOR);
        if (document == null || corpus == null || label == null || creator == null
                || !(row.values().get(TEXT) instanceof String text)) {
            return Optional.empty();
        }
        KeyParts parts = new KeyParts(document, corpus, label, text, creator);
        return Optional.of(isToken ? GroundingKey.token(parts, row.values().get(PAGE) instanceof Integer page ? page : 0)
                : GroundingKey.span(parts, json.get()));
    }

    private int labelRank(DumpRow row) {
        return numbers.of(DumpTable.LABEL).rank(row.reference(LABEL));
    }

    private @Nullable Long parent(DumpRow row, int rank) {
        if (row.reference(PARENT) == 0) {
            return null;
        }
        DumpIds ids = numbers.of(TABLE);
        int parent = ids.rank(row.reference(PARENT));
        if (parent >= 0 && ids.isThere(parent)) {
            return ids.target(parent);
        }
        parents.add(rank, parent, row);
        return null;
    }

    /** Somebody else took the key meanwhile: the row comes in as a candidate. */
    private void unguarded(Sql sql, DumpBatch.Waiting refused) throws SQLException {
        @Nullable Object[] arguments = refused.arguments();
        if (Boolean.TRUE.equals(arguments[FLAG])) {
            arguments[FLAG] = false;
            guarded--;
            candidates++;
            try (DumpBatch again = new DumpBatch(sql, TABLE, List.of(), this::gone)) {
                again.add(refused.row(), arguments);
                again.flush();
            }
        } else {
            gone(refused);
        }
    }

    private void gone(DumpBatch.Waiting refused) {
        numbers.of(TABLE).gone(rows.rank(refused.row()));
        problems.accept(refused.row().problem("input.dump.refused"));
    }

    int guarded() {
        return guarded;
    }

    int candidates() {
        return candidates;
    }

    /** Children that came before their parents; they are linked when all are there. */
    private final class Parents {

        private long[] children = new long[1 << 10];
        private long[] lines = new long[1 << 10];
        private int count;

        void add(int child, int parent, DumpRow row) {
            if (parent < 0) {
                problems.accept(missing(row.line(), row.reference(PARENT)));
                return;
            }
            if (count == children.length) {
                children = Arrays.copyOf(children, 2 * count);
                lines = Arrays.copyOf(lines, 2 * count);
            }
            lines[count] = row.line();
            children[count++] = (long) child << Integer.SIZE | parent;
        }

        private dev.plumbline.domain.Problem missing(long line, long parent) {
            return new DumpRow(TABLE, line, List.of()).problem("input.dump.cleared", "parent_id", parent, TABLE.fileName());
        }

        void link(Sql sql) throws SQLException {
            DumpIds ids = numbers.of(TABLE);
            List<Integer> found = new java.util.ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (ids.isThere((int) children[i])) {
                    found.add(i);
                } else {
                    problems.accept(missing(lines[i], ids.target((int) children[i])));
                }
            }
            sql.batch("UPDATE annotation SET parent_id = ? WHERE id = ?", found, i -> new Object[] {
                    ids.target((int) children[i]), ids.target((int) (children[i] >>> Integer.SIZE))});
        }
    }
}
