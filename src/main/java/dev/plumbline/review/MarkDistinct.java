package dev.plumbline.review;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.store.DuplicateStore;

/** Remembers that a group holds no duplicates; it is not listed any more. */
public final class MarkDistinct {

    private final Workspace workspace;

    MarkDistinct(Workspace workspace) {
        this.workspace = workspace;
    }

    public void run(DuplicateGroup group) {
        workspace.store(database -> {
            new DuplicateStore(database).markDistinct(group.members());
            return group;
        });
    }
}
