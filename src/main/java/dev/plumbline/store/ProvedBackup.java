package dev.plumbline.store;

import dev.plumbline.store.BackupException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A copy of a backup that was opened and read to its end; goes away when it is closed, unless it was moved. */
final class ProvedBackup implements AutoCloseable {

    private final Path work;
    private final Snapshot snapshot;
    private final Optional<String> identity;

    private ProvedBackup(Path work, Snapshot snapshot, Optional<String> identity) {
        this.work = work;
        this.snapshot = snapshot;
        this.identity = identity;
    }

    /**
     * Copies and proves a backup, which itself is only read.
     *
     * @param file whose backup it is said to be; the copy is made in its folder for backups
     * @throws BackupException MISSING, EMPTY, DAMAGED, NEWER_SCHEMA, OLDER_FORMAT
     */
    static ProvedBackup of(Path backup, DatabaseFile file) throws IOException {
        requireContent(backup);
        Path folder = file.backups();
        OwnerOnly.folder(folder);
        Path work = Files.createTempDirectory(folder, "restoring-");
        boolean proved = false;
        try {
            Files.copy(backup, copyIn(work));
            if (!Checksum.agrees(backup, copyIn(work))) {
                throw new BackupException(Reason.DAMAGED, "Not as it was made: " + backup);
            }
            ProvedBackup copy = opened(work, file);
            proved = true;
            return copy;
        } finally {
            if (!proved) {
                VerifiedCopy.delete(work);
            }
        }
    }

    private static void requireContent(Path backup) throws IOException {
        try {
            if (!Files.isRegularFile(backup)) {
                throw new BackupException(Reason.MISSING, "No file: " + backup);
            }
            if (Files.size(backup) == 0) {
                throw new BackupException(Reason.EMPTY, "Empty: " + backup);
            }
        } catch (NoSuchFileException e) {
            throw new BackupException(Reason.MISSING, "No file: " + backup, e);
        }
    }

    private static ProvedBackup opened(Path work, DatabaseFile file) {
        try (Connection connection = file.connectTo(copyIn(work))) {
            var installed = Schema.installed(connection);
            if (installed.isEmpty()) {
                throw new BackupException(Reason.EMPTY, "A database without a workspace");
            }
            Schema.requireKnown(installed);
            VerifiedCopy.readToTheEnd(connection);
            Optional<String> identity = Snapshot.identity(connection);
            if (identity.isEmpty()) {
                // Cut short, a database may open as it was before anything stood in it.
                throw new BackupException(Reason.DAMAGED, "Tables without a workspace");
            }
            return new ProvedBackup(work, Snapshot.of(connection), identity);
        } catch (SQLException e) {
            throw refused(SqlFailures.exception(e));
        } catch (StoreException e) {
            throw refused(e);
        }
    }

    private static BackupException refused(StoreException e) {
        Reason reason = switch (e.kind()) {
            case NEWER_SCHEMA -> Reason.NEWER_SCHEMA;
            case OLDER_FORMAT -> Reason.OLDER_FORMAT;
            default -> Reason.DAMAGED;
        };
        return new BackupException(reason, String.valueOf(e.getMessage()), e);
    }

    private static Path copyIn(Path work) {
        return work.resolve("copy.mv.db");
    }

    Path path() {
        return copyIn(work);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Optional<String> identity() {
        return identity;
    }

    @Override
    public void close() throws IOException {
        VerifiedCopy.delete(work);
    }
}
