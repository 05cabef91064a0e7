package dev.plumbline.review;

import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.store.CountStore;

/** Counts what a workspace holds. */
public final class DescribeWorkspace {

    private final Workspace workspace;

    DescribeWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    public WorkspaceCounts run() {
        return workspace.store(database -> new CountStore(database).counts());
    }
}
