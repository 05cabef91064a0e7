package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of what {@code KillRuns} does at length; H2 that reuses space fails it at the first kills. */
class KilledActsTest {

    @TempDir
    private Path folder;

    @Test
    void everyActThatWasAcknowledgedIsThereAfterKills() throws Exception {
        int promised = KilledActs.run(folder.resolve("w"), 5, 20261124, (kill, acts) -> {});
        assertThat(promised).isGreaterThan(100);
    }
}
