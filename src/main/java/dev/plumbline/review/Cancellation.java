package dev.plumbline.review;

import dev.plumbline.domain.Progress;

/** The cancel button of a progress without its bar: for a step whose own progress is a part of something larger. */
final class Cancellation implements Progress {

    private final Progress whole;

    private Cancellation(Progress whole) {
        this.whole = whole;
    }

    static Progress of(Progress whole) {
        return new Cancellation(whole);
    }

    @Override
    public void report(long done, long total, String what) {
        // The whole reports in its own steps.
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
