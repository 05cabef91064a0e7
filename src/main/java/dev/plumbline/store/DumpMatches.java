package dev.plumbline.store;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dump that may be in a workspace already: accounts of one name, labels of one key, documents of one content,
 * and the corpus of an empty workspace, which the dump's corpus of its number becomes.
 */
final class DumpMatches {

    private final Sql sql;
    private final DumpNumbers numbers;
    private final WorkspaceIds own;
    private final Map<Long, KnownDocument> known;
    private final boolean keeps;
    private final boolean joins;

    private final Map<String, Long> accounts = new HashMap<>();
    private final Set<Long> accountNumbers = new HashSet<>();
    private final Map<LabelKey, Long> labels = new HashMap<>();
    private final Set<LabelKey> labelsOfDump = new HashSet<>();
    private @Nullable Object[] ownCorpus = {};

    /** What a label is unique by; the analyzer is empty where it has none. */
    private record LabelKey(String text, String type, Object creator, String analyzer) {}

    /** @param keeps whether rows keep their numbers, in an empty workspace */
    DumpMatches(Sql sql, DumpNumbers numbers, WorkspaceIds own, TableDumpLoader.Dump dump, boolean keeps)
            throws SQLException {
        this.sql = sql;
        this.numbers = numbers;
        this.own = own;
        this.known = dump.known();
        this.joins = dump.source().joinsWorkspace();
        this.keeps = keeps;
        if (keeps) {
            makeWayForLabels();
        }
        sql.list("SELECT id, username FROM app_user", rows -> accounts.put(rows.getString(2), rows.getLong(1)));
        accountNumbers.addAll(accounts.values());
        sql.list("SELECT id, text, label_type, creator_id, COALESCE(analyzer, '') FROM annotation_label",
                rows -> labels.put(label(rows), rows.getLong(1)));
    }

    private static LabelKey label(ResultSet rows) throws SQLException {
        return new LabelKey(rows.getString(2), rows.getString(3), rows.getLong(4), rows.getString(5));
    }

    /** Nothing refers to the labels of an empty workspace but its label set, so their numbers can be had. */
    private void makeWayForLabels() throws SQLException {
        DumpIds ids = numbers.of(DumpTable.LABEL);
        for (long label : sql.list("SELECT id FROM annotation_label", rows -> rows.getLong(1))) {
            if (ids.rank(label) >= 0) {
                long other = sql.reserve("annotation_label_seq", 1)[0];
                List<Long> sets = sql.list("SELECT label_set_id FROM label_set_label WHERE annotation_label_id = ?",
                        rows -> rows.getLong(1), label);
                sql.update("DELETE FROM label_set_label WHERE annotation_label_id = ?", label);
                sql.update("UPDATE annotation_label SET id = ? WHERE id = ?", other, label);
                sql.batch("INSERT INTO label_set_label (label_set_id, annotation_label_id) VALUES (?, ?)", sets,
                        set -> new Object[] {set, other});
            }
        }
    }

    /**
     * Finds what a row is in the workspace, or fits its values to what is there.
     *
     * @param values as they would be inserted; changed where they have to be
     * @return true when it is there, and nothing is to be inserted
     */
    boolean isThere(DumpRow row, int rank, @Nullable Object[] values) throws SQLException {
        return switch (row.table()) {
            case USER -> isAccount(row, rank, values);
            case CORPUS -> isCorpus(row, rank, values);
            case LABEL_SET -> isLabelSet(row, rank, values);
            case LABEL -> isLabel(row, rank, values);
            case DOCUMENT -> isDocument(row, rank, values);
            case DISTINCT_GROUP -> !hasMembers(values);
            default -> false;
        };
    }

    private boolean isOwn(DumpRow row) {
        return joins && row.id() == 1;
    }

    private boolean isAccount(DumpRow row, int rank, @Nullable Object[] values) throws SQLException {
        DumpIds ids = numbers.of(DumpTable.USER);
        if (isOwn(row)) {
            ids.renumber(rank, own.ownerId());
            return true;
        }
        String name = (String) values[1];
        Long there = accounts.get(name);
        if (there != null) {
            ids.renumber(rank, there);
            return true;
        }
        renumber(DumpTable.USER, rank, values, accountNumbers);
        accounts.put(name, ids.target(rank));
        accountNumbers.add(ids.target(rank));
        return false;
    }

    /** Another number where the row's own is taken. */
    private void renumber(DumpTable table, int rank, @Nullable Object[] values, Set<Long> taken) throws SQLException {
        DumpIds ids = numbers.of(table);
        if (taken.contains(ids.target(rank))) {
            ids.renumber(rank, sql.reserve(table.table() + "_seq", 1)[0]);
            values[0] = ids.target(rank);
        }
    }

    private boolean isCorpus(DumpRow row, int rank, @Nullable Object[] values) throws SQLException {
        if (isOwn(row)) {
            numbers.of(DumpTable.CORPUS).renumber(rank, own.corpusId());
            ownCorpus = keeps && !"".equals(values[DumpTable.CORPUS.position("title")]) ? values : ownCorpus;
            return true;
        }
        if (joins) {
            renumber(DumpTable.CORPUS, rank, values, Set.of(own.corpusId()));
            return false;
        }
        if (!keeps || numbers.of(DumpTable.CORPUS).target(rank) != own.corpusId()) {
            return false;
        }
        ownCorpus = values;
        return true;
    }

    private boolean isLabelSet(DumpRow row, int rank, @Nullable Object[] values) throws SQLException {
        if (isOwn(row)) {
            Optional<Long> set = sql.first("SELECT label_set_id FROM corpus WHERE id = ? AND label_set_id IS NOT NULL",
                    rows -> rows.getLong(1), own.corpusId());
            set.ifPresent(id -> numbers.of(DumpTable.LABEL_SET).renumber(rank, id));
            return set.isPresent();
        }
        Set<Long> taken = new HashSet<>(sql.list("SELECT id FROM label_set", rows -> rows.getLong(1)));
        renumber(DumpTable.LABEL_SET, rank, values, taken);
        return false;
    }

    /** A server can hold a label twice; the second stays one of its own here, told apart by its analyzer. */
    private boolean isLabel(DumpRow row, int rank, @Nullable Object[] values) throws SQLException {
        int analyzer = DumpTable.LABEL.position("analyzer_id");
        LabelKey key = labelKey(values);
        if (labelsOfDump.contains(key)) {
            values[analyzer] = "dump:" + row.id();
            key = labelKey(values);
        }
        Long there = labels.putIfAbsent(key, numbers.of(DumpTable.LABEL).target(rank));
        labelsOfDump.add(key);
        if (there != null && keeps && joins) {
            // Nothing refers to it yet, and the one that comes in brings its number and its look.
            sql.update("DELETE FROM annotation_label WHERE id = ?", there);
            labels.put(key, numbers.of(DumpTable.LABEL).target(rank));
            return false;
        }
        if (there != null) {
            numbers.of(DumpTable.LABEL).renumber(rank, there);
        }
        return there != null;
    }

    private static LabelKey labelKey(@Nullable Object[] values) {
        return new LabelKey(text(values, "text"), text(values, "label_type"),
                Optional.ofNullable(values[DumpTable.LABEL.position("creator_id")]).orElse(0L),
                text(values, "analyzer_id"));
    }

    private static String text(@Nullable Object[] values, String column) {
        return values[DumpTable.LABEL.position(column)] instanceof String text ? text : "";
    }

    /** The last value is the content's hash. */
    private boolean isDocument(DumpRow row, int rank, @Nullable Object[] values) throws SQLException {
        KnownDocument file = known.get(row.id());
        if (file != null && file.existing().isPresent()) {
            numbers.of(DumpTable.DOCUMENT).renumber(rank, file.existing().getAsLong());
            Object description = values[DumpTable.DOCUMENT.position("description")];
            if (description != null) {
                sql.update("UPDATE document SET description = ? WHERE id = ? AND description IS NULL", description,
                        file.existing().getAsLong());
            }
            return true;
        }
        values[values.length - 1] = file == null || file.contentHash().isEmpty() ? null : file.contentHash();
        return false;
    }

    /** Says who is distinct by the numbers of here; false where one of them is not here. */
    private boolean hasMembers(@Nullable Object[] values) {
        int members = DumpTable.DISTINCT_GROUP.position("members");
        DumpIds annotations = numbers.of(DumpTable.ANNOTATION);
        Set<Long> here = new HashSet<>();
        String[] written = String.valueOf(values[members]).split(",", -1);
        for (String number : written) {
            int rank = number.matches("\\d{1,18}") ? annotations.rank(Long.parseLong(number)) : -1;
            if (rank >= 0 && annotations.isThere(rank)) {
                here.add(annotations.target(rank));
            }
        }
        values[members] = DistinctGroups.text(here);
        return here.size() == written.length && here.size() > 1;
    }

    /** Last of all, because the row of the workspace's corpus is locked from here on. */
    void adoptCorpus() throws SQLException {
        if (ownCorpus.length > 0) {
            sql.update("UPDATE corpus SET title = ?, description = ?, created = ?, modified = ? WHERE id = ?",
                    value("title"), value("description"), value("created"), value("modified"), own.corpusId());
        }
    }

    private @Nullable Object value(String column) {
        return ownCorpus[DumpTable.CORPUS.position(column)];
    }

    /** Names of columns beside those of the dump that a table is filled with. */
    static List<String> more(DumpTable table) {
        return table == DumpTable.DOCUMENT ? List.of("content_hash") : List.of();
    }

    /** Names of two columns of one field set have to differ here, and a field set is the only one of its corpus. */
    static final class Singles {

        private final Set<List<Object>> seen = new HashSet<>();

        void fit(DumpRow row, @Nullable Object[] values) {
            if (row.table() == DumpTable.COLUMN) {
                fitName(row, values, DumpTable.COLUMN.position("name"), DumpTable.COLUMN.position("fieldset_id"));
            } else if (row.table() == DumpTable.FIELDSET) {
                int corpus = DumpTable.FIELDSET.position("corpus_id");
                Object of = values[corpus];
                if (of != null && !seen.add(List.of("corpus", of))) {
                    values[corpus] = null;
                }
            }
        }

        private void fitName(DumpRow row, @Nullable Object[] values, int name, int fieldset) {
            Object of = values[fieldset];
            Object written = values[name];
            if (of != null && written != null && !seen.add(List.of(of, written))) {
                values[name] = written + " (" + row.id() + ")";
            }
        }
    }
}
