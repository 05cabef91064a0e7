package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
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
import org.testfx.util.WaitForAsyncUtils;

/** An encrypted workspace opened by hand: with a wrong password, then with its own. */
@ExtendWith(ApplicationExtension.class)
class EncryptedStoryTest {

    @TempDir
    private Path folder;

    private Path path;
    private Stage stage;
    private AppParts parts;

    @Start
    void start(Stage primary) throws BackingStoreException, IOException {
        path = folder.resolve("Confidential.plumbline");
        try (Workspace workspace = Workspace.create(path, Optional.of("open sesame".toCharArray()))) {
            Path text = Files.writeString(folder.resolve("deal.txt"), "The buyer is Wintergreen Holdings.");
            workspace.addDocuments().run(List.of(text), Progress.NONE);
        }
        Preferences prefs = Preferences.userRoot().node("encrypted-story");
        prefs.clear();
        UiSettings settings = new UiSettings(prefs);
        settings.theme(ThemeChoice.LIGHT);
        stage = primary;
        parts = new AppParts(primary, settings, window -> new AnswersFor(folder), folder.resolve("Unused.plumbline"));
        primary.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> stage.hide());
        parts.close();
    }

    @Test
    void itOpensWithItsPasswordAndAWrongOneIsToldAsWrong(FxRobot robot) {
        ask(robot);
        assertThat(robot.lookup("#openEncrypted").query().isDisabled()).isTrue();
        Pictures.write(stage.getScene(), "60-password-light");
        robot.write("open barley").type(KeyCode.ENTER);
        until(() -> robot.lookup(".notification").queryAll().stream().anyMatch(EncryptedStoryTest::saysWrong));
        assertThat(parts.app().workspaceProperty().get()).isEmpty();
        ask(robot);
        robot.write("open sesame").type(KeyCode.ENTER);
        until(() -> parts.app().workspaceProperty().get().isPresent());
        assertThat(parts.app().workspaceProperty().get().orElseThrow().title()).isEqualTo("Confidential");
        until(() -> hasDailyCopy());
    }

    @Test
    void escapeLeavesItClosed(FxRobot robot) {
        ask(robot);
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
        assertThat(parts.app().workspaceProperty().get()).isEmpty();
    }

    private void ask(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> parts.app().open(path));
        until(() -> robot.lookup("#workspacePassword").tryQuery().map(Node::isFocused).orElse(false));
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

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
