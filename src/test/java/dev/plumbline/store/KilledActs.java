package dev.plumbline.store;

import dev.plumbline.dedup.MergePlanner;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Finding;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Kills processes that ground, review and merge at seeded moments, and looks for every act that they said was done. */
public final class KilledActs {

    /** Longer than what a process says before it is killed, by far. */
    private static final int WITHOUT_END = 1_000_000;

    private static final Pattern PROMISE = Pattern.compile("(grounded|reviewed|merged) \\d+-\\d+");

    private KilledActs() {}

    /**
     * Runs and kills so many processes, one after the other.
     *
     * @param progress told the number of each kill, from 0, and how many acts were acknowledged so far
     * @return how many acts were acknowledged, none of them lost
     * @throws IllegalStateException when an acknowledged act is missing or the check finds a fault; names the seed
     */
    public static int run(Path folder, int kills, long seed, BiConsumer<Integer, Integer> progress) throws IOException, InterruptedException {
        Random random = new Random(seed);
        try (Database database = Database.create(folder)) {
            new Sample(database).document("d1");
        }
        Set<String> promised = new HashSet<>();
        for (int kill = 0; kill < kills; kill++) {
            promised.addAll(killed(folder, random.nextInt(1, 60), random.nextInt(3_000_000)));
            requireKept(folder, promised, "seed " + seed + ", kill " + kill);
            progress.accept(kill, promised.size());
        }
        return promised.size();
    }

    /** The moment is so many acts and so many nanoseconds after the start, so that it falls into every part of an act. */
    private static List<String> killed(Path folder, int acts, int nanos) throws IOException, InterruptedException {
        Process process = StoreProcess.start(folder, "review", WITHOUT_END);
        List<String> lines = new ArrayList<>();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (int i = 0; i < acts; i++) {
            lines.add(output.readLine());
        }
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end;) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly();
        output.lines().forEach(lines::add);
        process.waitFor();
        return lines.stream().filter(line -> PROMISE.matcher(String.valueOf(line)).matches()).toList();
    }

    private static void requireKept(Path folder, Set<String> promised, String when) {
        try (Database database = Database.open(folder)) {
            Set<String> kept = new HashSet<>();
            for (ValueRow row : new ValueStore(database).rows(ValueFilter.ALL)) {
                row.place().ifPresent(_ -> kept.add("grounded " + row.value()));
                if (row.review() == ReviewState.ACCEPTED) {
                    kept.add("reviewed " + row.value());
                }
            }
            kept.addAll(merged(database));
            List<Finding> findings = new IntegrityCheck(database).run();
            if (!kept.containsAll(promised) || !findings.isEmpty()) {
                Set<String> lost = new HashSet<>(promised);
                lost.removeAll(kept);
                throw new IllegalStateException(when + ": of " + promised.size() + " acts lost " + lost + "; " + findings);
            }
        }
    }

    private static List<String> merged(Database database) {
        return database.transaction(sql -> sql.list("SELECT MIN(raw_text) FROM annotation WHERE raw_text LIKE 'twice %' "
                + "GROUP BY raw_text HAVING COUNT(*) = 1 AND BOOL_AND(is_grounding_source)",
                rows -> rows.getString(1).replace("twice", "merged")));
    }

    /** What the killed process does; every line printed is a promise. */
    static void act(Database database, int times) {
        // H2 writes where it has cleared away: at once, and not after 45 seconds that no run of this length would see.
        database.transaction(sql -> {
            sql.execute("SET RETENTION_TIME 0");
            return true;
        });
        Sample sample = new Sample(database);
        ReviewStore reviews = new ReviewStore(database);
        Document document = new DocumentStore(database).byTitle("d1.txt").orElseThrow();
        for (int i = 0; i < times; i++) {
            String value = ProcessHandle.current().pid() + "-" + i;
            List<Long> ids = sample.groundedCell(document, "f", value);
            System.out.println("grounded " + value);
            reviews.set(ids.subList(ids.size() - 1, ids.size()), ReviewState.ACCEPTED);
            System.out.println("reviewed " + value);
            merge(database, sample.legacyPair(document, "twice " + value));
            System.out.println("merged " + value);
        }
    }

    private static void merge(Database database, List<Long> pair) {
        MergeStore store = new MergeStore(database, MergePlanner::plan);
        if (!store.apply(store.plan(pair, MergePlan.Wish.LOWEST).orElseThrow(), true)) {
            throw new IllegalStateException("nobody else was there, and yet the plan was stale: " + pair);
        }
    }
}
