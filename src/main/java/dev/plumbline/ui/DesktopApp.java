package dev.plumbline.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/** Starts the desktop app where there is a display. */
public final class DesktopApp {

    private DesktopApp() {}

    /**
     * Shows the app and returns when its last window is closed.
     *
     * @param workspace the workspace to open; the one to be the sample when {@code sample} is true
     * @param sample true makes the sample workspace where it is not there yet, and opens it
     * @return false, with nothing shown, when there is no display
     */
    public static boolean launch(Optional<Path> workspace, boolean sample) {
        if (!hasDisplay()) {
            return false;
        }
        QuietLoggers.hush();
        List<String> args = new ArrayList<>();
        workspace.ifPresent(folder -> args.add(folder.toString()));
        if (sample) {
            args.add(PlumblineApp.SAMPLE);
        }
        try {
            Application.launch(PlumblineApp.class, args.toArray(String[]::new));
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
