package dev.plumbline.bench;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.review.AddOutcome;
import dev.plumbline.review.GroundCells;
import dev.plumbline.review.GroundOutcome;
import dev.plumbline.review.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Measures adding and grounding one large document with values planted from its own text: how long, how much heap, and
 * how long from a cancel to the stop. Give it the document and run it with {@code -Xmx1g}.
 */
public final class GroundBigPdf {

    private static final int VALUES = 200;
    private static final long SEED = 7;

    private GroundBigPdf() {}

    public static void main(String[] args) throws IOException {
        Path document = Path.of(args[0]);
        Path folder = Files.createTempDirectory("plumbline-bench");
        try (Workspace workspace = Workspace.create(folder.resolve("big.plumbline"))) {
            stop("add", progress -> workspace.addDocuments().run(List.of(document), progress), 3_000);
            AddOutcome[] added = new AddOutcome[1];
            measure("add", () -> added[0] = workspace.addDocuments().run(List.of(document), Progress.NONE));
            long id = added[0].added().getFirst().id();
            Path values = folder.resolve("values.jsonl");
            try (var open = workspace.readDocuments().open(id)) {
                System.out.printf("%d pages, %,d characters%n", open.layer().pages().size(), open.layer().text().length());
                Files.write(values, lines(document.getFileName().toString(), open.layer().text()));
            }
            measure("import", () -> workspace.importExtractions().run(values, Progress.NONE));
            GroundOutcome[] grounded = new GroundOutcome[1];
            measure("ground", () -> grounded[0] = workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE));
            System.out.println(grounded[0].counts());
            GroundCells.Request anew = new GroundCells.Request(Runtime.getRuntime().availableProcessors(), OptionalLong.empty(), true);
            for (int millis : new int[] {200, 1_500, 3_000, 5_000}) {
                stop("ground", progress -> workspace.groundCells().run(anew, progress), millis);
            }
        }
    }

    private static void measure(String what, Runnable work) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "%-8s %6.1f s, heap at most %d MB%n", what, seconds, peak >> 20);
    }

    /** How long it takes to stop when it is cancelled after a while. */
    private static void stop(String what, Consumer<Progress> work, int afterMillis) {
        CancelledLater progress = new CancelledLater(System.nanoTime() + afterMillis * 1_000_000L);
        work.accept(progress);
        double seconds = (System.nanoTime() - progress.at) / 1e9;
        System.out.printf(Locale.ROOT, "%-8s cancelled after %d ms: %s%n", what, afterMillis,
                seconds < 0 ? "was done before" : String.format(Locale.ROOT, "stopped %.3f s later", seconds));
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    /** Half of them to the letter, a quarter in capitals with other blanks, a quarter with two wrong letters. */
    private static List<String> lines(String document, String text) {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        while (lines.size() < VALUES) {
            int from = random.nextInt(text.length() - 400);
            String quote = text.substring(text.indexOf(' ', from) + 1, text.indexOf(' ', from + 40 + random.nextInt(60))).strip();
            if (quote.length() < 20 || quote.length() > 200) {
                continue;
            }
            int i = lines.size();
            String value = i < VALUES / 2 ? quote : i < VALUES * 3 / 4 ? quote.toUpperCase(Locale.ROOT).replaceAll("\\s+", "  ")
                    : typo(typo(quote, random), random);
            lines.add(JsonValues.write(JsonValue.object().put("document", document).put("field", "f" + i).put("value", value).build()));
        }
        return lines;
    }

    private static String typo(String quote, Random random) {
        int at = 1 + random.nextInt(quote.length() - 2);
        return quote.substring(0, at) + (char) ('a' + random.nextInt(26)) + quote.substring(at + 1);
    }

    private record CancelledLater(long at) implements Progress {

        @Override
        public void report(long done, long total, String what) {
            // Only the cancelling is measured.
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() - at > 0;
        }
    }
}
