package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A workspace that is closed leaves nothing of its screens behind, whatever was looked at in it. */
@ExtendWith(ApplicationExtension.class)
class ClosedWorkspaceTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "closed-workspace", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void screensOfAClosedWorkspaceAreFreed(FxRobot robot) {
        StoryApp.onFx(() -> story.app().openSample(folder.resolve("Sample.plumbline")));
        List<WeakReference<Node>> closed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            until(() -> story.app().workspaceProperty().get().filter(open -> !open.values().all().isEmpty()).isPresent());
            look(robot);
            closed.add(new WeakReference<>(robot.lookup("#canvas").query()));
            StoryApp.onFx(() -> story.app().close());
            StoryApp.onFx(() -> story.app().openSample(folder.resolve("Sample.plumbline")));
        }
        until(() -> story.app().workspaceProperty().get().isPresent());
        until(() -> {
            story.forgetEvents();
            System.gc();
            return closed.stream().allMatch(one -> one.get() == null);
        });
        assertThat(closed).hasSize(2);
    }

    private void look(FxRobot robot) {
        for (String sheet : List.of("#keys", "#settingsButton", "#history", "#export", "#duplicatesSection", "#documentsSection", "#reviewSection")) {
            StoryApp.onFx(() -> robot.lookup(sheet).queryAs(ButtonBase.class).fire());
            StoryApp.onFx(() -> robot.lookup("#sheets").queryAs(ModalPane.class).hide());
        }
        StoryApp.onFx(() -> story.workspace().values().next());
    }
}
