package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.testing.GeneratedDump;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bounded run of what {@code dev.plumbline.bench.DumpKillRuns} does at length. */
class KilledDumpsTest {

    private static final long SEED = 20261124;

    @TempDir
    private Path folder;

    @Test
    void aKilledImportLeavesNothingOrAll() throws IOException, InterruptedException, SQLException {
        Path dump = GeneratedDump.write(folder.resolve("dump"), 1000);
        Path empty = Folders.emptyWorkspace(folder.resolve("empty"));
        assertThat(KilledDumps.imports(empty, dump, 3, 20, SEED)).isBetween(0, 3);
    }

    @Test
    void aKilledPromotionGoesOnWhereItWas() throws IOException {
        Path dump = GeneratedDump.write(folder.resolve("dump"), 1000);
        Path empty = Folders.emptyWorkspace(folder.resolve("empty"));
        assertThatCode(() -> KilledDumps.merges(empty, dump, 2, 4, SEED)).doesNotThrowAnyException();
    }
}
