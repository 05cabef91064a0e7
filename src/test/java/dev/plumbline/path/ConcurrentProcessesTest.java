package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four processes do the same in one workspace at once. */
class ConcurrentProcessesTest {

    private static final int PROCESSES = 4;
    private static final Papers PAPERS = new Papers(11, 10, 4_000, 40);

    @TempDir
    private static Path shared;

    private static Path ready;
    private static List<String> alone;

    @TempDir
    private Path folder;

    @BeforeAll
    static void groundAlone() throws IOException, SQLException {
        ready = PAPERS.workspace(shared);
        Path grounded = Folders.copy(ready, shared.resolve("alone.plumbline"));
        Cli.done("ground", grounded);
        alone = Tables.state(grounded);
    }

    private static List<Outcome> fourTimes(Object... args) throws IOException, InterruptedException {
        List<Cli.Running> running = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            running.add(Cli.start(args));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Cli.Running command : running) {
            outcomes.add(command.outcome());
        }
        return outcomes;
    }

    private static void assertAllDone(List<Outcome> outcomes) {
        assertThat(outcomes).extracting(Outcome::code).as(outcomes.toString()).containsOnly(0);
        assertThat(outcomes).extracting(Outcome::err).containsOnly("");
    }

    @Test
    void fourProcessesGroundWithoutLossOrDuplicate() throws IOException, SQLException, InterruptedException {
        Path workspace = Folders.copy(ready, folder.resolve("ground.plumbline"));
        List<Outcome> outcomes = fourTimes("ground", workspace, "--json");
        assertAllDone(outcomes);
        assertThat(outcomes.stream().mapToInt(outcome -> outcome.json().path("grounded").asInt()).sum()).isEqualTo(400);
        assertThat(Tables.state(workspace)).isEqualTo(alone);
        Cli.done("check", workspace);
    }

    @Test
    void fourProcessesGroundAnewWithoutLossOrDuplicate() throws IOException, SQLException, InterruptedException {
        Path workspace = Folders.copy(shared.resolve("alone.plumbline"), folder.resolve("anew.plumbline"));
        assertAllDone(fourTimes("ground", workspace, "--rerun", "--json"));
        assertThat(Tables.state(workspace)).isEqualTo(alone);
        Cli.done("check", workspace);
    }

    @Test
    void fourProcessesAddAndImportTheSame() throws IOException, SQLException, InterruptedException {
        Path workspace = Folders.emptyWorkspace(folder.resolve("add.plumbline"));
        List<Object> add = new ArrayList<>(List.of("add", workspace));
        add.addAll(PAPERS.writeDocuments(folder));
        assertAllDone(fourTimes(add.toArray()));
        assertAllDone(fourTimes("import", workspace, PAPERS.writeValues(folder)));
        Cli.done("ground", workspace);
        assertThat(Tables.state(workspace)).isEqualTo(alone);
        Cli.done("check", workspace);
        try (var documents = Files.list(workspace.resolve("documents"))) {
            assertThat(documents).hasSize(10).allMatch(file -> file.toString().endsWith(".txt"));
        }
    }
}
