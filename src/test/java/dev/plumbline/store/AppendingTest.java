package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps acknowledged acts through a kill: nothing that was written is written over, until nobody has it open. */
class AppendingTest {

    /** H2 writes its header, twice, here. */
    private static final int HEADER = 2 * 4096;

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsNeverWrittenOverWhileTheFileIsOpen() throws IOException {
        try (Database database = Database.create(folder)) {
            List<Long> ids = groundedValue(database);
            clearAwayAtOnce(database);
            for (int round = 0; round < 5; round++) {
                byte[] before = Files.readAllBytes(file());
                for (int i = 0; i < 40; i++) {
                    new ReviewStore(database).set(ids, i % 2 == 0 ? ReviewState.ACCEPTED : ReviewState.REJECTED);
                }
                byte[] after = Files.readAllBytes(file());
                assertThat(after.length).isGreaterThan(before.length);
                assertThat(Arrays.mismatch(before, HEADER, before.length, after, HEADER, before.length)).isEqualTo(-1);
            }
        }
    }

    @Test
    void aFileThatIsMostlyDeadBecomesSmallWhenTheLastClosesIt() throws IOException {
        long large;
        try (Database database = Database.create(folder)) {
            groundedValue(database);
            growTo(40L << 20, database);
            try (Database other = Database.open(folder)) {
                assertThat(new ValueStore(other).rows(ValueFilter.ALL)).hasSize(1);
            }
            large = Files.size(file());
            assertThat(large).as("somebody still had it open").isGreaterThan(40L << 20);
        }
        assertThat(Files.size(file())).isLessThan(large / 4);
        try (Database database = Database.open(folder)) {
            assertThat(new ValueStore(database).rows(ValueFilter.ALL)).singleElement()
                    .satisfies(row -> assertThat(row.value()).isEqualTo("value"));
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
    }

    private static List<Long> groundedValue(Database database) {
        Sample sample = new Sample(database);
        Document document = sample.document("d1");
        return sample.groundedCell(document, "f", "value");
    }

    /** One row that is written anew leaves the old one dead. */
    private void growTo(long bytes, Database database) throws IOException {
        clearAwayAtOnce(database);
        Random random = new Random(1);
        byte[] filler = new byte[1 << 20];
        execute(database, "CREATE TABLE filler (v CHARACTER VARYING)");
        while (Files.size(file()) <= bytes) {
            random.nextBytes(filler);
            execute(database, "DELETE FROM filler");
            execute(database, "INSERT INTO filler VALUES ('" + HexFormat.of().formatHex(filler) + "')");
        }
        execute(database, "DROP TABLE filler");
    }

    /** By default H2 lets what is dead lie for 45 seconds before it writes there. */
    private static void clearAwayAtOnce(Database database) {
        execute(database, "SET RETENTION_TIME 0");
    }

    private static void execute(Database database, String statement) {
        database.transaction(sql -> {
            sql.execute(statement);
            return true;
        });
    }

    private Path file() {
        return folder.resolve("workspace.mv.db");
    }
}
