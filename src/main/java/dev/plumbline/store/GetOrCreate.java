package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds a row by a unique constraint's key or makes it, however many do so at once: SELECT; none, INSERT; refused by
 * the constraint, SELECT again. That SELECT misses where the winner rolled back; then it all starts again, a bounded
 * number of times. Needs READ COMMITTED: at REPEATABLE READ the loser would not see the winner's row. The transaction
 * of a refused INSERT stays usable in H2.
 */
final class GetOrCreate {

    private static final int ATTEMPTS = 10;

    private GetOrCreate() {}

    /**
     * @param constraint name of the constraint that refuses a second row
     * @param select by exactly the constraint's key and condition
     * @throws StoreException BUSY when neither finding nor making succeeds
     */
    static <T> Stored<T> run(String constraint, Select<T> select, Insert<T> insert) throws SQLException {
        SQLException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<T> found = select.run();
            if (found.isPresent()) {
                return new Stored<>(found.get(), false);
            }
            try {
                return new Stored<>(insert.run(), true);
            } catch (SQLException e) {
                if (!SqlFailures.isRefusedBy(e, constraint) && !SqlFailures.isLockTimeout(e)) {
                    throw e;
                }
                last = e;
            }
        }
        throw new StoreException(Kind.BUSY, "Neither found nor made: " + constraint, last);
    }

    /** Looks for the row. */
    @FunctionalInterface
    interface Select<T> {
        Optional<T> run() throws SQLException;
    }

    /** Makes the row. */
    @FunctionalInterface
    interface Insert<T> {
        T run() throws SQLException;
    }
}
