package dev.plumbline.ui;

import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Walks through the sample by the app's own keys, visits every screen and ends the app: what the installer records, so
 * that the classes of a start lie ready in its cache.
 */
final class Rehearsal {

    private static final Duration STEP = Duration.millis(350);
    private static final List<Shortcut> ON_VALUES = List.of(Shortcut.NEXT, Shortcut.NEXT, Shortcut.PREVIOUS, Shortcut.ACCEPT,
            Shortcut.NEEDS_PERSON, Shortcut.NEXT_PLACE, Shortcut.ZOOM_IN, Shortcut.ZOOM_WIDTH, Shortcut.UNDO);
    private static final List<Shortcut> SHEETS = List.of(Shortcut.HISTORY, Shortcut.KEYS, Shortcut.EXPORT, Shortcut.ACCEPT_EXACT);

    private final Stage stage;
    private final AppViewModel app;
    private final Path folder;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Timeline clock = new Timeline(new KeyFrame(STEP, tick -> next()));

    /** @param folder where the sample is made */
    Rehearsal(Stage stage, AppViewModel app, Path folder) {
        this.stage = stage;
        this.app = app;
        this.folder = folder;
    }

    void begin() {
        steps.add(() -> app.openSample(folder));
        steps.add(() -> press(Shortcut.GROUND));
        ON_VALUES.forEach(key -> steps.add(() -> press(key)));
        steps.add(this::openEachDocument);
        SHEETS.forEach(key -> {
            steps.add(() -> press(key));
            steps.add(this::escape);
        });
        List.of(Shortcut.DOCUMENTS, Shortcut.DUPLICATES, Shortcut.REVIEW, Shortcut.FIND, Shortcut.GIVE_UP, Shortcut.THEME,
                Shortcut.THEME).forEach(key -> steps.add(() -> press(key)));
        // Opened once more: as it is when the app starts with a workspace that was grounded before.
        steps.add(app::close);
        steps.add(() -> app.open(folder));
        steps.add(() -> press(Shortcut.NEXT));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private void next() {
        if (!app.task().runningProperty().get()) {
            if (steps.isEmpty()) {
                clock.stop();
                // Not within the pulse that the clock ticks in: the window's end waits for it.
                UiTasks.fxThread().execute(stage::close);
            } else {
                steps.remove().run();
            }
        }
    }

    private void openEachDocument() {
        app.workspaceProperty().get().ifPresent(workspace -> workspace.documents().forEach(document ->
                steps.addFirst(() -> workspace.scopeProperty().set(document.id()))));
    }

    /** On the scene: what had the focus may just have left it. */
    private void press(Shortcut shortcut) {
        if (shortcut.isCharacter()) {
            Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_TYPED, shortcut.keys(), "", KeyCode.UNDEFINED, false, false, false, false));
        } else {
            press(shortcut.combination());
        }
    }

    private void press(KeyCombination combination) {
        if (combination instanceof KeyCodeCombination keys) {
            boolean isShifted = keys.getShift() == KeyCombination.ModifierValue.DOWN;
            boolean hasShortcut = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
            boolean isMac = System.getProperty("os.name", "").startsWith("Mac");
            Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", keys.getCode(), isShifted, hasShortcut && !isMac, false,
                    hasShortcut && isMac));
        }
    }

    private void escape() {
        Scene scene = stage.getScene();
        Event.fireEvent(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
