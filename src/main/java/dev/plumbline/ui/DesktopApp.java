package dev.plumbline.ui;

import java.util.Locale;
import javafx.application.Application;

/** Starts the desktop app where there is a display. */
public final class DesktopApp {

    private DesktopApp() {}

    /**
     * Shows the app and returns when its last window is closed.
     *
     * @return false, with nothing shown, when there is no display
     */
    public static boolean launch(Opening opening) {
        if (!hasDisplay()) {
            return false;
        }
        QuietLoggers.hush();
        try {
            Application.launch(PlumblineApp.class, opening.parameters());
            return true;
        } catch (UnsupportedOperationException e) {
            // JavaFX throws this when the display that DISPLAY names cannot be opened.
            return false;
        }
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || System.getProperty("glass.platform") != null;
    }

    private static boolean isSet(String name) {
        String value = System.getenv(name);
        return value != null && !value.isBlank();
    }
}
