package dev.plumbline.ui;

import dev.plumbline.domain.Messages;

/** Guesses how long a task still takes, from what it took so far. */
final class TimeLeft {

    /** Below this a guess is only noise. */
    private static final long MIN_ELAPSED_MS = 2_000;

    private TimeLeft() {}

    /** "about 2 min left"; empty while there is nothing to go by. */
    static String text(long elapsedMs, double fraction) {
        if (elapsedMs < MIN_ELAPSED_MS || fraction <= 0.01) {
            return "";
        }
        long seconds = Math.round(elapsedMs * (1 - fraction) / fraction / 1000);
        return seconds < 60 ? Messages.text("ui.left.seconds", Math.max(1, seconds))
                : Messages.text("ui.left.minutes", (seconds + 59) / 60);
    }
}
