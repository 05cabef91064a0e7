package dev.plumbline.store;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.DumpTable;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Loads a table of links: each pair once, in the order of what is linked, annotations most often. Their table is by far the
 * larger, and each link has to find its row there.
 */
final class DumpLinks {

    private static final int FIRST_SIZE = 1024;
    private static final int HALF = 32;

    private final DumpNumbers numbers;
    private final DumpProblems problems;
    private final DumpProgress progress;
    private long[] pairs = new long[FIRST_SIZE];
    private int count;

    DumpLinks(DumpNumbers numbers, DumpProblems problems, DumpProgress progress) {
        this.numbers = numbers;
        this.problems = problems;
        this.progress = progress;
    }

    int load(Sql sql, DumpSource source, DumpTable table) throws SQLException, IOException {
        List<DumpColumn> columns = table.columns();
        DumpIds left = numbers.of(DumpTable.of(columns.getFirst()));
        DumpIds right = numbers.of(DumpTable.of(columns.getLast()));
        source.read(table, row -> {
            progress.step(table);
            if (isWhole(row, 0, left) && isWhole(row, 1, right)) {
                add((long) right.rank(row.reference(1)) << HALF | left.rank(row.reference(0)));
            }
        }, problems);
        Arrays.sort(pairs, 0, count);
        // Two documents of the dump may be one here, so that a pair can come twice under different numbers.
        String verb = DumpTable.of(columns.getLast()) == DumpTable.ANNOTATION ? "INSERT INTO " : "MERGE INTO ";
        try (PreparedStatement statement = sql.connection().prepareStatement(verb + table.table() + " ("
                + columns.getFirst().target() + ", " + columns.getLast().target() + ") VALUES (?, ?)")) {
            return insert(statement, left, right);
        }
    }

    private boolean isWhole(DumpRow row, int position, DumpIds ids) {
        int rank = ids.rank(row.reference(position));
        if (rank >= 0 && ids.isThere(rank)) {
            return true;
        }
        DumpColumn column = row.table().columns().get(position);
        problems.accept(row.problem("input.dump.dangling", column.name(), row.reference(position),
                DumpTable.of(column).fileName()));
        return false;
    }

    private void add(long pair) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count++] = pair;
    }

    private int insert(PreparedStatement statement, DumpIds left, DumpIds right) throws SQLException {
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                statement.setLong(1, left.target((int) pairs[i]));
                statement.setLong(2, right.target((int) (pairs[i] >>> HALF)));
                statement.addBatch();
                if (++distinct % Sql.BATCH == 0) {
                    statement.executeBatch();
                }
            }
        }
        statement.executeBatch();
        return distinct;
    }
}
