package dev.plumbline.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Repeats what failed for a reason that passes, with growing pauses, for a bounded time. */
final class Retry {

    /** For work on a workspace that is open: the next process takes over in seconds, a busy machine's later. */
    static final Duration WHILE_OPEN = Duration.ofSeconds(60);

    /** For opening it: a person waits, and a file held without sharing stays held. */
    static final Duration AT_OPEN = Duration.ofSeconds(8);

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private Retry() {}

    /**
     * @param passing which failures are worth another try
     * @param limit for how long
     * @throws StoreException for any other failure, and for a passing one that lasts
     */
    static <T> T sql(Attempt<T> attempt, Predicate<SQLException> passing, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        for (long pause = FIRST_PAUSE_MILLIS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (!passing.test(e) || System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
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
