package dev.plumbline.store;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts the rows of one table in batches; a row that the schema refuses is told of, and the others go in. */
final class DumpBatch implements AutoCloseable {

    private final PreparedStatement statement;
    private final Refusal refusal;
    private final List<Waiting> waiting = new ArrayList<>();
    private int inserted;

    /** A row of the batch and what it is inserted with. */
    record Waiting(DumpRow row, @Nullable Object[] arguments) {}

    /** @param more columns beside those of the dump; their values come last */
    DumpBatch(Sql sql, DumpTable table, List<String> more, Refusal refusal) throws SQLException {
        List<String> names = new ArrayList<>(table.columns().stream().map(DumpColumn::target).toList());
        List<String> places = new ArrayList<>(table.columns().stream().map(DumpBatch::place).toList());
        names.addAll(more);
        more.forEach(_ -> places.add("?"));
        statement = sql.connection().prepareStatement("INSERT INTO " + table.table() + " ("
                + names.stream().collect(Collectors.joining(", ")) + ") VALUES (" + String.join(", ", places) + ")");
        this.refusal = refusal;
    }

    private static String place(DumpColumn column) {
        return column.type() == DumpColumn.Type.JSON ? "? FORMAT JSON" : "?";
    }

    void add(DumpRow row, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        statement.addBatch();
        waiting.add(new Waiting(row, arguments));
        if (waiting.size() == Sql.BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        List<Waiting> rows = List.copyOf(waiting);
        waiting.clear();
        if (rows.isEmpty()) {
            return;
        }
        try {
            inserted += statement.executeBatch().length;
        } catch (BatchUpdateException e) {
            requireRefusals(e);
            // H2 goes on after a refused row, so the counts say which it was.
            int[] counts = e.getUpdateCounts();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == Statement.EXECUTE_FAILED) {
                    refusal.refused(rows.get(i));
                } else {
                    inserted++;
                }
            }
        }
    }

    /** Anything but a broken constraint, or a value that the database takes for none, ends the import. */
    private static void requireRefusals(BatchUpdateException e) throws SQLException {
        for (SQLException one = e.getNextException() == null ? e : e.getNextException(); one != null;
                one = one.getNextException()) {
            String state = String.valueOf(one.getSQLState());
            if (!state.startsWith("23") && !state.startsWith("22")) {
                throw one;
            }
        }
    }

    int inserted() {
        return inserted;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** Told of each row that the schema refused. */
    interface Refusal {
        void refused(Waiting row) throws SQLException;
    }
}
