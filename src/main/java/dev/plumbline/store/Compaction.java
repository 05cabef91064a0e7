package dev.plumbline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a database file small again that was only appended to while it was open: the living part is written to a new
 * file, which takes the old one's place in one step.
 */
final class Compaction {

    /** Smaller files may be as dead as they like. */
    private static final long SMALLEST_BYTES = 32L << 20;

    /** In percent; less is worth the time. */
    private static final int ENOUGH_ALIVE = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    private final DatabaseFile file;

    Compaction(DatabaseFile file) {
        this.file = file;
    }

    /** True when the file is large and most of it is dead. */
    boolean isDue(Pool pool) {
        try {
            return Files.size(file.path()) >= SMALLEST_BYTES && pool.transaction(Compaction::alive) < ENOUGH_ALIVE;
        } catch (IOException | SQLException | StoreException e) {
            LOG.debug("How much of {} is alive is not known", file.path(), e);
            return false;
        }
    }

    private static long alive(Sql sql) throws SQLException {
        return setting(sql, "info.FILL_RATE") * setting(sql, "info.CHUNKS_FILL_RATE") / 100;
    }

    private static long setting(Sql sql, String name) throws SQLException {
        return sql.number("SELECT CAST(SETTING_VALUE AS BIGINT) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?", name);
    }

    /** Does nothing where another process, or this one, still has the file open: the last that closes it does it. */
    void run() {
        try {
            // Nobody may open the old file between its closing and the exchange: what they commit would be lost.
            file.behindTheDoor(this::exchanged);
        } catch (SQLException | IOException e) {
            LOG.debug("{} is not compacted now", file.path(), e);
        }
    }

    private boolean exchanged() throws SQLException {
        try (Connection connection = file.connectAlone()) {
            Sql sql = new Sql(connection);
            boolean alone = sql.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS") == 1;
            if (alone) {
                sql.execute("SHUTDOWN COMPACT");
            }
            return alone;
        }
    }
}
