package dev.plumbline.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What JavaFX warns of while a story runs: it writes to the terminal and not into the app's log. */
final class ToolkitLog extends Handler {

    // Held, because the log manager forgets a logger that nobody holds.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    static ToolkitLog start() {
        ToolkitLog log = new ToolkitLog();
        JAVAFX.addHandler(log);
        return log;
    }

    List<String> stop() {
        JAVAFX.removeHandler(this);
        return warnings;
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
