package dev.plumbline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C and a plain kill: the running command is asked to stop and is given a moment to finish what it commits. The JVM
 * goes down when the hook returns, so the hook waits for the command.
 */
final class Interruption {

    private static final int GRACE_SECONDS = 10;
    private static final CountDownLatch FINISHED = new CountDownLatch(1);
    private static volatile boolean requested;

    private Interruption() {}

    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::stop, "interruption"));
    }

    static boolean requested() {
        return requested;
    }

    /** The command has ended; the process may go down at once. */
    static void finished() {
        FINISHED.countDown();
    }

    private static void stop() {
        requested = true;
        try {
            FINISHED.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
