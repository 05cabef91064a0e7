package dev.plumbline.store;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Reads a table in a thread of its own, a few chunks ahead of the database: parsing and inserting take about as long, and
 * a table is too large to be read first.
 */
final class DumpAhead {

    private static final int CHUNK = 500;
    private static final int CHUNKS = 8;

    /** What was read: a row made ready, or a record that is no row. */
    private record Item<T>(Optional<T> row, Optional<Problem> problem) {}

    private DumpAhead() {}

    /**
     * Reads all rows in their order.
     *
     * @param ready makes a row ready, in the reading thread
     * @param taker takes it, in the thread that calls
     */
    static <T> void read(DumpSource source, DumpTable table, Function<DumpRow, T> ready, Taker<T> taker,
            DumpProblems problems) throws SQLException, IOException {
        BlockingQueue<List<Item<T>>> queue = new ArrayBlockingQueue<>(CHUNKS);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> reading =
                    CompletableFuture.runAsync(() -> fill(source, table, ready, queue), reader);
            try {
                for (List<Item<T>> chunk = take(queue); !chunk.isEmpty(); chunk = take(queue)) {
                    for (Item<T> item : chunk) {
                        item.problem().ifPresent(problems);
                        if (item.row().isPresent()) {
                            taker.take(item.row().get());
                        }
                    }
                }
                reading.join();
            } catch (CompletionException e) {
                throw thrown(e);
            } finally {
                // A reader that waits for room has nobody to wait for any more.
                reader.shutdownNow();
            }
        }
    }

    private static IOException thrown(CompletionException e) {
        return switch (e.getCause()) {
            case UncheckedIOException failure when failure.getCause() != null -> failure.getCause();
            case RuntimeException failure -> throw failure;
            case null, default -> throw e;
        };
    }

    /** Ends with an empty chunk, whatever happens. */
    private static <T> void fill(DumpSource source, DumpTable table, Function<DumpRow, T> ready,
            BlockingQueue<List<Item<T>>> queue) {
        Chunks<T> chunks = new Chunks<>(queue);
        try {
            source.read(table, row -> chunks.add(new Item<>(Optional.of(ready.apply(row)), Optional.empty())),
                    problem -> chunks.add(new Item<>(Optional.empty(), Optional.of(problem))));
            chunks.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            chunks.end();
        }
    }

    private static <T> List<Item<T>> take(BlockingQueue<List<Item<T>>> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private static CancellationException interrupted(InterruptedException cause) {
        CancellationException cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }

    /** Collects items and hands them over by the chunk. */
    private static final class Chunks<T> {

        private final BlockingQueue<List<Item<T>>> queue;
        private List<Item<T>> chunk = new ArrayList<>();

        Chunks(BlockingQueue<List<Item<T>>> queue) {
            this.queue = queue;
        }

        void add(Item<T> item) {
            chunk.add(item);
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (!chunk.isEmpty()) {
                put(chunk);
                chunk = new ArrayList<>();
            }
        }

        void end() {
            if (!Thread.currentThread().isInterrupted()) {
                put(List.of());
            }
        }

        private void put(List<Item<T>> full) {
            try {
                queue.put(full);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw interrupted(e);
            }
        }
    }

    /** Takes a row. */
    interface Taker<T> {
        void take(T row) throws SQLException;
    }
}
