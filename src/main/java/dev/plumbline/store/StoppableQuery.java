package dev.plumbline.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a statement that runs long as soon as it is cancelled: asks a few times a second, beside it. */
final class StoppableQuery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoppableQuery.class);
    private static final long EVERY_NANOS = 100_000_000;

    private final Statement statement;
    private final BooleanSupplier cancelled;
    private volatile boolean done;

    private StoppableQuery(Statement statement, BooleanSupplier cancelled) {
        this.statement = statement;
        this.cancelled = cancelled;
    }

    static StoppableQuery watch(Statement statement, BooleanSupplier cancelled) {
        StoppableQuery query = new StoppableQuery(statement, cancelled);
        Thread.ofVirtual().name("stoppable-query").start(query::run);
        return query;
    }

    private void run() {
        while (!done) {
            if (cancelled.getAsBoolean()) {
                cancel();
            }
            LockSupport.parkNanos(EVERY_NANOS);
        }
    }

    private void cancel() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It ended by itself meanwhile.
            LOG.debug("Nothing to cancel", e);
        }
    }

    /** @throws CancellationException when that is why the statement failed */
    static void requireNotCancelled(SQLException e, BooleanSupplier cancelled) {
        if (e.getErrorCode() == ErrorCode.STATEMENT_WAS_CANCELED && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        done = true;
    }
}
