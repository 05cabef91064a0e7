package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that would run for days ends when it is cancelled, and the database goes on. */
class StoppableQueryTest {

    @TempDir
    private Path folder;

    @Test
    void aQueryUnderWayEndsWhenCancelled() {
        AtomicInteger asked = new AtomicInteger();
        try (Database database = Database.create(folder)) {
            assertThatThrownBy(() -> database.transaction(sql -> sql.stoppable(() -> asked.incrementAndGet() > 3,
                    "SELECT SUM(LENGTH(CAST(x AS VARCHAR))) FROM SYSTEM_RANGE(1, 1000000000000)", rows -> rows.getLong(1))))
                    .isInstanceOf(CancellationException.class);
            assertThat(asked.get()).isGreaterThan(3);
            long answer = database.transaction(sql -> sql.number("SELECT 7"));
            assertThat(answer).isEqualTo(7);
        }
    }
}
