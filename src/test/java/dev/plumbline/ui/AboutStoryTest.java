package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.review.AboutPlumbline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which program this is, and a report of a problem, before and in a workspace. */
@ExtendWith(ApplicationExtension.class)
class AboutStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "about-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void aboutNamesTheVersionAndAReportIsWrittenWhereItIsWanted(FxRobot robot) throws Exception {
        robot.clickOn("#about");
        until(() -> robot.lookup("#aboutSheet").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(facts(robot)).contains(AboutPlumbline.version(), AboutPlumbline.logs().toString(), "at most 256 MB");
        story.both("96-about");
        robot.type(KeyCode.ESCAPE);

        robot.clickOn("#sample");
        until(() -> story.app().workspaceProperty().get().filter(open -> !open.values().all().isEmpty()).isPresent());
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        robot.type(KeyCode.F1);
        robot.clickOn("#report");
        Path report = folder.resolve("report.zip");
        until(() -> Files.exists(report));
        until(() -> !robot.lookup(".notification").queryAll().isEmpty());
        story.both("97-reported");
        assertThat(Files.size(report)).isPositive();
    }

    private static List<String> facts(FxRobot robot) {
        return robot.lookup(".fact").queryAllAs(TextField.class).stream().map(TextField::getText).toList();
    }
}
