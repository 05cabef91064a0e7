package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class QuietLoggersTest {

    @Test
    void onlyTheTwoWarningsOfEveryStartAreHushed() {
        QuietLoggers.hush();
        Filter filter = Logger.getLogger("javafx").getFilter();
        assertThat(filter.isLoggable(new LogRecord(Level.WARNING, "Unsupported JavaFX configuration: classes"))).isFalse();
        assertThat(filter.isLoggable(new LogRecord(Level.WARNING, "CSS Error parsing"))).isTrue();
        assertThat(Logger.getLogger("java.util.prefs").isLoggable(Level.INFO)).isFalse();
        assertThat(Logger.getLogger("java.util.prefs").isLoggable(Level.WARNING)).isTrue();
    }
}
