package dev.plumbline.review;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.store.DuplicateStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Finds annotations that are the same; changes nothing. */
public final class FindDuplicates {

    private final Workspace workspace;

    FindDuplicates(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Groups of these kinds, without those that a person said are distinct.
     *
     * @throws CancellationException when cancelled between two kinds
     */
    public List<DuplicateGroup> run(Collection<Kind> kinds, Progress progress) {
        List<DuplicateGroup> found = new ArrayList<>();
        int done = 0;
        for (Kind kind : EnumSet.copyOf(kinds)) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            found.addAll(workspace.store(database -> of(kind, new DuplicateStore(database))));
            progress.report(++done, kinds.size(), kind.code());
        }
        return found;
    }

    /** @throws PlumblineException usage.no_group when there is none of this id */
    public DuplicateGroup byId(String id) {
        List<Kind> kinds = Arrays.stream(Kind.values()).filter(kind -> id.startsWith(kind.code() + "-")).toList();
        return (kinds.isEmpty() ? List.<DuplicateGroup>of() : run(kinds, Progress.NONE)).stream()
                .filter(group -> group.id().equals(id)).findFirst()
                .orElseThrow(() -> new PlumblineException("usage.no_group", id));
    }

    private static List<DuplicateGroup> of(Kind kind, DuplicateStore store) {
        return switch (kind) {
            case EXACT -> store.exact();
            case TWIN -> store.twins();
            case NEAR -> List.of();
        };
    }
}
