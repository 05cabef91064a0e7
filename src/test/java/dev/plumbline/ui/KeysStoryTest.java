package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person gives acts other keys; everything that shows or takes a key follows at once. */
@ExtendWith(ApplicationExtension.class)
class KeysStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @BeforeAll
    static void plant() {
        Planted.sample(folder.resolve("Sample.plumbline"));
    }

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "keys-story", folder);
        story.open(folder.resolve("Sample.plumbline"));
    }

    @AfterEach
    void close() {
        StoryApp.onFx(() -> new KeyBindings(settings()).resetAll());
        story.close();
    }

    @Test
    void keysAreChangedRefusedKeptAndReset(FxRobot robot) {
        until(() -> story.workspace().values().all().size() > 50);
        robot.clickOn("#valuesTable").type(KeyCode.HOME);
        open(robot);
        robot.clickOn("#key-NEXT").type(KeyCode.A);
        assertThat(outcome(robot)).contains("A is the key of “Accept and go on” already");
        assertThat(Shortcut.NEXT.keys()).isEqualTo("J");
        robot.clickOn("#key-NEXT").type(KeyCode.DIGIT3);
        assertThat(outcome(robot)).contains(Shortcut.SURVIVOR.label());
        robot.clickOn("#key-NEXT").type(KeyCode.Y);
        assertThat(Shortcut.NEXT.keys()).isEqualTo("Y");
        robot.clickOn("#key-EXPORT").press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(Shortcut.EXPORT.keys()).isEqualTo("Ctrl+Shift+E");
        story.both("75-keys-changed");
        robot.clickOn("#key-KEYS").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#keysSheet").query().isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#export").queryAs(Control.class).getTooltip().getText()).endsWith("(Ctrl+Shift+E)");

        robot.clickOn("#valuesTable").type(KeyCode.HOME);
        ValueItem first = story.workspace().values().shown().getFirst();
        robot.type(KeyCode.J);
        assertThat(story.workspace().values().selected()).contains(first);
        robot.type(KeyCode.Y);
        assertThat(story.workspace().values().selected()).contains(story.workspace().values().shown().get(1));

        StoryApp.onFx(() -> Shortcut.NEXT.bind("J"));
        StoryApp.onFx(() -> new KeyBindings(settings()).load());
        assertThat(Shortcut.NEXT.keys()).isEqualTo("Y");
        open(robot);
        robot.clickOn("#reset-NEXT");
        assertThat(Shortcut.NEXT.keys()).isEqualTo("J");
        assertThat(Shortcut.EXPORT.keys()).isEqualTo("Ctrl+Shift+E");
        robot.clickOn("#resetKeys");
        assertThat(Shortcut.EXPORT.keys()).isEqualTo("Ctrl+E");
        assertThat(settings().key(Shortcut.EXPORT)).isEmpty();
    }

    private static void open(FxRobot robot) {
        robot.write("?");
        until(() -> robot.lookup("#keysSheet").tryQuery().filter(Node::isVisible).isPresent());
    }

    private static String outcome(FxRobot robot) {
        return robot.lookup("#keysOutcome").queryLabeled().getText();
    }

    private static UiSettings settings() {
        return new UiSettings(Preferences.userRoot().node("keys-story"));
    }
}
