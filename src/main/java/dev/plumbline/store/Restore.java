package dev.plumbline.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.plumbline.store.BackupException.Reason;
import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a workspace back to a backup of it. The backup is proved first; the present state is kept as a backup; the
 * database is exchanged in one step, so that at every moment the one or the other stands there, whole.
 */
public final class Restore {

    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final DatabaseFile file;
    private final Path backup;

    /** @param folder of the workspace, which nobody may have open, this process neither */
    public Restore(Path folder, DatabaseKey key, Path backup) {
        file = new DatabaseFile(folder, key);
        this.backup = backup.toAbsolutePath().normalize();
    }

    /**
     * Proves the backup and says what would be exchanged for what; changes nothing.
     *
     * @throws BackupException when the workspace cannot go back to this file
     * @throws StoreException LOCKED while another process has the workspace open, DISK_FULL, READ_ONLY
     */
    public Restored compare() {
        return proved(copy -> held(present -> compared(copy, present)));
    }

    /**
     * Goes back to the backup.
     *
     * @throws BackupException when the workspace cannot go back to this file
     * @throws StoreException LOCKED while another process has the workspace open, DISK_FULL, READ_ONLY
     */
    public Restored run() {
        return proved(copy -> file.behindTheDoor(() -> {
            Restored kept = held(present -> kept(copy, present));
            exchange(copy.path());
            LOG.info("Restored {} from {}; the state before is {}", file.folder(), backup, kept.kept());
            return kept;
        }));
    }

    private Restored proved(Step<ProvedBackup> step) {
        try (ProvedBackup copy = ProvedBackup.of(backup, file)) {
            return step.run(copy);
        } catch (IOException e) {
            throw failure(e);
        } catch (SQLException e) {
            throw SqlFailures.exception(e);
        }
    }

    /** The present database, with this process alone in it; none where it is lost or cannot be read any more. */
    private Restored held(Step<Optional<Connection>> step) throws SQLException, IOException {
        if (Files.notExists(file.path())) {
            return step.run(Optional.empty());
        }
        try (Connection present = file.connectAlone()) {
            requireAlone(present);
            return step.run(Schema.installed(present).isPresent() ? Optional.of(present) : Optional.empty());
        } catch (SQLException e) {
            StoreException known = SqlFailures.exception(e);
            if (known.kind() != Kind.DAMAGED) {
                throw known;
            }
            LOG.warn("The database that is to be replaced cannot be read", e);
            return step.run(Optional.empty());
        }
    }

    /** Within one process H2 lets a second connection in where it would refuse another process. */
    private void requireAlone(Connection present) throws SQLException {
        if (new Sql(present).number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS") > 1) {
            throw new StoreException(Kind.LOCKED, "Open in this program: " + file.path());
        }
    }

    private Restored compared(ProvedBackup copy, Optional<Connection> present) throws SQLException {
        if (present.isEmpty()) {
            requireFromHere();
            return new Restored(copy.snapshot(), Optional.empty(), Optional.empty());
        }
        if (!Snapshot.identity(present.get()).equals(copy.identity())) {
            throw new BackupException(Reason.OTHER_WORKSPACE, "Of another workspace: " + backup);
        }
        return new Restored(copy.snapshot(), Optional.of(Snapshot.of(present.get())), Optional.empty());
    }

    /** Where the present database cannot be asked who it is, its folder tells. */
    private void requireFromHere() {
        if (!file.backups().equals(backup.getParent())) {
            throw new BackupException(Reason.OTHER_WORKSPACE, "Not from " + file.backups() + ": " + backup);
        }
    }

    private Restored kept(ProvedBackup copy, Optional<Connection> present) throws SQLException, IOException {
        Restored compared = compared(copy, present);
        Optional<Path> kept = present.isPresent()
                ? Optional.of(VerifiedCopy.make(present.get(), file, "before-restore", backup))
                : damaged();
        return new Restored(compared.restored(), compared.replaced(), kept);
    }

    /** As it is, under an ending that neither counts nor is rotated as a backup. */
    private Optional<Path> damaged() throws IOException {
        if (Files.notExists(file.path())) {
            return Optional.empty();
        }
        Path kept = file.backups().resolve(VerifiedCopy.stamp() + "-before-restore.damaged");
        return Optional.of(Files.copy(file.path(), kept));
    }

    private void exchange(Path copy) throws IOException {
        try (FileChannel content = FileChannel.open(copy, WRITE)) {
            content.force(true);
        }
        Files.move(copy, file.path(), ATOMIC_MOVE, REPLACE_EXISTING);
        OwnerOnly.syncFolder(file.folder());
    }

    private StoreException failure(IOException e) {
        return new StoreException(SqlFailures.isDiskFull(e) ? Kind.DISK_FULL : Kind.READ_ONLY,
                "Not restored: " + file.folder(), e);
    }

    /**
     * What was exchanged.
     *
     * @param restored how the workspace stands in the backup
     * @param replaced how it stood before; empty where it could not be read
     * @param kept that state as a backup; empty when nothing was exchanged yet, or nothing was there
     */
    public record Restored(Snapshot restored, Optional<Snapshot> replaced, Optional<Path> kept) {}

    /** What is done with something that is closed afterwards. */
    @FunctionalInterface
    private interface Step<T> {
        Restored run(T with) throws SQLException, IOException;
    }
}
