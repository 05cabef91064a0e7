package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import java.nio.file.Path;

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
}
