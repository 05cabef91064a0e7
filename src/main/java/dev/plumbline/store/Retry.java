package dev.plumbline.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Repeats what failed for a reason that passes, with growing pauses, for a bounded time. */
final class Retry {

    /** For work on a workspace that is open: the next process takes over in seconds, a busy machine's later. */
    static final Duration WHILE_OPEN = Duration.ofSeconds(60);

    /** For a file that is held without sharing: a person waits, and most often it stays held. */
    static final Duration WHILE_HELD = Duration.ofSeconds(8);

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private Retry() {}

    /**
     * @param patience for how long, from the first try on, a failure is worth another; zero: not at all
     * @throws StoreException for a failure that does not pass, or not in time
     */
    static <T> T sql(Attempt<T> attempt, Function<SQLException, Duration> patience) {
        long start = System.nanoTime();
        for (long pause = FIRST_PAUSE_MILLIS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (System.nanoTime() - start > patience.apply(e).toNanos() || Thread.currentThread().isInterrupted()) {
                    throw SqlFailures.exception(e);
                }
            }
            pause(pause);
        }
    }

    private static void pause(long millis) {
        // Not all at the same moment: several processes lose the same server together.
        long jitter = ThreadLocalRandom.current().nextLong(millis);
        LockSupport.parkNanos(Duration.ofMillis(millis + jitter).toNanos());
    }

    /** What is tried. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws SQLException;
    }
}
