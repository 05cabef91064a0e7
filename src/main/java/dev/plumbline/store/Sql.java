package dev.plumbline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, inside one transaction. Arguments are bound, never joined into the text. */
final class Sql {

    /** Rows a batch: large enough that a round trip to another process no longer counts. */
    static final int BATCH = 1000;

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... args) throws SQLException {
        try (PreparedStatement statement = prepare(sql, args); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    /**
     * Rows of a query that may run for seconds.
     *
     * @throws CancellationException as soon as it is cancelled
     */
    <T> List<T> stoppable(BooleanSupplier cancelled, String sql, Row<T> row, @Nullable Object... args) throws SQLException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        try (PreparedStatement statement = prepare(sql, args);
                StoppableQuery _ = StoppableQuery.watch(statement, cancelled);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            StoppableQuery.requireNotCancelled(e, cancelled);
            throw e;
        }
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... args) throws SQLException {
        return list(sql, row, args).stream().findFirst();
    }

    /** The one number a query such as a count gives. */
    long number(String sql, @Nullable Object... args) throws SQLException {
        return first(sql, rows -> rows.getLong(1), args).orElseThrow();
    }

    int update(String sql, @Nullable Object... args) throws SQLException {
        try (PreparedStatement statement = prepare(sql, args)) {
            return statement.executeUpdate();
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs one statement for every item; gives how many rows were changed. */
    <T> int batch(String sql, List<T> items, Binder<T> binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int changed = 0;
            for (int i = 0; i < items.size(); i++) {
                bind(statement, binder.arguments(items.get(i)));
                statement.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == items.size()) {
                    changed += sum(statement.executeBatch());
                }
            }
            return changed;
        }
    }

    /** Takes a run of ids from a sequence, at once. */
    long[] reserve(String sequence, int count) throws SQLException {
        long[] ids = new long[count];
        try (PreparedStatement statement =
                prepare("SELECT NEXT VALUE FOR " + sequence + " FROM SYSTEM_RANGE(1, ?)", count);
                ResultSet rows = statement.executeQuery()) {
            for (int i = 0; rows.next(); i++) {
                ids[i] = rows.getLong(1);
            }
            return ids;
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, args);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += Math.max(0, count);
        }
        return sum;
    }

    /** Reads the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** The arguments of a batch's statement for one item. */
    @FunctionalInterface
    interface Binder<T> {
        @Nullable Object[] arguments(T item);
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Sql sql) throws SQLException;
    }
}
