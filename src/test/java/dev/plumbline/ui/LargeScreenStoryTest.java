package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
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

/** A window of 2560 by 1440: what has room is shown, and what the user made of it is kept. */
@ExtendWith(ApplicationExtension.class)
class LargeScreenStoryTest {

    private static final String LONG_NAME = "Grundstückskaufvertrag über das Gewerbegebiet Nord – Anlage 3 "
            + "mit Nachträgen, Vollmachten und der Auflassung vom 3. Mai 2024.txt";
    private static final String RIGHT_TO_LEFT = "اتفاقية توريد عدادات المياه.txt";

    @TempDir
    private static Path folder;

    private StoryApp story;

    @BeforeAll
    static void plant() {
        Planted.sample(folder.resolve("Leases.plumbline"));
    }

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "large-screen-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void everyScreenUsesItsRoom(FxRobot robot) throws IOException {
        story.resize(1280, 800);
        open();
        assertThat(column(robot, "Document").isVisible()).isFalse();
        addLongNames(robot);
        story.resize(2560, 1440);
        StoryApp.onFx(() -> story.workspace().values().select(story.workspace().values().all().getFirst().id()));
        until(() -> column(robot, "Document").isVisible());
        story.both("100-review-large");
        longValueOf(robot, LONG_NAME, "101-long-names-large");
        longValueOf(robot, RIGHT_TO_LEFT, "102-right-to-left-large");
        documents(robot);
        Map<String, String> sheets = Map.of("#export", "103-export-large", "#history", "104-history-large",
                "#keys", "105-keys-large", "#search", "106-palette-large", "#settingsButton", "107-settings-large");
        sheets.forEach((button, name) -> sheet(robot, button, name));
        robot.type(KeyCode.F1);
        Pictures.settle();
        story.both("108-about-large");
    }

    @Test
    void columnsKeepTheWidthThatTheyWereGiven(FxRobot robot) {
        story.resize(2560, 1440);
        open();
        TableColumn<?, ?> field = column(robot, "Field");
        double before = field.getWidth();
        StoryApp.onFx(() -> resize(field, 90));
        assertThat(field.getWidth()).isEqualTo(before + 90);
        fire(robot, "#home");
        until(() -> story.app().workspaceProperty().get().isEmpty());
        open();
        Pictures.settle();
        assertThat(column(robot, "Field").getWidth()).isBetween(before + 80, before + 100);
    }

    private void open() {
        story.open(folder.resolve("Leases.plumbline"));
        until(() -> !story.workspace().values().all().isEmpty());
        until(() -> story.workspace().document().openedProperty().get().isPresent());
    }

    /** Documents, fields and values that are longer than any place for them. */
    private void addLongNames(FxRobot robot) throws IOException {
        String sentence = "The supplier delivers, installs and calibrates every meter that the schedule names. ";
        Files.writeString(folder.resolve(LONG_NAME), sentence.repeat(20));
        Files.writeString(folder.resolve(RIGHT_TO_LEFT), "تبلغ القيمة الإجمالية للتوريد 38,500 ريال عماني.\n");
        Path values = Files.writeString(folder.resolve("long.json"), """
                [{"document": "%s", "field": "Every duty of the supplier that the schedule names, in the order of the schedule", "value": "%s"},
                 {"document": "%s", "field": "القيمة الإجمالية للتوريد بعد الخصم والضريبة", "value": "38,500 ريال عماني"}]
                """.formatted(LONG_NAME, sentence.repeat(6).strip(), RIGHT_TO_LEFT));
        int rows = story.workspace().values().all().size();
        StoryApp.onFx(() -> story.app().jobs(story.workspace())
                .offer(List.of(folder.resolve(LONG_NAME), folder.resolve(RIGHT_TO_LEFT), values)));
        until(() -> robot.lookup("#importNow").tryQuery().filter(Node::isVisible).isPresent());
        fire(robot, "#importNow");
        until(() -> story.workspace().values().all().size() == rows + 2);
        until(() -> !story.app().task().runningProperty().get());
        StoryApp.onFx(() -> story.app().jobs(story.workspace()).ground());
        until(() -> story.workspace().values().all().getLast().row().place().isPresent());
        until(() -> !story.app().task().runningProperty().get());
    }

    private void longValueOf(FxRobot robot, String title, String picture) {
        ValueItem item = story.workspace().values().all().stream().filter(one -> one.row().document().title().equals(title))
                .findFirst().orElseThrow();
        StoryApp.onFx(() -> story.workspace().values().select(item.id()));
        until(() -> robot.lookup("#documentTitle").queryAs(Label.class).getText().equals(title));
        story.both(picture);
        story.resize(1280, 800);
        story.both(picture.replace("-large", ""));
        story.resize(2560, 1440);
    }

    private void documents(FxRobot robot) {
        fire(robot, "#documentsSection");
        story.both("109-documents-large");
        TableView<?> table = robot.lookup("#documentsTable").queryAs(TableView.class);
        StoryApp.onFx(() -> robot.lookup("#documentsFilter").query().requestFocus());
        robot.write("AGREEMENT");
        assertThat(table.getItems()).hasSize(2);
        assertThat(robot.lookup("#documentsPassing").queryLabeled().getText()).isEqualTo("2 of 14 shown");
        robot.write(" of nobody");
        assertThat(robot.lookup("#documentsFilteredAway").query().isVisible()).isTrue();
        story.both("110-documents-filtered-away");
        fire(robot, "#clearDocumentsFilter");
        assertThat(table.getItems()).hasSize(14);
        fire(robot, "#reviewSection");
    }

    private void sheet(FxRobot robot, String button, String picture) {
        fire(robot, button);
        until(() -> robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
        story.both(picture);
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
    }

    /** The mouse of the headless screen does not reach so far. */
    private static void fire(FxRobot robot, String button) {
        StoryApp.onFx(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private static TableColumn<?, ?> column(FxRobot robot, String title) {
        TableView<?> table = robot.lookup("#valuesTable").queryAs(TableView.class);
        return table.getColumns().stream().filter(column -> title.equals(column.getText())).findFirst().orElseThrow();
    }

    private static <S> void resize(TableColumn<S, ?> column, double by) {
        column.getTableView().resizeColumn(column, by);
    }
}
