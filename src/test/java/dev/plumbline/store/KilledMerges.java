package dev.plumbline.store;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.Finding;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.MergeAllExact;
import dev.plumbline.review.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Kills processes in the middle of a bulk merge at seeded moments; what is left has to be whole, and to be finished alike. */
public final class KilledMerges {

    private final Path folder;
    private final int groups;
    private final long seed;

    private KilledMerges(Path folder, int groups, long seed) {
        this.folder = folder;
        this.groups = groups;
        this.seed = seed;
    }

    /** The process that is killed: merges every exact group, and tells of each step. */
    public static void main(String[] args) {
        System.out.println("merged " + merge(Path.of(args[0]), (done, total, what) -> System.out.println("step")).merged());
    }

    private static MergeAllExact.Outcome merge(Path workspace, Progress progress) {
        try (Workspace open = Workspace.open(workspace)) {
            return open.mergeAllExact().run(progress);
        }
    }

    /**
     * Merges so many groups as often as there are kills, each time from the same state.
     *
     * @return how many groups the killed processes had merged in all
     * @throws IllegalStateException when the check finds a fault or the outcome differs; names seed and kill
     */
    public static int run(Path folder, int kills, int groups, long seed) throws IOException, InterruptedException {
        return new KilledMerges(folder, groups, seed).run(kills);
    }

    private int run(int kills) throws IOException, InterruptedException {
        Path original = prepared(folder, groups);
        List<String> undisturbed = finished(copy(original, "undisturbed"), groups, "undisturbed");
        Random random = new Random(seed);
        int merged = 0;
        for (int kill = 0; kill < kills; kill++) {
            String when = "seed " + seed + ", kill " + kill;
            Path workspace = copy(original, "kill" + kill);
            kill(workspace, 1 + random.nextInt(groups / 100 + 2), random.nextInt(400_000_000));
            int left = left(workspace, when);
            merged += groups - left;
            if (!finished(workspace, left, when).equals(undisturbed)) {
                throw new IllegalStateException(when + ": another outcome than undisturbed");
            }
        }
        return merged;
    }

    /** A workspace with so many groups; closed. */
    static Path prepared(Path folder, int groups) {
        Path original = folder.resolve("original");
        Workspace.create(original).close();
        LegacyRows.make(original, 5 * groups, groups);
        return original;
    }

    static Process start(Path workspace) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "-XX:+UseSerialGC", "-cp", classes, KilledMerges.class.getName(), workspace.toString())
                .redirectErrorStream(true).start();
    }

    /** After so many steps and nanoseconds, so that every part of a merge is hit; one that is done already is no fault. */
    private static void kill(Path workspace, int steps, int nanos) throws IOException, InterruptedException {
        Process process = start(workspace);
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (int i = 0; i < steps;) {
            String line = output.readLine();
            i += line == null ? steps : line.equals("step") ? 1 : 0;
        }
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end;) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly();
        List<String> rest = new ArrayList<>();
        output.lines().forEach(rest::add);
        process.waitFor();
    }

    private static int left(Path workspace, String when) {
        try (Database database = Database.open(workspace)) {
            List<Finding> findings = new IntegrityCheck(database).run();
            if (!findings.isEmpty()) {
                throw new IllegalStateException(when + ": " + findings);
            }
        }
        try (Workspace open = Workspace.open(workspace)) {
            return open.findDuplicates().run(Set.of(DuplicateGroup.Kind.EXACT), Progress.NONE).size();
        }
    }

    /** Merges the rest; gives what the database then holds. */
    private static List<String> finished(Path workspace, int groups, String when) {
        MergeAllExact.Outcome outcome = merge(workspace, Progress.NONE);
        if (outcome.merged() != groups || !outcome.failed().isEmpty() || left(workspace, when) != 0) {
            throw new IllegalStateException(when + ": " + outcome);
        }
        try (Database database = Database.open(workspace)) {
            return Dump.of(database);
        }
    }

    private Path copy(Path original, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        Files.copy(original.resolve("workspace.mv.db"), copy.resolve("workspace.mv.db"));
        return copy;
    }
}
