package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.domain.Finding;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
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

    @Test
    void aDailyCopyIsMadeWhenTheLastIsOverADayOldAndSomethingWasDoneSince() throws IOException {
        Path home = folder.resolve("Daily.plumbline");
        Instant now = Instant.now();
        try (Workspace workspace = Workspace.create(home)) {
            assertThat(workspace.backUpWorkspace().runWhenDue(now)).isEmpty();
        }
        try (Workspace workspace = filled(folder.resolve("Filled.plumbline"))) {
            BackUpWorkspace backUp = workspace.backUpWorkspace();
            assertThat(backUp.runWhenDue(now).orElseThrow().toString()).endsWith("-daily.mv.db");
            assertThat(backUp.runWhenDue(now)).isEmpty();
            assertThat(backUp.runWhenDue(now.plus(Duration.ofDays(2)))).isEmpty();
            workspace.importExtractions().run(extractions("z"), Progress.NONE);
            List<Path> copies = copies(workspace.folder());
            for (Path copy : copies) {
                Files.move(copy, copy.resolveSibling("2020-01-01T00-00-00.000Z-old" + copies.indexOf(copy) + ".mv.db"));
            }
            assertThat(backUp.runWhenDue(now)).isPresent();
        }
    }

    @Test
    void aBackupThatWasChangedOrEmptiedIsAFinding() throws IOException {
        try (Workspace workspace = filled(folder.resolve("Checked.plumbline"))) {
            Path copy = workspace.backUpWorkspace().run();
            Path second = workspace.backUpWorkspace().run();
            assertThat(workspace.checkWorkspace().run(Progress.NONE)).isEmpty();
            Files.write(copy, new byte[0]);
            byte[] content = Files.readAllBytes(second);
            content[content.length / 2] ^= 1;
            Files.write(second, content);
            assertThat(workspace.checkWorkspace().run(Progress.NONE))
                    .extracting(Finding::kind, Finding::where)
                    .containsExactly(tuple(Finding.Kind.BACKUP_UNREADABLE, copy.getFileName().toString()),
                            tuple(Finding.Kind.BACKUP_UNREADABLE, second.getFileName().toString()));
        }
    }

    @Test
    void nobodyElseMayLookIntoAWorkspace() throws IOException {
        Path home = folder.resolve("Own.plumbline");
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owners here");
        Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (Workspace workspace = filled(home)) {
            workspace.backUpWorkspace().run();
        }
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Workspace.open(home).close();
        for (String name : List.of("", "backups", "documents", "layers")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)))).as(name)
                    .isEqualTo("rwx------");
        }
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
            return files.filter(file -> file.toString().endsWith(".mv.db")).sorted().toList();
        }
    }
}
