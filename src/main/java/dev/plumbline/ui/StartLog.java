package dev.plumbline.ui;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log when the window can be used, and when the first values stand in it. */
final class StartLog {

    private static final Logger LOG = LoggerFactory.getLogger(StartLog.class);
    /** The first of them asks for the picture, the second draws it, the third waited until it was shown. */
    private static final int FRAMES = 3;

    private final AppViewModel app;
    private boolean hasValues;

    StartLog(AppViewModel app) {
        this.app = app;
    }

    /** To be called when the window is on its way to the screen. */
    void follow() {
        whenDrawn("The window can be used");
        app.workspaceProperty().addListener((o, before, now) -> now.ifPresent(this::follow));
    }

    private void follow(WorkspaceViewModel workspace) {
        List<ValueItem> shown = workspace.values().shown();
        workspace.values().shown().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
                if (!hasValues && !shown.isEmpty()) {
                    hasValues = true;
                    whenDrawn("The values can be used");
                }
            }
        });
    }

    private static void whenDrawn(String words) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == FRAMES) {
                    stop();
                    LOG.info(words);
                }
            }
        }.start();
    }
}
