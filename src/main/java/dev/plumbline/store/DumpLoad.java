package dev.plumbline.store;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.HistoryEntry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One attempt to load a dump, inside one transaction. */
final class DumpLoad {

    private final Sql sql;
    private final TableDumpLoader.Dump dump;
    private final DumpNumbers numbers;
    private final DumpMatches matches;
    private final DumpProgress progress;
    private final DumpProblems problems = new DumpProblems();
    private final DumpRows rows;
    private final DumpMatches.Singles singles = new DumpMatches.Singles();
    private final EnumMap<DumpTable, Integer> came = new EnumMap<>(DumpTable.class);

    DumpLoad(Sql sql, TableDumpLoader.Dump dump, DumpNumbers numbers, DumpMatches matches, DumpProgress progress) {
        this.sql = sql;
        this.dump = dump;
        this.numbers = numbers;
        this.matches = matches;
        this.progress = progress;
        rows = new DumpRows(numbers, problems);
    }

    DumpLoaded run(Journal journal) throws SQLException, IOException {
        progress.start(numbers.rows());
        DumpAnnotations annotations = new DumpAnnotations(numbers, problems, progress);
        for (DumpTable table : DumpTable.values()) {
            if (table == DumpTable.ANNOTATION) {
                came.put(table, annotations.load(sql, dump.source()));
            } else if (!table.table().isEmpty()) {
                came.put(table, table.isLink()
                        ? new DumpLinks(numbers, problems, progress).load(sql, dump.source(), table) : load(table));
            }
            if (table == DumpTable.RELATIONSHIP && !dump.source().has(table)) {
                came.put(table, relationshipsOfLinks());
            }
            if (table == DumpTable.DOCUMENT) {
                dump.onDocuments().accept(newDocuments());
            }
        }
        ImportKeys.fill(sql);
        matches.adoptCorpus();
        int cells = came.getOrDefault(DumpTable.DATACELL, 0);
        journal.insert(sql, new Journal.Entry(HistoryEntry.Kind.IMPORT, cells, dump.name()), null, null);
        return new DumpLoaded(new TreeMap<>(came), annotations.guarded(), annotations.candidates(), false,
                problems.all(dump.name()));
    }

    /** A dump without their table: of each only its number is known. */
    private int relationshipsOfLinks() throws SQLException {
        DumpIds ids = numbers.of(DumpTable.RELATIONSHIP);
        ids.allCome();
        List<Long> targets = IntStream.range(0, ids.count()).mapToObj(ids::target).toList();
        return sql.batch("INSERT INTO relationship (id) VALUES (?)", targets, id -> new Object[] {id});
    }

    private int load(DumpTable table) throws SQLException, IOException {
        try (DumpBatch batch = new DumpBatch(sql, table, DumpMatches.more(table), this::refused)) {
            DumpAhead.read(dump.source(), table, row -> row, row -> insert(batch, row), problems);
            batch.flush();
            return batch.inserted();
        }
    }

    private void insert(DumpBatch batch, DumpRow row) throws SQLException {
        progress.step(row.table());
        Optional<@Nullable Object[]> values = rows.values(row, DumpMatches.more(row.table()).size(), -1);
        if (values.isEmpty()) {
            return;
        }
        int rank = rows.rank(row);
        singles.fit(row, values.get());
        boolean isThere = matches.isThere(row, rank, values.get());
        numbers.of(row.table()).come(rank);
        if (!isThere) {
            batch.add(row, values.get());
        }
    }

    private void refused(DumpBatch.Waiting refused) {
        numbers.of(refused.row().table()).gone(rows.rank(refused.row()));
        problems.accept(refused.row().problem("input.dump.refused"));
    }

    private Map<Long, Long> newDocuments() {
        Map<Long, Long> documents = new HashMap<>();
        dump.known().forEach((id, file) -> {
            DumpIds ids = numbers.of(DumpTable.DOCUMENT);
            int rank = ids.rank(id);
            if (file.existing().equals(OptionalLong.empty()) && rank >= 0 && ids.isThere(rank)) {
                documents.put(id, ids.target(rank));
            }
        });
        return documents;
    }
}
