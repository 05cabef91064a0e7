package dev.plumbline.store;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Progress;
import java.util.concurrent.CancellationException;

/** Counts the rows of a dump as they are read and written, and asks between them whether to stop. */
final class DumpProgress {

    private static final int EVERY = 1000;

    private final Progress progress;
    private long done;
    private long total;

    DumpProgress(Progress progress) {
        this.progress = progress;
    }

    /** Starts anew, with so many steps to come. */
    void start(long steps) {
        done = 0;
        total = steps;
    }

    /** @throws CancellationException when it was cancelled */
    void step(DumpTable table) {
        if (done++ % EVERY == 0) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.report(Math.min(done, total == 0 ? done : total), total, table.fileName());
        }
    }
}
