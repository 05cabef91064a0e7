package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Documents under a password, looked at and added by hand. */
@ExtendWith(ApplicationExtension.class)
class ProtectedDocumentStoryTest {

    @TempDir
    private Path folder;

    private Path path;
    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException, IOException {
        path = folder.resolve("Deals.plumbline");
        Path first = TextPdf.writeProtected(folder.resolve("fees.pdf"), "The fee is 4,200 euros.", "open sesame");
        try (Workspace workspace = Workspace.create(path)) {
            workspace.passwords().add("open sesame");
            workspace.addDocuments().run(List.of(first), Progress.NONE);
        }
        story = StoryApp.start(primary, "protected-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void itsPagesAreShownOnceThePasswordIsRight(FxRobot robot) {
        ask(robot);
        assertThat(what(robot)).startsWith("This document is protected by a password.");
        story.both("61-document-password");
        robot.write("open barley").type(KeyCode.ENTER);
        until(() -> isAsking(robot) && what(robot).startsWith("This password does not open it."));
        story.both("62-document-password-refused");
        robot.write("open sesame").type(KeyCode.ENTER);
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        assertThat(story.workspace().document().openedProperty().get().orElseThrow().pages()).isPresent();
        assertThat(isShown(robot)).isFalse();
    }

    @Test
    void escapeLeavesItClosedAndSaysWhy(FxRobot robot) {
        ask(robot);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup(".notification").queryAll().stream().anyMatch(ProtectedDocumentStoryTest::saysProtected));
        assertThat(isShown(robot)).isFalse();
        assertThat(story.workspace().document().openedProperty().get()).isEmpty();
    }

    @Test
    void thePasswordOfOneThatIsAddedIsAskedForToo(FxRobot robot) throws IOException {
        Path second = TextPdf.writeProtected(folder.resolve("terms.pdf"), "The term is two years.", "open sesame");
        ask(robot);
        robot.write("open sesame").type(KeyCode.ENTER);
        until(() -> story.workspace().document().openedProperty().get().isPresent());
        Path third = TextPdf.writeProtected(folder.resolve("side letter.pdf"), "The cap is 9 percent.", "close sesame");
        StoryApp.onFx(() -> story.app().jobs(story.workspace()).offer(List.of(second, third)));
        until(() -> robot.lookup("#importNow").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        until(() -> isAsking(robot));
        assertThat(robot.lookup("#passwordSheet #sheetTitle").queryAs(Labeled.class).getText()).isEqualTo("Open side letter.pdf");
        robot.write("close sesame").type(KeyCode.ENTER);
        until(() -> story.workspace().documents().size() == 4);
        assertThat(story.workspace().documents()).extracting(DocumentItem::title).contains("terms.pdf", "side letter.pdf");
    }

    private void ask(FxRobot robot) {
        story.open(path);
        until(() -> isAsking(robot));
    }

    private static String what(FxRobot robot) {
        return robot.lookup("#passwordWhat").queryAs(Labeled.class).getText();
    }

    private static boolean isAsking(FxRobot robot) {
        return robot.lookup("#passwordField").tryQuery().map(Node::isFocused).orElse(false);
    }

    private static boolean isShown(FxRobot robot) {
        return robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay();
    }

    private static boolean saysProtected(Node card) {
        return card instanceof Notification notice
                && notice.getMessage().replaceAll("\\s+", " ").contains("fees.pdf is protected by a password");
    }
}
