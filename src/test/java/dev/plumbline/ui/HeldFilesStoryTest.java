package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.onFx;
import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
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

/** Files that a file manager started the app with: they wait for the workspace that takes them in. */
@ExtendWith(ApplicationExtension.class)
class HeldFilesStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "held-files-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void filesOfTheFileManagerGoIntoTheWorkspaceThatIsChosenNext(FxRobot robot) throws IOException {
        Path text = Files.writeString(folder.resolve("msa.txt"), "Between Acme Holdings and others.");
        Path values = Files.writeString(folder.resolve("values.json"), """
                [{"document": "msa.txt", "field": "Party", "value": "Acme Holdings"}]
                """);
        onFx(() -> story.app().hold(Dropped.of(List.of(text, values))));
        assertThat(robot.lookup(".held").queryAs(Label.class).getText()).startsWith("2 files are to be grounded");
        assertThat(robot.lookup("#sample").<Node>query().isVisible()).isFalse();
        story.both("70-held-files");

        robot.clickOn("#create");
        until(() -> robot.lookup("#importNow").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        until(() -> !story.workspace().values().all().isEmpty());
        assertThat(story.workspace().documents()).extracting(DocumentItem::title).containsExactly("All documents", "msa.txt");
        assertThat(story.app().heldProperty().get()).isEmpty();
        robot.clickOn("#ground");
        until(() -> story.workspace().values().all().getFirst().row().status() == GroundingStatus.GROUNDED);

        robot.clickOn("#home");
        until(() -> robot.lookup("#sample").<Node>query().isVisible());
    }

    @Test
    void theRehearsalGroundsTheSampleShowsItAgainAndEnds() {
        Path sample = folder.resolve("Rehearsed.plumbline");
        onFx(() -> new Rehearsal(story.stage(), story.app(), sample).begin());
        until(() -> !story.stage().isShowing());
        assertThat(story.workspace().values().all()).hasSize(95)
                .noneMatch(item -> item.row().status() == GroundingStatus.PENDING);
    }
}
