package dev.plumbline.review;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.store.Database;
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
     * @throws CancellationException when cancelled; also while the database looks
     */
    public List<DuplicateGroup> run(Collection<Kind> kinds, Progress progress) {
        List<DuplicateGroup> found = new ArrayList<>();
        int done = 0;
        for (Kind kind : EnumSet.copyOf(kinds)) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            Progress own = new Share(progress, done++, kinds.size());
            found.addAll(workspace.store(database -> of(kind, database, own)));
            own.report(1, 1, kind.code());
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

    private static List<DuplicateGroup> of(Kind kind, Database database, Progress progress) {
        DuplicateStore store = new DuplicateStore(database, progress::isCancelled);
        return switch (kind) {
            case EXACT -> store.exact();
            case TWIN -> store.twins();
            case NEAR -> new FindNear(database, progress).run();
        };
    }

    /** One part of several of the same weight, in thousandths of the whole. */
    private record Share(Progress whole, int before, int parts) implements Progress {

        private static final long STEPS = 1000;

        @Override
        public void report(long done, long total, String what) {
            whole.report(STEPS * before + STEPS * done / Math.max(1, total), STEPS * parts, what);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
