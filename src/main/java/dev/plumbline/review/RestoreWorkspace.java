package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.store.BackupException;
import dev.plumbline.store.Restore;
import dev.plumbline.store.Restore.Restored;
import dev.plumbline.store.Snapshot;
import dev.plumbline.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a workspace, which nobody may have open, back to a backup of it, and keeps the present state as a backup. */
public final class RestoreWorkspace {

    private final Path folder;
    private final Path backup;
    private final Restore restore;

    /**
     * @param folder the workspace's
     * @param password of an encrypted workspace
     * @param backup a file, or the name of one in the workspace's folder {@code backups}
     */
    public RestoreWorkspace(Path folder, Optional<char[]> password, Path backup) {
        this.folder = folder.toAbsolutePath().normalize();
        Path own = this.folder.resolve("backups").resolve(backup);
        this.backup = Files.exists(backup) || Files.notExists(own) ? backup : own;
        restore = new Restore(this.folder, WorkspaceLock.open(this.folder, password).database(), this.backup);
    }

    /**
     * Proves the backup and says what would be exchanged; changes nothing.
     *
     * @throws PlumblineException when the file is no backup of this workspace, or another program has that open
     */
    public Outcome compare() {
        return inWords(restore::compare);
    }

    /**
     * Goes back.
     *
     * @throws PlumblineException when the file is no backup of this workspace, or another program has that open
     */
    public Outcome run() {
        return inWords(restore::run);
    }

    private Outcome inWords(Supplier<Restored> work) {
        if (!Workspace.isOne(folder) && Files.notExists(folder.resolve("backups"))) {
            throw new PlumblineException("workspace.missing", folder);
        }
        try {
            Restored restored = StoreFailures.inWords(folder, () -> alone(work));
            return new Outcome(state(restored.restored()), restored.replaced().map(RestoreWorkspace::state),
                    restored.kept());
        } catch (BackupException e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT);
            throw new PlumblineException("input.backup." + reason, List.of(backup, folder), e);
        }
    }

    /** The usual sentence for LOCKED is about programs that do not share; here those that do are in the way. */
    private Restored alone(Supplier<Restored> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.LOCKED) {
                throw new PlumblineException("workspace.in_use", List.of(folder), e);
            }
            throw e;
        }
    }

    private static State state(Snapshot snapshot) {
        return new State(snapshot.changed(), snapshot.documents(), snapshot.cells(), snapshot.annotations());
    }

    /**
     * How a workspace stands.
     *
     * @param changed when somebody last did something in it
     */
    public record State(Instant changed, long documents, long cells, long annotations) {}

    /**
     * What was exchanged, or would be.
     *
     * @param restored the backup
     * @param replaced the workspace before; empty where it could not be read
     * @param kept that state as a backup; empty while nothing was exchanged, or where nothing was there
     */
    public record Outcome(State restored, Optional<State> replaced, Optional<Path> kept) {}
}
