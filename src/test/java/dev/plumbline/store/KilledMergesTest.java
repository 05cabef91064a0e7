package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulk merges in processes of their own: killed, and two at once. */
class KilledMergesTest {

    @TempDir
    private Path folder;

    @Test
    void aKilledBulkMergeLeavesAWholeWorkspaceAndIsFinishedAsIfUndisturbed() throws IOException, InterruptedException {
        assertThat(KilledMerges.run(folder, 3, 1200, 7)).isBetween(0, 3 * 1200);
    }

    @Test
    void twoProcessesThatMergeTheSameGroupsDoEachOnceAndNeitherFails() throws IOException, InterruptedException, SQLException {
        Path workspace = KilledMerges.prepared(folder, 600);
        try (Database database = Database.open(workspace)) {
            Process one;
            Process two;
            try (Raw holder = new Raw(workspace)) {
                holder.connection().setAutoCommit(false);
                Journal.lock(holder.sql());
                one = KilledMerges.start(workspace);
                two = KilledMerges.start(workspace);
                // Both have found their groups by now, and wait to merge the first.
                await().atMost(Duration.ofSeconds(120)).until(() -> !one.isAlive() || !two.isAlive() || blocked(database) == 2);
                holder.connection().rollback();
            }
            List<Integer> merged = List.of(merged(one), merged(two));
            assertThat(merged.get(0) + merged.get(1)).isEqualTo(600);
            assertThat(new DuplicateStore(database).exact()).isEmpty();
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
    }

    private static long blocked(Database database) {
        return database.transaction(sql -> sql.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE blocker_id IS NOT NULL"));
    }

    private static int merged(Process process) throws IOException, InterruptedException {
        String output = StoreProcess.outputOf(process);
        Matcher merged = Pattern.compile("merged (\\d+)").matcher(output);
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(merged.find()).as(output).isTrue();
        return Integer.parseInt(merged.group(1));
    }
}
