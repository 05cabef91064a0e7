package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that ground are stopped by Ctrl+C and killed; the next one brings it to the same end. */
class InterruptedTest {

    private static final int KILLS = 5;
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final Papers PAPERS = new Papers(23, 5, 50_000, 120);

    @TempDir
    private static Path shared;

    private static Path ready;
    private static List<String> undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void groundUndisturbed() throws IOException, SQLException {
        ready = PAPERS.workspace(shared);
        Path grounded = Folders.copy(ready, shared.resolve("undisturbed.plumbline"));
        Cli.done("ground", grounded);
        undisturbed = Tables.state(grounded);
    }

    /** Starts grounding and waits until the process has the database open. */
    private static Cli.Running startGrounding(Path workspace) throws IOException {
        Files.deleteIfExists(workspace.resolve("workspace.lock.db"));
        Cli.Running running = Cli.start("ground", workspace, "--threads", 2);
        Awaitility.await().until(() -> Files.exists(workspace.resolve("workspace.lock.db")) || !running.process().isAlive());
        return running;
    }

    @Test
    void killedAgainAndAgainItEndsInTheSameState() throws IOException, SQLException, InterruptedException {
        long seed = 4711;
        Random random = new Random(seed);
        Path workspace = Folders.copy(ready, folder.resolve("killed.plumbline"));
        for (int i = 0; i < KILLS; i++) {
            Cli.Running running = startGrounding(workspace);
            boolean ended = running.process().waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
            running.process().destroyForcibly();
            // It may end by itself between the wait and the kill.
            assertThat(running.outcome().code()).isIn(ended ? List.of(0) : List.of(0, 137));
        }
        Outcome last = Cli.start("ground", workspace).outcome();
        assertThat(last.code()).as("seed %d: %s", seed, last).isZero();
        assertThat(Tables.state(workspace)).as("seed %d", seed).isEqualTo(undisturbed);
        Cli.done("check", workspace);
    }

    @Test
    void interruptedItKeepsWhatWasDoneAndGoesOnFromThere() throws IOException, SQLException, InterruptedException {
        Path workspace = Folders.copy(ready, folder.resolve("interrupted.plumbline"));
        String count = "SELECT COUNT(*) FROM grounding WHERE status <> 'pending'";
        Cli.Running running;
        // The fourth document's rows are held, so that the process cannot be done before it is interrupted.
        try (Connection held = Tables.open(workspace)) {
            held.setAutoCommit(false);
            Tables.rows(held, "SELECT g.id FROM grounding g WHERE g.datacell_id IN (SELECT c.id FROM datacell c WHERE c.document_id = "
                    + "(SELECT MAX(id) - 1 FROM document)) FOR UPDATE");
            running = Cli.start("ground", workspace, "--threads", 2);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !Tables.rows(workspace, count).equals(List.of("[0]")));
            running.interrupt();
        }
        long start = System.nanoTime();
        Outcome outcome = running.outcome();
        System.out.printf("From Ctrl+C to the end: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(130);
        assertThat(outcome.errors()).containsExactly("Cancelled; what was finished before is kept");
        assertThat(Tables.rows(workspace, count)).isNotEqualTo(List.of("[0]")).isNotEqualTo(List.of("[600]"));
        Cli.done("check", workspace);
        Cli.done("ground", workspace);
        assertThat(Tables.state(workspace)).isEqualTo(undisturbed);
    }
}
