package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentionTest {

    private static final int THREADS = 16;
    private static final int PROCESSES = 4;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void sixteenThreadsMakeEachKeyOnceAndLinkWhatTheyDrew() throws Exception {
        try (Database database = Database.create(folder)) {
            Draws.prepare(database, THREADS);
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                List<Future<?>> runs = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    int worker = i;
                    runs.add(threads.submit(() -> Draws.run(database, worker, () -> {})));
                }
                for (Future<?> run : runs) {
                    run.get();
                }
            }
            assertComplete(database, THREADS);
        }
    }

    @Test
    void fourProcessesDoTooThoughOneOfThemIsKilledAgainAndAgain() throws Exception {
        try (Database database = Database.create(folder)) {
            Draws.prepare(database, PROCESSES);
        }
        List<Process> others = new ArrayList<>();
        for (int i = 1; i < PROCESSES; i++) {
            others.add(StoreProcess.start(folder, "draw", i));
        }
        Random random = new Random(4711);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(1 + random.nextInt(8));
        }
        others.add(StoreProcess.start(folder, "draw", 0));
        for (Process process : others) {
            String output = StoreProcess.outputOf(process);
            assertThat(process.exitValue()).as(output).isZero();
        }
        try (Database database = Database.open(folder)) {
            assertComplete(database, PROCESSES);
        }
    }

    /** It is in the middle of its work then: a batch was done, and forty are to do. */
    private void killAfter(int batches) throws Exception {
        Process victim = StoreProcess.start(folder, "draw", 0);
        BufferedReader lines = new BufferedReader(new InputStreamReader(victim.getInputStream()));
        for (int i = 0; i < batches; i++) {
            assertThat(lines.readLine()).isEqualTo("batch");
        }
        victim.destroyForcibly().waitFor();
    }

    private static void assertComplete(Database database, int workers) {
        assertThat(new CountStore(database).counts().annotations()).isEqualTo(Draws.KEYS);
        List<Long> links = database.transaction(sql -> sql.list("SELECT COUNT(*) FROM datacell_source GROUP BY datacell_id "
                + "ORDER BY datacell_id", rows -> rows.getLong(1)));
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            expected.add(Draws.links(i));
        }
        assertThat(links).isEqualTo(expected);
        assertThat(new IntegrityCheck(database).run()).isEmpty();
    }
}
