package dev.plumbline.review;

import dev.plumbline.store.Journal;
import dev.plumbline.store.Journal.Position;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody else has acted on a workspace, another process beside this one say. Safe for several threads. */
public final class WatchWorkspace {

    private final Workspace workspace;
    private @Nullable Position seen;

    WatchWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /** True when anything was done since this was asked last; false when asked for the first time. */
    public synchronized boolean hasChanged() {
        Position now = position();
        boolean changed = seen != null && !seen.equals(now);
        seen = now;
        return changed;
    }

    /** To be called after an act of the caller's own, which then does not count as a change unless others acted too. */
    public synchronized void acted() {
        Position now = position();
        if (seen != null && now.undone() == seen.undone() && now.newest() == seen.newest() + 1) {
            seen = now;
        }
    }

    private Position position() {
        return workspace.store(database -> new Journal(database).position());
    }
}
