package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Copies a workspace's database, and opens and counts the copy before it counts as one. */
public final class BackUpWorkspace {

    private final Workspace workspace;

    BackUpWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @return the copy, in the workspace's folder {@code backups}; the ten newest stay
     * @throws PlumblineException when the disk is full or the copy does not hold what the original holds
     */
    public Path run() {
        return workspace.store(database -> database.backup("asked"));
    }

    /**
     * Makes one when the last is over a day old and something was done since then: for a program that opened the
     * workspace, or has nothing else to do.
     *
     * @param now the time to go by
     * @return the copy; empty when none was due
     * @throws PlumblineException when the disk is full or the copy does not hold what the original holds
     */
    public Optional<Path> runWhenDue(Instant now) {
        try {
            boolean due = workspace.backups().isDue(workspace.store(Database::lastChange), now);
            return due ? Optional.of(workspace.store(database -> database.backup("daily"))) : Optional.empty();
        } catch (IOException e) {
            throw new PlumblineException("workspace.read_only", List.of(workspace.folder()), e);
        }
    }
}
