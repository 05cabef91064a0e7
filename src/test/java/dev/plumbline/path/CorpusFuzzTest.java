package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some damaged corpus zips; {@code bench.CorpusFuzz} imports twenty thousand. */
class CorpusFuzzTest {

    private static final int FEW = 60;

    @TempDir
    private Path folder;

    @Test
    void damagedZipsEndWithASoundWorkspaceOrANamedError() throws Exception {
        assertThat(CorpusMutations.run(folder, 0, FEW)).isBetween(FEW / 10, FEW - 1);
    }
}
