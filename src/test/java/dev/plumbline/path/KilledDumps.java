package dev.plumbline.path;

import dev.plumbline.domain.Finding;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.LegacyOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills processes that import a table dump, or merge and promote what came of one, at seeded moments. */
public final class KilledDumps {

    /** Said with every step of the progress; longer lines would only be slower. */
    private static final String STEP = "step";
    private static final String DONE = "done";

    private final Path dump;
    private final Random random;
    private final String seed;

    private KilledDumps(Path dump, long seed) {
        this.dump = dump;
        this.random = new Random(seed);
        this.seed = "seed " + seed;
    }

    /** The killed process. Arguments: the workspace, {@code import} or {@code merge}, the dump. */
    public static void main(String[] args) {
        Progress progress = (done, total, what) -> System.out.println(STEP);
        try (Workspace workspace = Workspace.open(Path.of(args[0]))) {
            if (args[1].equals("import")) {
                workspace.importTableDump().run(Path.of(args[2]), progress);
            } else {
                workspace.mergeAllExact().run(progress);
            }
            System.out.println(DONE);
        }
    }

    /**
     * Kills so many imports, each into the workspace that the one before it left. After each kill nothing is there or all,
     * and the check is clean; at the end all is.
     *
     * @param steps how many steps an import has at most
     * @return how many of the kills left nothing
     */
    public static int imports(Path empty, Path dump, int kills, int steps, long seed)
            throws IOException, InterruptedException, SQLException {
        KilledDumps runs = new KilledDumps(dump, seed);
        int nothing = 0;
        Path workspace = Folders.copy(empty, empty.resolveSibling("import-0"));
        for (int kill = 1; kill <= kills; kill++) {
            runs.kill(workspace, "import", steps);
            boolean isWhole = runs.isWhole(workspace, kill);
            nothing += isWhole ? 0 : 1;
            workspace = isWhole ? Folders.copy(empty, empty.resolveSibling("import-" + kill)) : workspace;
        }
        try (Workspace open = Workspace.open(workspace)) {
            open.importTableDump().run(dump, Progress.NONE);
            open.mergeAllExact().run(Progress.NONE);
        }
        runs.requireOutcome(workspace);
        return nothing;
    }

    private boolean isWhole(Path workspace, int kill) throws SQLException {
        long there;
        try (Workspace open = Workspace.open(workspace)) {
            there = open.describeWorkspace().run().annotations();
            requireClean(open, "import " + kill);
        }
        Map<String, String> found = LegacyOutcome.of(workspace);
        boolean isEmpty = found.values().stream().allMatch(table -> table.startsWith("0 "));
        if (there > 0 == isEmpty || !isEmpty && there != rowsOf(dump)) {
            throw new IllegalStateException(seed + ", import " + kill + ": half a dump: " + found);
        }
        return !isEmpty;
    }

    private static long rowsOf(Path dump) {
        try (Workspace fresh = Workspace.create(dump.resolveSibling("whole-" + System.nanoTime()))) {
            return fresh.importTableDump().run(dump, Progress.NONE).annotations();
        }
    }

    /**
     * Kills so many merges of what an import brought, then lets one end. After each kill the check is clean; at the end the
     * outcome is that of a merge that nobody disturbed, and every candidate is guarded.
     */
    public static void merges(Path empty, Path dump, int kills, int steps, long seed)
            throws IOException, InterruptedException, SQLException {
        KilledDumps runs = new KilledDumps(dump, seed);
        Path workspace = Folders.copy(empty, empty.resolveSibling("merge"));
        try (Workspace open = Workspace.open(workspace)) {
            open.importTableDump().run(dump, Progress.NONE);
        }
        Tables.update(workspace, "UPDATE annotation SET is_grounding_source = FALSE");
        for (int kill = 1; kill <= kills; kill++) {
            runs.kill(workspace, "merge", steps);
            try (Workspace open = Workspace.open(workspace)) {
                runs.requireClean(open, "merge " + kill);
            }
        }
        try (Workspace open = Workspace.open(workspace)) {
            open.mergeAllExact().run(Progress.NONE);
            runs.requireClean(open, "the last merge");
        }
        runs.requireOutcome(workspace);
        List<String> unguarded = Tables.rows(workspace, "SELECT a.id FROM annotation a JOIN annotation_label l "
                + "ON l.id = a.annotation_label_id WHERE l.text = 'OC_EXTRACT_SOURCE' AND NOT a.structural "
                + "AND a.corpus_id IS NOT NULL AND NOT a.is_grounding_source");
        if (!unguarded.isEmpty()) {
            throw new IllegalStateException(runs.seed + ": never promoted: " + unguarded);
        }
    }

    private void requireClean(Workspace workspace, String when) {
        List<Finding> findings = workspace.checkWorkspace().run(Progress.NONE);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(seed + ", " + when + ": " + findings);
        }
    }

    private void requireOutcome(Path workspace) throws IOException, SQLException {
        if (!LegacyOutcome.of(workspace).equals(LegacyOutcome.expected(dump))) {
            throw new IllegalStateException(seed + ": another outcome: " + LegacyOutcome.of(workspace));
        }
    }

    /** The moment is so many steps and so many nanoseconds after the start, so that it falls into every part of the work. */
    private void kill(Path workspace, String what, int steps) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1",
                "-Xmx512m", "-XX:+UseSerialGC", "-cp", classes, KilledDumps.class.getName(), workspace.toString(), what, dump.toString())
                .redirectErrorStream(true).start();
        int after = random.nextInt(0, steps);
        int nanos = random.nextInt(100_000_000);
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < after; i++) {
                String line = output.readLine();
                if (line == null || line.equals(DONE)) {
                    break;
                }
            }
            for (long end = System.nanoTime() + nanos; System.nanoTime() < end;) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }
}
