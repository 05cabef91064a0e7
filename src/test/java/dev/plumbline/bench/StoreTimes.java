package dev.plumbline.bench;

import dev.plumbline.store.MillionRows;
import dev.plumbline.store.StoreBenchmark;
import java.io.IOException;
import java.nio.file.Files;

/** Times the store on a million annotations; or its set-wise paths: arguments {@code cells}, how many (100,000). */
public final class StoreTimes {

    private StoreTimes() {}

    /** Arguments: how many annotations (1,000,000); or {@code cells} and how many. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("cells")) {
            StoreBenchmark.run(args.length == 1 ? 100_000 : Integer.parseInt(args[1]));
        } else {
            int annotations = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
            MillionRows.run(Files.createTempDirectory("million-rows").resolve("w"), annotations);
        }
    }
}
