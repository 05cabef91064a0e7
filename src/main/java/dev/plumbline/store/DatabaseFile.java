package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a workspace's database lies and how H2 is asked for it. */
final class DatabaseFile {

    static final String NAME = "workspace";
    static final String USER = "sa";

    static {
        // H2 reads this once, when it loads: its server for other processes must not listen to the network.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private static final String SETTINGS = ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

    private final Path folder;

    DatabaseFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
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

    String url(boolean mustExist) {
        return "jdbc:h2:file:" + folder.resolve(NAME) + SETTINGS + (mustExist ? ";IFEXISTS=TRUE" : "");
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
        return Retry.sql(() -> tryConnect(mustExist), SqlFailures::isPassingAtConnect, Retry.AT_OPEN);
    }

    private Connection tryConnect(boolean mustExist) throws SQLException {
        return DriverManager.getConnection(url(mustExist), USER, "");
    }
}
