package dev.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.ground.Grounder;
import dev.plumbline.ground.GroundingOptions;
import dev.plumbline.ground.Query;
import dev.plumbline.ground.SearchText;
import dev.plumbline.text.TextLayer;
import info.debatty.java.stringsimilarity.Levenshtein;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/**
 * Times grounding. Arguments: the folder of a bench set with {@code text.jsonl}, and a long text. Prints milliseconds,
 * each the least of three runs after a warm-up unless it says otherwise.
 */
public final class GroundBenchmark {

    private static final int THREADS = 2;
    private static final int RUNS = 3;
    private static final int COMPARED_CHARACTERS = 100_000;
    private static final int COMPARED_VALUES = 20;
    private static final int DOUBLINGS = 4;

    private final ForkJoinPool pool = new ForkJoinPool(THREADS);
    private final Grounder grounder = new Grounder(GroundingOptions.DEFAULT);

    private GroundBenchmark() {}

    public static void main(String[] args) throws Exception {
        GroundBenchmark benchmark = new GroundBenchmark();
        String text = Files.readString(Path.of(args[1]));
        benchmark.timeSet(Path.of(args[0]));
        benchmark.timeLong(text);
        benchmark.timeDoubling(text);
        benchmark.compare(text);
    }

    private void timeSet(Path folder) throws Exception {
        Map<String, List<Query>> set = read(folder);
        int values = set.values().stream().mapToInt(List::size).sum();
        groundSet(set);
        say("all %d values of the text set, reading and folding with it: %d ms", values, least(() -> groundSet(set)));
    }

    private long groundSet(Map<String, List<Query>> set) throws Exception {
        return pool.submit(() -> set.entrySet().parallelStream()
                .mapToLong(entry -> found(grounder.ground(document(entry.getKey()), entry.getValue(), () -> false))).sum()).get();
    }

    private void timeLong(String text) throws Exception {
        PlantedValues planted = new PlantedValues(text);
        List<Query> values = planted.exact(500);
        values.addAll(planted.normalized(250));
        values.addAll(planted.fuzzy(250));
        long before = heap();
        SearchText[] kept = {document(text)};
        long first = millis(() -> onPool(kept[0], values));
        long retained = heap() - before;
        say("%d values in %d characters: first run %d ms, then %d ms with folding, %d ms without", values.size(), text.length(), first,
                least(() -> onPool(document(text), values)), least(() -> onPool(kept[0], values)));
        say("of them given a place: %d; heap that the folded document keeps: %.1f bytes a character", onPool(kept[0], values),
                (double) retained / text.length());
        for (int from = 0; from < values.size(); from += 250) {
            List<Query> part = values.subList(from, from + 250);
            say("  values %d to %d: %d ms", from, from + 250, least(() -> onPool(kept[0], part)));
        }
    }

    private void timeDoubling(String text) throws Exception {
        String part = text.substring(0, text.length() / 4);
        PlantedValues planted = new PlantedValues(part);
        List<Query> values = planted.exact(100);
        values.addAll(planted.normalized(50));
        values.addAll(planted.fuzzy(50));
        for (int i = 0, times = 1; i < DOUBLINGS; i++, times *= 2) {
            String longer = part.repeat(times);
            say("200 values in %d characters: %d ms", longer.length(), least(() -> onPool(document(longer), values)));
        }
    }

    /** One thread, one value after the other, as those who compare strings would do it. */
    private void compare(String text) throws Exception {
        String part = text.substring(0, COMPARED_CHARACTERS);
        List<Query> values = new PlantedValues(part).fuzzy(COMPARED_VALUES);
        SearchText document = document(part);
        ForkJoinPool one = new ForkJoinPool(1);
        long ours = least(() -> one.submit(() -> found(grounder.ground(document, values, () -> false))).get());
        long indexOf = least(() -> values.stream().mapToLong(query -> part.indexOf(query.value()) + 1).sum());
        long windows = millis(() -> values.stream().mapToLong(query -> nearestWindow(part, query.value())).sum());
        say("%d changed values in %d characters, one thread: %d ms; String.indexOf (finds none): %d ms; java-string-similarity's"
                + " Levenshtein over windows a quarter of the value apart: %d ms", values.size(), part.length(), ours, indexOf, windows);
        one.close();
        pool.close();
    }

    private static long nearestWindow(String text, String value) {
        Levenshtein levenshtein = new Levenshtein();
        int step = Math.max(1, value.length() / 4);
        double best = Double.MAX_VALUE;
        int at = 0;
        for (int i = 0; i + value.length() <= text.length(); i += step) {
            double distance = levenshtein.distance(value, text.substring(i, i + value.length()));
            if (distance < best) {
                best = distance;
                at = i;
            }
        }
        return at;
    }

    private long onPool(SearchText document, List<Query> values) throws Exception {
        return pool.submit(() -> found(grounder.ground(document, values, () -> false))).get();
    }

    private static long found(List<Grounding> groundings) {
        return groundings.stream().filter(grounding -> grounding.status() != GroundingStatus.NOT_FOUND).count();
    }

    private static SearchText document(String text) {
        return new SearchText(TextLayer.ofText(text));
    }

    private static Map<String, List<Query>> read(Path folder) throws IOException {
        Map<String, List<Query>> set = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("text.jsonl"))) {
            JsonNode one = new ObjectMapper().readTree(line);
            List<Query> values = new ArrayList<>();
            one.get("values").forEach(value -> values.add(new Query(value.get("value").asText(), Hint.NONE,
                    value.path("field").asText(), value.path("field").asText())));
            set.put(Files.readString(folder.resolve(one.get("document").asText())), values);
        }
        return set;
    }

    private static long least(Callable<Long> work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(millis(work));
        }
        return times.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static long millis(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        if (work.call() < 0) {
            say("nothing was counted");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }
}
