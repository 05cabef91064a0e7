package dev.plumbline.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections to a workspace's file for the pool: each waits for its turn to open it, see {@link DatabaseFile}. */
final class QueuedSource implements DataSource {

    private static final int LONGEST_SECONDS = 10;

    private final DatabaseFile file;
    private final Lock connecting = new ReentrantLock();
    private boolean stopped;

    QueuedSource(DatabaseFile file) {
        this.file = file;
    }

    /** @throws SQLException also when it was stopped */
    @Override
    public Connection getConnection() throws SQLException {
        connecting.lock();
        try {
            if (stopped) {
                throw new SQLNonTransientConnectionException("The workspace is closing", "08003");
            }
            return file.oneAtATime(true);
        } finally {
            connecting.unlock();
        }
    }

    /**
     * Refuses every connection from now on, and waits for one that is being made. A pool makes them in the background: one
     * that came while the pool closes would open the file anew behind its back.
     */
    void stop() {
        connecting.lock();
        try {
            stopped = true;
        } finally {
            connecting.unlock();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // H2 writes a trace file of its own.
    }

    /** In seconds; for so long the pool waits at closing for a connection that is being made. */
    @Override
    public int getLoginTimeout() {
        return LONGEST_SECONDS;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // H2 has none; the pool keeps its own time.
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
