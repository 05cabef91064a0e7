package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.path.Cli;
import dev.plumbline.path.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreWorkspaceTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path backup;

    /** One cell at the time of the backup, two by now. */
    @BeforeEach
    void backUpAndGoOn() throws IOException {
        home = folder.resolve("W.plumbline");
        try (Workspace workspace = Workspace.create(home)) {
            workspace.addDocuments().run(List.of(Files.writeString(folder.resolve("a.txt"), "a b")), Progress.NONE);
            workspace.importExtractions().run(extractions("first"), Progress.NONE);
            backup = workspace.backUpWorkspace().run();
            workspace.importExtractions().run(extractions("second"), Progress.NONE);
        }
    }

    @Test
    void theWorkspaceStandsAsInTheBackupAndThePresentStateIsABackup() {
        RestoreWorkspace.Outcome outcome = new RestoreWorkspace(home, Optional.empty(), backup).run();
        assertThat(outcome.restored().cells()).isEqualTo(1);
        assertThat(outcome.replaced().orElseThrow().cells()).isEqualTo(2);
        assertThat(outcome.replaced().orElseThrow().changed()).isAfter(outcome.restored().changed());
        assertThat(cells()).isEqualTo(1);

        RestoreWorkspace.Outcome back = new RestoreWorkspace(home, Optional.empty(), outcome.kept().orElseThrow().getFileName()).run();
        assertThat(back.restored().cells()).isEqualTo(2);
        assertThat(cells()).isEqualTo(2);
        assertThat(home.resolve("backups")).isDirectoryNotContaining("glob:**restoring-*");
        Cli.done("check", home);
    }

    @Test
    void comparingChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(backup);
        RestoreWorkspace.Outcome outcome = new RestoreWorkspace(home, Optional.empty(), backup).compare();
        assertThat(outcome.restored().cells()).isEqualTo(1);
        assertThat(outcome.kept()).isEmpty();
        assertThat(cells()).isEqualTo(2);
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    }

    @Test
    void theOldestBackupSurvivesItsOwnRestoring() {
        try (Workspace workspace = Workspace.open(home)) {
            for (int i = 0; i < 9; i++) {
                workspace.backUpWorkspace().run();
            }
        }
        Path oldest = backups().getFirst();
        new RestoreWorkspace(home, Optional.empty(), oldest).run();
        assertThat(oldest).exists();
    }

    @Test
    void aBackupCutShortOrChangedIsRefused() throws IOException {
        for (long cut : List.of(1L, 4096L, Files.size(backup) / 2)) {
            Path copy = copyOf(backup, "cut-" + cut);
            try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                file.truncate(file.size() - cut);
            }
            assertRefused(copy, "input.backup.damaged");
        }
    }

    @Test
    void halfADatabaseWithoutItsChecksumIsRefused() throws IOException {
        Path copy = folder.resolve("alone.mv.db");
        byte[] content = Files.readAllBytes(backup);
        Files.write(copy, Arrays.copyOf(content, content.length / 3));
        assertRefused(copy, "input.backup.damaged");
        assertRefused(Files.writeString(folder.resolve("words.mv.db"), "words ".repeat(2000)), "input.backup.damaged");
    }

    @Test
    void anEmptyFileAndAMissingOneAreRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.mv.db")), "input.backup.empty");
        assertRefused(folder.resolve("nowhere.mv.db"), "input.backup.missing");
    }

    @Test
    void aBackupOfAnotherWorkspaceIsRefused() {
        Path other = folder.resolve("Other.plumbline");
        Path copy;
        try (Workspace workspace = Workspace.create(other)) {
            copy = workspace.backUpWorkspace().run();
        }
        assertRefused(copy, "input.backup.other_workspace");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws IOException, SQLException {
        Path other = Files.createDirectory(folder.resolve("newer"));
        Files.copy(backup, other.resolve("workspace.mv.db"));
        String url = "jdbc:h2:file:" + other.resolve("workspace");
        try (Connection connection = DriverManager.getConnection(url, "sa", ""); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '1'");
        }
        assertRefused(other.resolve("workspace.mv.db"), "input.backup.newer_schema");
    }

    @Test
    void whileTheWorkspaceIsOpenItIsRefusedInOneSentence() {
        try (Workspace workspace = Workspace.open(home)) {
            assertRefused(backup, "workspace.in_use");
            Outcome other = outcome(Cli.start("restore", home, backup));
            assertThat(other.code()).isEqualTo(4);
            assertThat(other.errors()).containsExactly("plumbline: restore: " + home
                    + " is open in another program; close it there and try again");
            assertThat(workspace.describeWorkspace().run().cells()).isEqualTo(2);
        }
    }

    @Test
    void aDamagedWorkspaceIsRestoredFromItsOwnBackups() throws IOException {
        Files.writeString(home.resolve("workspace.mv.db"), "no database ".repeat(1000));
        Path elsewhere = copyOf(backup, "elsewhere");
        assertThat(catchThrowableOfType(PlumblineException.class, () -> new RestoreWorkspace(home, Optional.empty(), elsewhere).run())
                .messageKey()).isEqualTo("input.backup.other_workspace");
        RestoreWorkspace.Outcome outcome = new RestoreWorkspace(home, Optional.empty(), backup).run();
        assertThat(outcome.replaced()).isEmpty();
        assertThat(outcome.kept().orElseThrow()).content().startsWith("no database");
        assertThat(cells()).isEqualTo(1);
    }

    @Test
    void theCommandSaysBothDatesAndCounts() {
        Outcome dry = Cli.done("restore", home, backup.getFileName(), "--dry-run");
        assertThat(dry.out()).contains("1 document, 1 cell", "1 document, 2 cells");
        assertThat(cells()).isEqualTo(2);
        Outcome done = Cli.done("restore", home, backup.getFileName(), "--json");
        assertThat(done.json().path("restored").path("cells").asInt()).isEqualTo(1);
        assertThat(done.json().path("replaced").path("cells").asInt()).isEqualTo(2);
        assertThat(Path.of(done.json().path("kept").asText())).exists();
        assertThat(cells()).isEqualTo(1);
    }

    private void assertRefused(Path file, String key) {
        PlumblineException refused = catchThrowableOfType(PlumblineException.class,
                () -> new RestoreWorkspace(home, Optional.empty(), file).run());
        assertThat(refused).as("%s: %s", file, key).isNotNull();
        assertThat(refused.messageKey()).as(file.toString()).isEqualTo(key);
        assertThat(cells()).isEqualTo(2);
    }

    private long cells() {
        try (Workspace workspace = Workspace.open(home)) {
            return workspace.describeWorkspace().run().cells();
        }
    }

    private static Outcome outcome(Cli.Running running) {
        try {
            return running.outcome();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> backups() {
        try (var files = Files.list(home.resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path copyOf(Path file, String name) throws IOException {
        Path copy = folder.resolve(name + ".mv.db");
        Files.copy(file.resolveSibling(file.getFileName() + ".sha256"), folder.resolve(name + ".mv.db.sha256"));
        return Files.copy(file, copy);
    }

    private Path extractions(String value) throws IOException {
        return Files.writeString(folder.resolve("x.json"), "{\"a.txt\":{\"" + value + "\":\"" + value + "\"}}");
    }
}
