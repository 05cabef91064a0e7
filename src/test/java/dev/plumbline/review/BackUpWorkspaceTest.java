package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackUpWorkspaceTest {

    @TempDir
    private Path folder;

    @Test
    void theTenNewestCopiesStayAndTheNewestHoldsWhatTheWorkspaceHolds() throws IOException {
        Path home = folder.resolve("Copied.plumbline");
        Path newest = home;
        try (Workspace workspace = filled(home)) {
            for (int i = 0; i < 12; i++) {
                newest = workspace.backUpWorkspace().run();
            }
        }
        List<Path> copies = copies(home);
        assertThat(copies).hasSize(10).last().isEqualTo(newest);

        Path restored = Files.createDirectories(folder.resolve("Restored.plumbline"));
        Files.copy(newest, restored.resolve("workspace.mv.db"));
        try (Workspace workspace = Workspace.open(restored)) {
            assertThat(workspace.describeWorkspace().run().cells()).isEqualTo(1);
        }
    }

    @Test
    void aCopyStandsBeforeEachImportIntoAWorkspaceThatHasCells() throws IOException {
        Path home = folder.resolve("Imported.plumbline");
        try (Workspace workspace = filled(home)) {
            assertThat(copies(home)).isEmpty();
            workspace.importExtractions().run(extractions("b"), Progress.NONE);
        }
        assertThat(copies(home)).singleElement().asString().endsWith("-import.mv.db");
    }

    private Workspace filled(Path home) throws IOException {
        Workspace workspace = Workspace.create(home);
        workspace.addDocuments().run(List.of(Files.writeString(folder.resolve("a.txt"), "a b")), Progress.NONE);
        workspace.importExtractions().run(extractions("a"), Progress.NONE);
        return workspace;
    }

    private Path extractions(String value) throws IOException {
        return Files.writeString(folder.resolve("x.json"), "{\"a.txt\":{\"letter\":\"" + value + "\"}}");
    }

    private static List<Path> copies(Path home) throws IOException {
        Path backups = home.resolve("backups");
        if (Files.notExists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.sorted().toList();
        }
    }
}
