package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Progress;
import java.util.concurrent.CancellationException;

/** Says when reading one document has to stop: cancelled, or out of time. Used by many threads. */
final class LoadGuard {

    private final String title;
    private final Progress progress;
    private final long deadline;

    LoadGuard(String title, LoadOptions options, Progress progress) {
        this.title = title;
        this.progress = progress;
        this.deadline = System.nanoTime() + options.maxTime().toNanos();
    }

    String title() {
        return title;
    }

    void report(int done, int total) {
        progress.report(done, total, title);
    }

    boolean mustStop() {
        return progress.isCancelled() || isLate();
    }

    /**
     * @throws CancellationException when the reader was told to stop
     * @throws DocumentException when the time is up
     */
    void check() throws DocumentException {
        if (progress.isCancelled()) {
            throw new CancellationException(title);
        }
        if (isLate()) {
            throw DocumentException.of(Code.TOO_SLOW, title);
        }
    }

    private boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }
}
