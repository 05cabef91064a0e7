package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What the store could not do, in words: each {@link StoreException.Kind} has its sentence {@code workspace.<kind>}. */
final class StoreFailures {

    private StoreFailures() {}

    /** Runs work on the store of a workspace's folder. */
    static <T> T inWords(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            throw new PlumblineException("workspace." + e.kind().name().toLowerCase(Locale.ROOT), List.of(folder), e);
        }
    }
}
