package dev.plumbline.bench;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.domain.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Times one thing in a fresh Java and prints it in milliseconds. Arguments: {@code layer FILE} (two threads), {@code
 * pages FILE} (one page at the beginning against one at the end), {@code picture FILE} (open and draw the first page),
 * {@code pictures FILE} (20 pages at 144 dpi), {@code cancel FILE} (from asking to standing still).
 */
public final class DocumentTimes {

    private static final int WINDOW = 20;
    private static final double DPI_144 = 2;

    private DocumentTimes() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        long start = System.nanoTime();
        switch (args[0]) {
            case "layer" -> {
                LoadedDocument read = load(file, 2, Progress.NONE);
                System.out.println(read.layer().pages().size() + " pages, " + read.layer().tokenCount() + " words");
            }
            case "pages" -> pages(file);
            case "picture" -> draw(file, 0, 1);
            case "pictures" -> draw(file, 10, 20);
            case "cancel" -> cancel(file);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println(args[0] + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static LoadedDocument load(Path file, int threads, Progress progress) throws DocumentException {
        return new DocumentLoader().load(file, String.valueOf(file.getFileName()), LoadOptions.defaults().withThreads(threads), progress);
    }

    private static void pages(Path file) throws DocumentException {
        load(file, 1, Progress.NONE);
        List<Long> times = new ArrayList<>();
        load(file, 1, (done, total, what) -> times.add(System.nanoTime()));
        int last = times.size() - 1;
        System.out.printf("page %d: %.2f ms, page %d: %.2f ms%n", WINDOW + 4, average(times, 4, WINDOW + 24),
                last - 10, average(times, last - 10 - WINDOW, last - 10 + 10));
    }

    private static double average(List<Long> times, int from, int to) {
        return (times.get(to) - times.get(from)) / 1e6 / (to - from);
    }

    private static void draw(Path file, int from, int count) throws Exception {
        long start = System.nanoTime();
        try (PageRenderer renderer = PageRenderer.open(file, "file", LoadOptions.defaults())) {
            System.out.println("open " + (System.nanoTime() - start) / 1_000_000 + " ms");
            for (int page = from; page < from + count; page++) {
                renderer.render(page, DPI_144).get();
            }
        }
    }

    private static void cancel(Path file) throws DocumentException {
        long[] asked = new long[1];
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total, String what) {
                if (asked[0] == 0 && done > total / 4) {
                    asked[0] = System.nanoTime();
                }
            }

            @Override
            public boolean isCancelled() {
                return asked[0] != 0;
            }
        };
        try {
            load(file, 2, progress);
        } catch (CancellationException e) {
            System.out.println("stopped after " + (System.nanoTime() - asked[0]) / 1_000 + " microseconds");
        }
    }
}
