package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some damaged corpus zips; {@code bench.CorpusFuzz} imports twenty thousand. */
class CorpusFuzzTest {

    private static final int FEW = 60;
    /** A zip whose side file lost the layer of a document, and kept its places. */
    private static final int LAYER_DAMAGED = 624;

    @TempDir
    private Path folder;

    @Test
    void damagedZipsEndWithASoundWorkspaceOrANamedError() throws Exception {
        assertThat(CorpusMutations.run(folder, 0, FEW)).isBetween(FEW / 10, FEW - 1);
    }

    @Test
    void placesOfADocumentWhoseLayerWasDamagedDoNotComeIn() throws Exception {
        assertThat(CorpusMutations.run(folder, LAYER_DAMAGED, LAYER_DAMAGED + 1)).isEqualTo(1);
    }
}
