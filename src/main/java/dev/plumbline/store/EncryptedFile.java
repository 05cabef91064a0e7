package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.ChangeFileEncryption;

/** Encrypts a copy of a database file that is not encrypted. */
public final class EncryptedFile {

    private EncryptedFile() {}

    /**
     * Makes a workspace's database from a backup of one that is not encrypted.
     *
     * @param backup which stays as it is
     * @param folder of the workspace to be, without a database
     * @param key what the new database opens with
     * @throws StoreException DISK_FULL, FAILED
     */
    public static void make(Path backup, Path folder, DatabaseKey key) {
        DatabaseFile file = new DatabaseFile(folder, key);
        file.requireAbsent();
        try {
            Files.copy(backup, file.path());
            ChangeFileEncryption.execute(folder.toString(), DatabaseFile.NAME, "AES", null, key.characters(), true);
        } catch (SQLException e) {
            throw SqlFailures.exception(e);
        } catch (IOException e) {
            throw new StoreException(SqlFailures.isDiskFull(e) ? Kind.DISK_FULL : Kind.FAILED, "Not encrypted: " + backup, e);
        }
    }
}
