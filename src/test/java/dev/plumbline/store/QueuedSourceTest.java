package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuedSourceTest {

    @TempDir
    private Path folder;

    @Test
    void noConnectionIsMadeOnceItIsStopped() throws SQLException {
        Database.create(folder).close();
        QueuedSource source = new QueuedSource(new DatabaseFile(folder));
        try (Connection before = source.getConnection()) {
            assertThat(before.isValid(1)).isTrue();
        }

        source.stop();

        assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class).hasMessage("The workspace is closing");
    }
}
