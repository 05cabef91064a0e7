package dev.plumbline.ui;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps off the terminal what JavaFX and the preferences say at each start and no user can act on. */
final class QuietLoggers {

    // Held for ever: the log manager forgets a logger, its level too, that nobody holds.
    private static final Logger JAVAFX = Logger.getLogger("javafx");
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");
    private static final String ON_CLASS_PATH = "Unsupported JavaFX configuration";

    private QuietLoggers() {}

    /** To be called before JavaFX starts. */
    static void hush() {
        // That JavaFX is on the class path is meant; its other warnings stay.
        JAVAFX.setFilter(record -> record.getMessage() == null || !record.getMessage().startsWith(ON_CLASS_PATH));
        // At INFO: that the folder for the settings was made.
        PREFERENCES.setLevel(Level.WARNING);
    }
}
