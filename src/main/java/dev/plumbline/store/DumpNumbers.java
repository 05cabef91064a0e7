package dev.plumbline.store;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpColumn.Type;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.DumpTable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers of all rows of a dump that others may refer to, read once before anything is written. In an empty workspace
 * rows keep their numbers; in another all of them get new ones, and every reference follows.
 */
final class DumpNumbers {

    private static final List<String> OF_WORK = List.of("document", "annotation", "datacell", "fieldset", "extract",
            "user_feedback", "note", "embedding", "distinct_group", "relationship", "corpus_part");

    private final Map<DumpTable, DumpIds> tables = new EnumMap<>(DumpTable.class);
    private final Map<DumpTable, Long> rows = new EnumMap<>(DumpTable.class);

    private final DumpKeyRows keys = new DumpKeyRows(this);

    private DumpNumbers() {}

    static DumpNumbers read(DumpSource source, DumpProgress progress) throws IOException {
        DumpNumbers numbers = new DumpNumbers();
        for (DumpTable table : DumpTable.values()) {
            numbers.tables.put(table, new DumpIds());
        }
        for (DumpTable table : DumpTable.values()) {
            numbers.read(source, table, progress);
        }
        numbers.tables.values().forEach(DumpIds::seal);
        return numbers;
    }

    private void read(DumpSource source, DumpTable table, DumpProgress progress) throws IOException {
        List<Integer> open = openReferences(source, table);
        source.read(table, row -> {
            add(row, open);
            progress.step(table);
        }, _ -> {});
        if (source.has(table)) {
            of(table).seal();
        }
        if (table == DumpTable.LABEL) {
            source.read(table, keys::label, _ -> {});
        }
    }

    /** Owners that the dump does not list are known by their links alone: those that no workspace keeps, and relationships. */
    private static List<Integer> openReferences(DumpSource source, DumpTable table) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            DumpColumn column = table.columns().get(i);
            if (column.type() == Type.REFERENCE && isOpen(DumpTable.of(column)) && !source.has(DumpTable.of(column))) {
                open.add(i);
            }
        }
        return open;
    }

    private static boolean isOpen(DumpTable owner) {
        return !isKept(owner) || owner == DumpTable.RELATIONSHIP;
    }

    private void add(DumpRow row, List<Integer> open) {
        rows.merge(row.table(), 1L, Long::sum);
        if (!row.table().isLink()) {
            of(row.table()).add(row.id());
        }
        if (row.table() == DumpTable.ANNOTATION) {
            keys.count(row);
        }
        for (int position : open) {
            of(DumpTable.of(row.table().columns().get(position))).add(row.reference(position));
        }
    }

    private static boolean isKept(DumpTable table) {
        return !table.table().isEmpty();
    }

    DumpIds of(DumpTable table) {
        DumpIds ids = tables.get(table);
        if (ids == null) {
            throw new IllegalStateException("not read: " + table);
        }
        return ids;
    }

    /** The keys of the annotations, counted. */
    DumpKeyRows keys() {
        return keys;
    }

    long rows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** True for a workspace in which nothing was done yet. */
    static boolean isEmpty(Sql sql) throws SQLException {
        for (String table : OF_WORK) {
            if (sql.number("SELECT COUNT(*) FROM (SELECT 1 FROM " + table + " FETCH FIRST ROW ONLY)") > 0) {
                return false;
            }
        }
        return links().isEmpty() || sql.number("SELECT " + links().stream()
                .map(table -> "(SELECT COUNT(*) FROM (SELECT 1 FROM " + table.table() + " FETCH FIRST ROW ONLY))")
                .collect(Collectors.joining(" + "))) == 0;
    }

    /** The links of owners that a workspace does not keep. */
    private static List<DumpTable> links() {
        List<DumpTable> links = new ArrayList<>();
        for (DumpTable table : DumpTable.values()) {
            if (table.isLink() && !isKept(DumpTable.of(table.columns().getFirst()))) {
                links.add(table);
            }
        }
        return links;
    }

    /**
     * Moves the sequences of an empty workspace past the dump's numbers. H2 commits on DDL, so this is done on its own
     * before the import's transaction; left behind by one that was cut short it does no harm.
     */
    void advanceSequences(Sql sql) throws SQLException {
        for (DumpTable table : DumpTable.values()) {
            if (isKept(table) && !table.isLink() && of(table).count() > 0) {
                String sequence = table.table() + "_seq";
                long next = sql.number("SELECT BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES "
                        + "WHERE SEQUENCE_NAME = UPPER(?)", sequence);
                if (next <= of(table).last()) {
                    sql.execute("ALTER SEQUENCE " + sequence + " RESTART WITH " + (of(table).last() + 1));
                }
            }
        }
    }

    void keepAll() {
        keys.keys().release();
        tables.values().forEach(DumpIds::keep);
        links().forEach(link -> of(DumpTable.of(link.columns().getFirst())).allCome());
    }

    /** Gives every row a new number. */
    void renumberAll(Sql sql) throws SQLException {
        keys.keys().release();
        for (DumpTable table : DumpTable.values()) {
            if (isKept(table) && !table.isLink()) {
                of(table).renumber(sql.reserve(table.table() + "_seq", of(table).count()));
            }
        }
        Map<DumpTable, Long> bases = new EnumMap<>(DumpTable.class);
        for (DumpTable link : links()) {
            String column = link.columns().getFirst().target();
            long last = sql.number("SELECT COALESCE(MAX(" + column + "), 0) FROM " + link.table());
            bases.merge(DumpTable.of(link.columns().getFirst()), last, Math::max);
        }
        bases.forEach((owner, base) -> {
            long[] numbers = new long[of(owner).count()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = base + i + 1;
            }
            of(owner).renumber(numbers);
            of(owner).allCome();
        });
    }
}
