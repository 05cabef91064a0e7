package dev.plumbline.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a workspace's database lies and how H2 is asked for it. */
final class DatabaseFile {

    static final String NAME = "workspace";
    static final String USER = "sa";

    private static final String DOOR = "workspace.opening";
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    static {
        // H2 reads this once, when it loads: its server for other processes must not listen to the network.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    /**
     * Space is not reused while the file is open: H2 2.3 to 2.5 name the chunk before the newest in the header when that
     * does not stand at the file's end, and a killed process then loses what it committed since. See {@link Compaction}.
     */
    private static final String ALONE = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;LOCK_TIMEOUT=10000";
    private static final String SETTINGS = ";AUTO_SERVER=TRUE" + ALONE;

    private final Path folder;
    private final DatabaseKey key;

    DatabaseFile(Path folder) {
        this(folder, DatabaseKey.NONE);
    }

    DatabaseFile(Path folder, DatabaseKey key) {
        this.folder = folder.toAbsolutePath().normalize();
        this.key = key;
    }

    Path folder() {
        return folder;
    }

    Path path() {
        return folder.resolve(NAME + ".mv.db");
    }

    Path backups() {
        return folder.resolve("backups");
    }

    private String url(boolean mustExist) {
        return "jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS + key.setting() + (mustExist ? ";IFEXISTS=TRUE" : "");
    }

    /** For one process only: refused while another has the file open, and refuses others. */
    Connection connectAlone() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve(NAME) + ALONE + key.setting() + ";IFEXISTS=TRUE";
        return DriverManager.getConnection(url, USER, key.password());
    }

    /** A copy of this file, which is only read. */
    Connection connectTo(Path copy) throws SQLException {
        String url = "jdbc:h2:file:" + copy.toString().replaceFirst("\\.mv\\.db$", "") + key.setting()
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        return DriverManager.getConnection(url, USER, key.password());
    }

    /** For the libraries that make connections themselves. */
    DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(true));
        source.setUser(USER);
        source.setPassword(key.password());
        return source;
    }

    private Path door() {
        return folder.resolve(DOOR);
    }

    /**
     * Tells what can be told before H2 tries.
     *
     * @throws StoreException MISSING or READ_ONLY
     */
    void requireUsable() {
        if (!Files.isRegularFile(path())) {
            throw new StoreException(Kind.MISSING, "No workspace in " + folder);
        }
        if (!Files.isWritable(path()) || !Files.isWritable(folder)) {
            throw new StoreException(Kind.READ_ONLY, "Not writable: " + path());
        }
    }

    /** @throws StoreException EXISTS */
    void requireAbsent() {
        if (Files.exists(path())) {
            throw new StoreException(Kind.EXISTS, "A workspace already: " + folder);
        }
    }

    /** A connection of its own; H2 hands over from one serving process to the next, so a failure may pass. */
    Connection connect(boolean mustExist) {
        return Retry.sql(() -> oneAtATime(mustExist), DatabaseFile::patience);
    }

    private static Duration patience(SQLException e) {
        return SqlFailures.isLostConnection(e) ? Retry.WHILE_OPEN : SqlFailures.isHeld(e) ? Retry.WHILE_HELD : Duration.ZERO;
    }

    /**
     * Processes that open the file at the same moment queue at a lock of ours: H2 makes each of them wait for seconds
     * until the lock file that another is only about to fill in is old.
     */
    Connection oneAtATime(boolean mustExist) throws SQLException {
        // The lock is the process's, not the thread's.
        synchronized (DatabaseFile.class) {
            try (FileChannel door = FileChannel.open(door(), CREATE, WRITE); FileLock _ = door.lock()) {
                return tryConnect(mustExist);
            } catch (IOException e) {
                LOG.warn("No file can be locked in {}; it is opened all the same", folder, e);
                return tryConnect(mustExist);
            }
        }
    }

    /** Runs work while nobody can open the file: who wants to waits at the lock that all who open it take. */
    <T> T behindTheDoor(Closed<T> work) throws IOException, SQLException {
        synchronized (DatabaseFile.class) {
            try (FileChannel door = FileChannel.open(door(), CREATE, WRITE); FileLock _ = door.lock()) {
                return work.run();
            }
        }
    }

    private Connection tryConnect(boolean mustExist) throws SQLException {
        return DriverManager.getConnection(url(mustExist), USER, key.password());
    }

    /** What is done while nobody can open the file. */
    @FunctionalInterface
    interface Closed<T> {
        T run() throws SQLException, IOException;
    }
}
