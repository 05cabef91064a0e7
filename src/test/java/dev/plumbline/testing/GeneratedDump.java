package dev.plumbline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A table dump with planted duplicates and what must be left of them, by the generator that lies beside the project. */
public final class GeneratedDump {

    private static final Path GENERATOR = Path.of("../shared/tools/make_legacy_dump.py");
    private static final int MOST_SECONDS = 120;

    private GeneratedDump() {}

    /** Writes one; the test is skipped where the generator or Python is absent. */
    public static Path write(Path folder, int annotations) throws IOException {
        Assumptions.assumeTrue(Files.exists(GENERATOR), "the generator of dumps is not here");
        try {
            Process process = new ProcessBuilder("python3", GENERATOR.toString(), folder.toString(), "--annotations",
                    String.valueOf(annotations), "--seed", "20261124").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            Assumptions.assumeTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0,
                    "the generator does not run");
        } catch (IOException | InterruptedException e) {
            Assumptions.abort("python3 is not here: " + e);
        }
        return folder;
    }
}
