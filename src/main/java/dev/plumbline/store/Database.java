package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * An open workspace database: the file {@code workspace.mv.db} in the workspace's folder. Several processes may have it
 * open at once; the first one serves the others, and when it ends the next takes over. Safe for use by several threads.
 * What a transaction committed survives the end of the process; {@link #sync()} makes it survive a power cut.
 */
public final class Database implements AutoCloseable {

    private final DatabaseFile file;
    private final Pool pool;
    private final WorkspaceIds ids;
    private final Sessions sessions;

    private Database(DatabaseFile file) {
        this.file = file;
        pool = new Pool(file);
        sessions = new Sessions(file);
        ids = orClose(() -> transaction(sql -> WorkspaceIds.ensure(sql, String.valueOf(file.folder().getFileName()))));
    }

    /**
     * Makes a new workspace database; the folder is made where it is missing.
     *
     * @throws StoreException EXISTS when there is one already, DISK_FULL, READ_ONLY
     */
    public static Database create(Path folder, DatabaseKey key) {
        DatabaseFile file = new DatabaseFile(folder, key);
        file.requireAbsent();
        try {
            OwnerOnly.folder(file.folder());
            OwnerOnly.guard(file.folder());
        } catch (IOException e) {
            throw new StoreException(Kind.READ_ONLY, "Cannot make " + file.folder(), e);
        }
        migrateNew(file);
        return opened(file);
    }

    /** Each migration copies the tables that it changes, and the file only grows meanwhile: it is made small before its first use. */
    private static void migrateNew(DatabaseFile file) {
        try (Connection door = file.connect(false)) {
            bringUpToDate(file, door, Schema.installed(door));
        } catch (SQLException e) {
            throw SqlFailures.exception(e);
        }
        new Compaction(file).run();
    }

    /** {@link #create(Path, DatabaseKey)} of one that is not encrypted. */
    public static Database create(Path folder) {
        return create(folder, DatabaseKey.NONE);
    }

    /** {@link #open(Path, DatabaseKey)} of one that is not encrypted. */
    public static Database open(Path folder) {
        return open(folder, DatabaseKey.NONE);
    }

    /**
     * Opens a workspace database, and brings an older schema up to date after a verified copy.
     *
     * @throws StoreException MISSING, NEWER_SCHEMA, OLDER_FORMAT, LOCKED, DAMAGED, DENIED, READ_ONLY, DISK_FULL
     */
    public static Database open(Path folder, DatabaseKey key) {
        DatabaseFile file = new DatabaseFile(folder, key);
        file.requireUsable();
        return opened(file);
    }

    private static Database opened(DatabaseFile file) {
        // Held until the pool has a connection of its own, so that the file is opened once only.
        try (Connection door = file.connect(true)) {
            OptionalInt installed = Schema.installed(door);
            if (installed.isEmpty()) {
                // An empty file opens too, and must not pass for an empty workspace.
                throw new StoreException(Kind.DAMAGED, "Not a workspace: " + file.path());
            }
            bringUpToDate(file, door, installed);
            return new Database(file);
        } catch (SQLException e) {
            throw SqlFailures.exception(e);
        }
    }

    private static void bringUpToDate(DatabaseFile file, Connection door, OptionalInt installed) throws SQLException {
        Schema.requireKnown(installed);
        if (installed.isPresent() && installed.getAsInt() < Schema.CURRENT) {
            VerifiedCopy.make(door, file, "migration-from-" + installed.getAsInt());
        }
        if (installed.orElse(0) < Schema.CURRENT) {
            Schema.migrate(file);
        }
    }

    /** The workspace's folder. */
    public Path folder() {
        return file.folder();
    }

    /** Writes everything committed so far to the disk itself: after each act of a person, and after each batch. */
    public void sync() {
        transaction(sql -> {
            sql.execute("CHECKPOINT SYNC");
            return true;
        });
    }

    /**
     * Copies the database into the workspace's folder {@code backups} and opens and counts the copy before it takes its
     * place there; others may go on working.
     *
     * @param reason part of the copy's name, after its time: letters, digits and hyphens
     * @return the copy: a database file ending in {@code .mv.db}
     * @throws StoreException DISK_FULL, or DAMAGED when the copy does not hold what the original holds
     */
    public Path backup(String reason) {
        return transaction(sql -> VerifiedCopy.make(sql.connection(), file, reason));
    }

    /** When somebody last did something that the history lists; empty when nobody ever did. */
    public Optional<Instant> lastChange() {
        return transaction(sql -> sql.first("SELECT at FROM change_journal ORDER BY at DESC FETCH FIRST ROW ONLY",
                rows -> rows.getObject(1, OffsetDateTime.class).toInstant()));
    }

    /**
     * Builds what the first single insert needs, which takes seconds: for a program that stays, in the background.
     *
     * @throws StoreException DAMAGED when the schema is not what this program works with
     */
    public void warmUp() {
        sessions.factory();
    }

    WorkspaceIds ids() {
        return ids;
    }

    Sessions sessions() {
        return sessions;
    }

    /**
     * Runs work in one transaction, again where another process was in the way or the serving process ended; so the
     * work has to be idempotent.
     *
     * @throws StoreException for what does not pass
     */
    <T> T transaction(Sql.Work<T> work) {
        return Retry.sql(() -> pool.transaction(work), e -> SqlFailures.isPassing(e) ? Retry.WHILE_OPEN : Duration.ZERO);
    }

    private <T> T orClose(Supplier<T> first) {
        boolean done = false;
        try {
            T result = first.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /** Closes quickly, unless most of a large file is dead; other processes go on. Closing twice does nothing. */
    @Override
    public void close() {
        Compaction compaction = new Compaction(file);
        boolean due = compaction.isDue(pool);
        sessions.close();
        pool.close();
        if (due) {
            compaction.run();
        }
    }
}
