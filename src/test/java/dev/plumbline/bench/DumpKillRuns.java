package dev.plumbline.bench;

import dev.plumbline.domain.Progress;
import dev.plumbline.path.KilledDumps;
import dev.plumbline.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Kills processes in the middle of the import of a table dump, and of the merge after it. */
public final class DumpKillRuns {

    private DumpKillRuns() {}

    /** Arguments: a dump of make_legacy_dump.py, how many kills of each (50), the seed. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path dump = Path.of(args[0]).toAbsolutePath();
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261124;
        Path empty = Files.createTempDirectory("dump-kills").resolve("empty");
        try (Workspace made = Workspace.create(empty)) {
            System.out.println("made " + made.title());
        }
        long start = System.nanoTime();
        int steps = steps(empty, dump);
        int nothing = KilledDumps.imports(empty, dump, kills, steps, seed);
        System.out.printf("%d imports killed, seed %d: %d left nothing, %d left all, 0 findings%n", kills, seed, nothing, kills - nothing);
        KilledDumps.merges(empty, dump, kills, 12, seed);
        System.out.printf("%d merges killed: the rest merges to the same outcome, 0 findings, %d s in all%n", kills,
                (System.nanoTime() - start) / 1_000_000_000);
    }

    private static int steps(Path empty, Path dump) {
        int[] steps = {0};
        Progress counting = (done, total, what) -> steps[0]++;
        try (Workspace workspace = Workspace.create(empty.resolveSibling("counted"))) {
            workspace.importTableDump().run(dump, counting);
        }
        return steps[0];
    }
}
