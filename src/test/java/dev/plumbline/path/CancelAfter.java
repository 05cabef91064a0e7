package dev.plumbline.path;

import dev.plumbline.domain.Progress;

/** Is cancelled after so many steps. */
final class CancelAfter implements Progress {

    private final int most;
    private int steps;

    CancelAfter(int most) {
        this.most = most;
    }

    @Override
    public void report(long done, long total, String what) {
        steps++;
    }

    @Override
    public boolean isCancelled() {
        return steps >= most;
    }
}
