package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.DumpOutcome;
import dev.plumbline.review.MergeAllExact;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.LegacyOutcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * Times the way of a server's rows to the desktop: the import of a table dump, the search for its duplicates, and their
 * merge; then compares what is left with what the dump's generator expects. The time of the processor is printed beside
 * that of the clock, since it says more on a machine that others use.
 */
public final class LegacyTimes {

    private static final int GROUPS = 50_000;

    private LegacyTimes() {}

    /** Arguments: a dump of make_legacy_dump.py; {@code import} for the import and the search alone. */
    public static void main(String[] args) throws IOException, SQLException {
        Path dump = Path.of(args[0]).toAbsolutePath();
        Path folder = Files.createTempDirectory("legacy-times").resolve("w");
        Stopwatch importing = new Stopwatch();
        try (Workspace workspace = Workspace.create(folder)) {
            DumpOutcome outcome = workspace.importTableDump().run(dump, Progress.NONE);
            importing.print("import of " + outcome.annotations() + " annotations and " + outcome.links() + " references");
            System.out.println(outcome.guarded() + " guarded, " + outcome.candidates() + " candidates, " + outcome.problems().size()
                    + " problems, " + Files.size(folder.resolve("workspace.mv.db")) / 1_000_000 + " MB");
        }
        importing.print("the same until the workspace is closed, as a command closes it");
        try (Workspace workspace = Workspace.open(folder)) {
            Stopwatch find = new Stopwatch();
            int groups = workspace.findDuplicates().run(Set.of(DuplicateGroup.Kind.EXACT), Progress.NONE).size();
            find.print("find " + groups + " exact groups");
            if (args.length == 1) {
                merge(workspace);
            }
        }
        if (args.length == 1) {
            boolean isSame = LegacyOutcome.of(folder).equals(LegacyOutcome.expected(dump));
            System.out.println(isSame ? "exactly what the generator expects" : "NOT WHAT THE GENERATOR EXPECTS: " + LegacyOutcome.of(folder));
        }
    }

    private static void merge(Workspace workspace) {
        First first = new First();
        Stopwatch whole = new Stopwatch();
        workspace.mergeAllExact().run(first);
        whole.print("search, backup and merge of the first " + first.merged + " groups");
        first.merging.print("of it the merge");
        Stopwatch rest = new Stopwatch();
        MergeAllExact.Outcome outcome = workspace.mergeAllExact().run(Progress.NONE);
        rest.print("the same for the other " + outcome.merged() + " groups");
    }

    /** Stops a merge after so many groups; measures from the end of the search and of the backup on. */
    private static final class First implements Progress {

        private Stopwatch merging = new Stopwatch();
        private long merged;

        @Override
        public synchronized void report(long done, long total, String what) {
            if (total > 1 && merged == 0) {
                merging = new Stopwatch();
            }
            merged = total > 1 ? done : 0;
        }

        @Override
        public synchronized boolean isCancelled() {
            return merged >= GROUPS;
        }
    }

    /** Time of the clock and of the processor since it was made. */
    private static final class Stopwatch {

        private final long start = System.nanoTime();
        private final long processor = processor();

        private static long processor() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        }

        void print(String what) {
            System.out.printf("%-70s %8.1f s, of the processor %8.1f s%n", what, (System.nanoTime() - start) / 1e9,
                    (processor() - processor) / 1e9);
        }
    }
}
