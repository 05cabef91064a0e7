package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkspaceIsToldFromOtherFilesAndFolders() throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("Contracts.plumbline"));
        Path subfolder = Files.createDirectory(folder.resolve("odd.json"));
        Path values = folder.resolve("VALUES.JSONL");
        Path pdf = folder.resolve("a.pdf");
        Dropped dropped = Dropped.of(List.of(pdf, values, workspace, subfolder));
        assertThat(dropped.workspace()).contains(workspace);
        assertThat(dropped.files()).containsExactly(pdf, values, subfolder);
    }
}
