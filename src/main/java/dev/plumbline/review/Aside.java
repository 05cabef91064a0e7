package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is read on a thread of its own while its caller does something else. */
final class Aside<T> {

    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Aside<T> begin(String name, Callable<T> read) {
        FutureTask<T> task = new FutureTask<>(read);
        Thread.ofPlatform().daemon().name(name).start(task);
        return new Aside<>(task);
    }

    /**
     * Waits for it.
     *
     * @throws CancellationException when the waiting thread is interrupted
     */
    T get() throws IOException, DocumentException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading a document");
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) throws IOException, DocumentException {
        switch (e.getCause()) {
            case IOException cause -> throw cause;
            case DocumentException cause -> throw cause;
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> throw new IllegalStateException("reading fails in no other way", e);
        }
    }
}
