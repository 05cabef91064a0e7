package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An encrypted workspace opened by hand: with a wrong password, then with its own. */
@ExtendWith(ApplicationExtension.class)
class EncryptedStoryTest {

    @TempDir
    private Path folder;

    private Path path;
    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException, IOException {
        path = folder.resolve("Confidential.plumbline");
        try (Workspace workspace = Workspace.create(path, Optional.of("open sesame".toCharArray()))) {
            Path text = Files.writeString(folder.resolve("deal.txt"), "The buyer is Wintergreen Holdings.");
            workspace.addDocuments().run(List.of(text), Progress.NONE);
        }
        story = StoryApp.start(primary, "encrypted-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void itOpensWithItsPasswordAndAWrongOneIsToldAsWrong(FxRobot robot) {
        ask(robot);
        assertThat(robot.lookup("#openNow").query().isDisabled()).isTrue();
        Pictures.write(story.scene(), "60-password-light");
        robot.write("open barley").type(KeyCode.ENTER);
        until(() -> robot.lookup(".notification").queryAll().stream().anyMatch(EncryptedStoryTest::saysWrong));
        assertThat(story.app().workspaceProperty().get()).isEmpty();
        ask(robot);
        robot.write("open sesame").type(KeyCode.ENTER);
        until(() -> story.app().workspaceProperty().get().isPresent());
        assertThat(story.app().workspaceProperty().get().orElseThrow().title()).isEqualTo("Confidential");
        until(() -> hasDailyCopy());
    }

    @Test
    void anEncryptedOneIsMadeOnceBothPasswordsAreTheSame(FxRobot robot) {
        robot.clickOn("#encrypted");
        until(() -> robot.lookup("#newPassword").query().isFocused());
        Node create = robot.lookup("#createEncrypted").query();
        robot.write("swordfish").type(KeyCode.TAB).write("sword");
        assertThat(create.isDisabled()).isTrue();
        assertThat(robot.lookup("#passwordsDiffer").query().isVisible()).isFalse();
        robot.write("play");
        assertThat(create.isDisabled()).isTrue();
        assertThat(robot.lookup("#passwordsDiffer").query().isVisible()).isTrue();
        story.both("63-new-password");
        robot.type(KeyCode.BACK_SPACE, 4).write("fish").type(KeyCode.ENTER);
        until(() -> story.app().workspaceProperty().get().isPresent());
        Path made = folder.resolve("New.plumbline");
        assertThat(Workspace.isEncrypted(made)).isTrue();
        StoryApp.onFx(story.app()::close);
        until(() -> Workspace.open(made, Optional.of("swordfish".toCharArray())).title().equals("New"));
    }

    @Test
    void escapeLeavesItClosed(FxRobot robot) {
        ask(robot);
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
        assertThat(story.app().workspaceProperty().get()).isEmpty();
    }

    private void ask(FxRobot robot) {
        story.open(path);
        until(() -> robot.lookup("#passwordField").tryQuery().map(Node::isFocused).orElse(false));
    }

    private boolean hasDailyCopy() throws IOException {
        Path backups = path.resolve("backups");
        if (Files.notExists(backups)) {
            return false;
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.anyMatch(file -> file.toString().endsWith("-daily.mv.db"));
        }
    }

    private static boolean saysWrong(Node card) {
        return card instanceof Notification notice && notice.getMessage().replaceAll("\\s+", " ").contains("not the password of");
    }
}
