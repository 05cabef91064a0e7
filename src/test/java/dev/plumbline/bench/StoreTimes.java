package dev.plumbline.bench;

import dev.plumbline.store.StoreBenchmark;
import java.io.IOException;

/** Times the store's set-wise paths. Argument: how many cells, 100,000 if not said. */
public final class StoreTimes {

    private StoreTimes() {}

    public static void main(String[] args) throws IOException {
        StoreBenchmark.run(args.length == 0 ? 100_000 : Integer.parseInt(args[0]));
    }
}
