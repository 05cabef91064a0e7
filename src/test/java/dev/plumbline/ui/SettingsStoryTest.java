package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ui.canvas.PageCanvas;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Settings count at once and are kept. */
@ExtendWith(ApplicationExtension.class)
class SettingsStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "settings-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void whatIsChosenCountsAtOnceAndIsKept(FxRobot robot) {
        robot.clickOn("#sample");
        until(() -> story.app().workspaceProperty().get().filter(open -> !open.values().all().isEmpty()).isPresent());
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#settingsSheet").tryQuery().filter(Node::isVisible).isPresent());
        story.both("98-settings");

        choose(robot, "Look", ThemeChoice.DARK);
        assertThat(story.scene().getRoot().getPseudoClassStates()).extracting(Object::toString).contains("dark");
        choose(robot, "Text size", TextSize.LARGEST);
        Label title = robot.lookup("#documentTitle").queryAs(Label.class);
        until(() -> title.getFont().getSize() == 20);
        robot.clickOn(box(robot, "Less motion", CheckBox.class));
        assertThat(story.scene().getPreferences().isReducedMotion()).isTrue();
        choose(robot, "Memory for pictures", PictureMemory.MB_512);
        choose(robot, "Documents open", OpeningZoom.PAPER);
        story.both("98-settings-large");
        robot.type(KeyCode.ESCAPE);
        story.both("98-large-text");

        UiSettings kept = new UiSettings(Preferences.userRoot().node("settings-story"));
        assertThat(kept.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(kept.textSize()).isEqualTo(TextSize.LARGEST);
        assertThat(kept.lessMotion()).isTrue();
        assertThat(kept.pictureMemory().bytes()).isEqualTo(512L << 20);
        robot.clickOn("#home").clickOn(".recent");
        until(() -> robot.lookup("#zoomPaper").tryQuery().isPresent());
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        until(() -> zoom(robot).equals("100 %"));
    }

    @Test
    void aDocumentOpensAsLargeAsTheLastOneWas(FxRobot robot) {
        robot.clickOn("#sample");
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        assertThat(zoom(robot)).isNotEqualTo("150 %");
        StoryApp.onFx(() -> robot.lookup("#canvas").queryAs(PageCanvas.class).zoomTo(1.2));
        robot.clickOn("#zoomIn");
        assertThat(zoom(robot)).isEqualTo("150 %");
        robot.clickOn("#home").clickOn(".recent");
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        until(() -> zoom(robot).equals("150 %"));
        robot.type(KeyCode.W).clickOn("#home").clickOn(".recent");
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        until(() -> !zoom(robot).equals("150 %"));
    }

    private static String zoom(FxRobot robot) {
        return robot.lookup(".zoom").queryAs(javafx.scene.control.Labeled.class).getText();
    }

    private static void choose(FxRobot robot, String name, Object choice) {
        ChoiceBox<Object> box = box(robot, name, ChoiceBox.class);
        StoryApp.onFx(() -> box.setValue(choice));
    }

    private static <T extends Node> T box(FxRobot robot, String name, Class<T> type) {
        return robot.lookup("#settingsSheet").lookup((Node node) -> type.isInstance(node) && name.equals(node.getAccessibleText()))
                .queryAs(type);
    }
}
