package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hundred damaged documents; {@code bench.DocumentFuzz} reads ten thousand. */
class DocumentFuzzTest {

    private static final int FEW = 300;

    @TempDir
    private Path folder;

    @Test
    void damagedDocumentsEndWithALayerOrANamedError() throws Exception {
        assertThat(DocumentMutations.run(folder, 0, FEW)).isBetween(FEW / 10, FEW - 1);
    }
}
