package dev.plumbline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** The few connections of a process; one stays open, because H2 closes the file with the last. */
final class Pool implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int TIMEOUT_MILLIS = 5_000;

    private final QueuedSource connections;
    private final HikariDataSource source;

    Pool(DatabaseFile file) {
        connections = new QueuedSource(file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(connections);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_MILLIS);
        config.setAutoCommit(false);
        // Not tried once when the pool is made: the process that serves the file may end just then, which passes.
        config.setInitializationFailTimeout(-1);
        config.setPoolName("workspace");
        source = new HikariDataSource(config);
    }

    /** Runs work in a transaction of its own and commits; anything thrown rolls it back. */
    <T> T transaction(Sql.Work<T> work) throws SQLException {
        Connection connection = connection();
        try {
            T result = work.run(new Sql(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            if (SqlFailures.isLostConnection(e)) {
                source.evictConnection(connection);
            }
            throw e;
        } finally {
            // Rolls back what was not committed.
            connection.close();
        }
    }

    private Connection connection() throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLTransientConnectionException e) {
            // The pool waited its time out and keeps H2's own answer as the cause.
            throw e.getCause() instanceof SQLException cause ? cause : e;
        } catch (IllegalStateException e) {
            throw new StoreException(Kind.FAILED, "The workspace is closed", e);
        }
    }

    @Override
    public void close() {
        connections.stop();
        source.close();
    }
}
