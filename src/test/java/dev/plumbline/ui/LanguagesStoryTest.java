package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The app in each language in a small window: what stands on its controls is not cut off. */
@ExtendWith(ApplicationExtension.class)
class LanguagesStoryTest {

    private static final List<String> CONTROLS = List.of(".button", ".toggle-button", ".check-box", ".radio-button", ".tab-label",
            ".column-header .label", ".choice-box .label", ".found-cell", ".caption");

    @TempDir
    private Path folder;

    private Stage stage;
    private StoryApp story;

    @Start
    void start(Stage primary) {
        stage = primary;
    }

    @AfterEach
    void close() {
        story.close();
        Messages.speak(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void nothingOnItsControlsIsCutOff(String language, FxRobot robot) throws Exception {
        Messages.speak(Locale.forLanguageTag(language));
        story = WaitForAsyncUtils.asyncFx(() -> StoryApp.start(stage, "languages-story", folder)).get();
        story.resize(1280, 800);
        List<String> cut = new ArrayList<>(look(language, "welcome"));
        robot.clickOn("#sample");
        until(() -> story.app().workspaceProperty().get().filter(open -> !open.values().all().isEmpty()).isPresent());
        robot.clickOn("#ground");
        until(() -> story.workspace().values().all().stream().noneMatch(item -> item.row().status() == GroundingStatus.PENDING));
        until(() -> !story.app().task().runningProperty().get());
        robot.clickOn("#valuesTable").type(KeyCode.HOME).type(KeyCode.J, 2);
        cut.addAll(look(language, "review"));
        for (String sheet : List.of("#export", "#history", "#keys", "#settingsButton", "#acceptExact")) {
            StoryApp.onFx(() -> robot.lookup(sheet).queryAs(ButtonBase.class).fire());
            cut.addAll(look(language, sheet.substring(1)));
            if (sheet.equals("#history")) {
                cut.addAll(daysTooWide());
            }
            robot.type(KeyCode.ESCAPE);
        }
        robot.clickOn("#documentsSection");
        cut.addAll(look(language, "documents"));
        robot.clickOn("#duplicatesSection");
        cut.addAll(look(language, "duplicates"));
        assertThat(cut).isEmpty();
    }

    /** Writes the screen and names the controls whose text ends in an ellipsis that is not their own. */
    private List<String> look(String language, String screen) {
        story.both("language-" + language + "-" + screen);
        List<String> cut = new ArrayList<>();
        StoryApp.onFx(() -> CONTROLS.stream()
                .flatMap(kind -> story.scene().getRoot().lookupAll(kind).stream()).filter(LanguagesStoryTest::isShown)
                .filter(LanguagesStoryTest::isCut).map(node -> screen + ": " + ((Labeled) node).getText()).forEach(cut::add));
        return cut;
    }

    /** The days of the history, one of each month, that are wider than their column: today's is one of many. */
    private List<String> daysTooWide() {
        Labeled cell = (Labeled) story.scene().getRoot().lookup("#historySheet .table-cell");
        double room = cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset();
        return IntStream.rangeClosed(1, 12).mapToObj(month -> LocalDateTime.of(2028, month, 28, 12, 58))
                .map(at -> Messages.text("ui.when", Timestamp.valueOf(at))).filter(day -> {
                    Text text = new Text(day);
                    text.setFont(cell.getFont());
                    return text.getLayoutBounds().getWidth() > room;
                }).toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCut(Node node) {
        return node instanceof Labeled labeled && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && labeled.lookupAll(".text").stream().filter(Text.class::isInstance).filter(text -> !(text instanceof FontIcon))
                .anyMatch(text -> ((Text) text).getText().endsWith("...") && !labeled.getText().endsWith("..."));
    }
}
