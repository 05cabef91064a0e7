package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A review from the first start to the next day, by the keyboard once the sample is open. */
@ExtendWith(ApplicationExtension.class)
class WholeReviewStoryTest {

    private static final Set<GroundingStatus> STANDS =
            Set.of(GroundingStatus.GROUNDED, GroundingStatus.AMBIGUOUS, GroundingStatus.UNCERTAIN);

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "whole-review-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void everythingIsAsItWasLeftWhenTheWorkspaceIsOpenedAgain(FxRobot robot) throws IOException {
        robot.clickOn("#sample");
        until(() -> rows(robot) > 0);
        control(robot, KeyCode.G);
        until(() -> values().all().stream().noneMatch(item -> item.row().status() == GroundingStatus.PENDING));
        until(() -> !story.app().task().runningProperty().get());
        walk(robot);
        judge(robot);
        reanchor(robot);
        undoAndRedo(robot);
        export(robot);
        List<ValueRow> left = stored();
        String look = look(robot);

        robot.clickOn("#home");
        until(() -> story.app().workspaceProperty().get().isEmpty());
        robot.clickOn(".recent");
        until(() -> rows(robot) == left.size());
        assertThat(stored()).isEqualTo(left);
        assertThat(look(robot)).isEqualTo(look);
        control(robot, KeyCode.Z);
        until(() -> values().judgedProperty().get() == 2);
        story.both("95-undone-after-reopening");
    }

    /** Every value by J; each that stands somewhere is marked there, on the screen. */
    private void walk(FxRobot robot) {
        robot.clickOn("#valuesTable").type(KeyCode.HOME);
        List<ValueItem> shown = List.copyOf(values().shown());
        for (int i = 0; i < shown.size(); i++) {
            ValueItem item = shown.get(i);
            assertThat(values().selected()).contains(item);
            if (STANDS.contains(item.row().status())) {
                until(() -> isOnScreen(robot, "#highlight-" + item.id()));
            }
            robot.type(KeyCode.J);
        }
        assertThat(values().selected()).contains(shown.getLast());
    }

    private void judge(FxRobot robot) {
        robot.clickOn("#valuesTable").type(KeyCode.HOME);
        ValueItem first = values().shown().getFirst();
        ValueItem second = values().shown().get(1);
        robot.type(KeyCode.A);
        robot.type(KeyCode.R);
        assertThat(List.of(first.review(), second.review())).containsExactly(ReviewState.ACCEPTED, ReviewState.REJECTED);
    }

    /** The value that stands nowhere gets a place of the reader's own. */
    private void reanchor(FxRobot robot) {
        ValueItem item = values().shown().stream().filter(any -> any.row().status() == GroundingStatus.NOT_FOUND)
                .findFirst().orElseThrow();
        StoryApp.onFx(() -> values().select(item.id()));
        until(() -> story.workspace().document().openedProperty().get()
                .filter(open -> open.document().id() == item.row().document().id()).isPresent());
        Pictures.settle();
        robot.type(KeyCode.E).doubleClickOn("#canvas");
        String words = story.workspace().selectedText().words().orElseThrow();
        robot.type(KeyCode.ENTER);
        until(() -> row(item.id()).status() == GroundingStatus.GROUNDED);
        assertThat(row(item.id()).place().orElseThrow().quote()).isEqualTo(words);
        assertThat(row(item.id()).review()).isEqualTo(ReviewState.ACCEPTED);
        story.both("94-re-anchored");
    }

    private void undoAndRedo(FxRobot robot) {
        List<ValueRow> before = stored();
        for (int left = 2; left >= 0; left--) {
            int judged = left;
            control(robot, KeyCode.Z);
            until(() -> stored().stream().filter(row -> row.review() != ReviewState.OPEN).count() == judged);
        }
        for (int done = 1; done <= 3; done++) {
            int judged = done;
            robot.press(KeyCode.SHIFT);
            control(robot, KeyCode.Z);
            robot.release(KeyCode.SHIFT);
            until(() -> stored().stream().filter(row -> row.review() != ReviewState.OPEN).count() == judged);
        }
        assertThat(stored()).isEqualTo(before);
        until(() -> values().judgedProperty().get() == 3);
    }

    private void export(FxRobot robot) throws IOException {
        control(robot, KeyCode.E);
        until(() -> robot.lookup("#acceptedOnly").tryQuery().isPresent());
        robot.clickOn("#acceptedOnly").type(KeyCode.ENTER);
        Path file = folder.resolve("values.csv");
        until(() -> Files.exists(file));
        until(() -> !story.app().task().runningProperty().get());
        assertThat(Files.readString(file)).contains(stored().stream().filter(row -> row.review() == ReviewState.ACCEPTED)
                .map(ValueRow::field).toList()).doesNotContain("rejected");
    }

    /** What the table and the status bar say. */
    private String look(FxRobot robot) {
        return values().all().stream().map(item -> item.row().value() + item.review()).toList()
                + String.valueOf(story.workspace().infoProperty().get().orElseThrow()) + rows(robot);
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private ValuesViewModel values() {
        return story.workspace().values();
    }

    private List<ValueRow> stored() {
        return story.workspace().workspace().listValues().all();
    }

    private ValueRow row(long id) {
        return stored().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#valuesTable").tryQueryAs(TableView.class).map(table -> table.getItems().size()).orElse(0);
    }

    private static boolean isOnScreen(FxRobot robot, String highlight) {
        Node canvas = robot.lookup("#canvas").query();
        Bounds screen = canvas.localToScreen(canvas.getBoundsInLocal());
        return robot.lookup(highlight).tryQuery()
                .filter(node -> screen.intersects(node.localToScreen(node.getBoundsInLocal()))).isPresent();
    }
}
