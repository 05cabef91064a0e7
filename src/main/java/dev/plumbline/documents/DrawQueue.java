package dev.plumbline.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one thread has to do: the urgent things, newest first, and what has time until nothing urgent was done for a
 * moment. A page comes in two pictures with a turn of the window between them: without the pause a book's outline would be
 * read in that turn, and the sharp picture would wait for it.
 */
final class DrawQueue<T> {

    private final long pause;
    /** An empty one only wakes the thread, so that it sees what has time. */
    private final BlockingDeque<Optional<T>> urgent = new LinkedBlockingDeque<>();
    private final BlockingDeque<T> later = new LinkedBlockingDeque<>();
    private boolean wasUrgent = true;
    private long lastUrgent;

    /** @param pause after the last urgent thing, before what has time */
    DrawQueue(Duration pause) {
        this.pause = pause.toNanos();
    }

    void addUrgent(T job) {
        urgent.addFirst(Optional.of(job));
    }

    void addLater(T job) {
        later.addLast(job);
        urgent.addLast(Optional.empty());
    }

    /** What is to be done next, once what was taken before is done; waits for it. For one thread. */
    T take() throws InterruptedException {
        lastUrgent = wasUrgent ? System.nanoTime() : lastUrgent;
        while (true) {
            Optional<T> job = next();
            if (job.isPresent()) {
                return job.get();
            }
        }
    }

    private Optional<T> next() throws InterruptedException {
        @Nullable Optional<T> next = later.isEmpty() ? urgent.takeFirst() : urgent.pollFirst(pauseLeft(), TimeUnit.NANOSECONDS);
        wasUrgent = next != null;
        return next != null ? next : Optional.ofNullable(later.pollFirst());
    }

    private long pauseLeft() {
        return pause - (System.nanoTime() - lastUrgent);
    }

    /** Takes all that is left. */
    List<T> drain() {
        List<Optional<T>> waiting = new ArrayList<>();
        urgent.drainTo(waiting);
        List<T> left = new ArrayList<>(waiting.stream().flatMap(Optional::stream).toList());
        later.drainTo(left);
        return left;
    }
}
