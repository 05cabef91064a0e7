package dev.plumbline.store;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.LabelType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that works on a workspace: what several command lines or a killed app do. */
public final class StoreProcess {

    private StoreProcess() {}

    /** Arguments: the folder, what to do, how often; or for draws, which worker. */
    public static void main(String[] args) {
        int times = Integer.parseInt(args[2]);
        try (Database database = Database.open(Path.of(args[0]))) {
            switch (args[1]) {
                case "make" -> make(database, times);
                case "ground" -> ground(database);
                case "commit" -> commit(database, times);
                case "review" -> KilledActs.act(database, times);
                case "draw" -> Draws.run(database, times, () -> System.out.println("batch"));
                case "fill" -> fill(database, times);
                default -> throw new IllegalArgumentException(args[1]);
            }
        } catch (StoreException e) {
            System.out.println("failed " + e.kind());
            System.exit(e.kind().ordinal() + 10);
        }
    }

    static void make(Database database, int times) {
        Sample sample = new Sample(database);
        Document document = new DocumentStore(database).byTitle("d1.txt").orElseThrow();
        for (int i = 0; i < times; i++) {
            new AnnotationStore(database).getOrCreate(sample.span(document, "name " + i, i));
            if (i % 10 == 0) {
                new LabelStore(database).getOrCreate("label " + i, LabelType.SPAN_LABEL);
            }
        }
    }

    private static void ground(Database database) {
        Sample sample = new Sample(database);
        GroundingStore store = new GroundingStore(database);
        for (Document document : new DocumentStore(database).all()) {
            List<GroundedValue> found = new ArrayList<>();
            store.pending(document.id())
                    .forEach(value -> found.add(sample.grounded(value, document, 10 * value.ordinal())));
            System.out.println("recorded " + store.record(document.id(), found));
        }
    }

    /** Every line printed is a promise. */
    private static void commit(Database database, int times) {
        for (int i = 0; i < times; i++) {
            String hash = ProcessHandle.current().pid() + "-" + i;
            new Sample(database).document(hash);
            System.out.println("committed " + hash);
        }
    }

    private static void fill(Database database, int times) {
        for (int i = 0; i < times; i++) {
            Document document = new DocumentStore(database).byTitle("d1.txt").orElseThrow();
            new CellStore(database).add(List.of(Sample.cell(document, "f", "x".repeat(200_000) + i)));
            System.out.println("committed " + i);
        }
    }

    static Process start(Path folder, String what, int times) throws IOException {
        return command(List.of(), folder, what, times).start();
    }

    /** @param before the words before the Java command: a limit, say */
    static ProcessBuilder command(List<String> before, Path folder, String what, int times) {
        List<String> words = new ArrayList<>(before);
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        words.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "-Xmx256m", "-XX:+UseSerialGC", "-cp", classes,
                StoreProcess.class.getName(), folder.toString(), what, String.valueOf(times)));
        return new ProcessBuilder(words).redirectErrorStream(true);
    }

    static String outputOf(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return output;
    }
}
