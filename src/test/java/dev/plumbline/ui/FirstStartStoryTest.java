package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first half hour with the app, as a person does it: real clicks, real keys, a picture of every screen. */
@ExtendWith(ApplicationExtension.class)
class FirstStartStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "first-start-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void sampleIsGroundedReviewedAndExported(FxRobot robot) throws IOException {
        Pictures.write(story.scene(), "01-welcome");
        robot.clickOn("#sample");
        until(() -> rows(robot) > 0);
        story.both("02-sample");

        robot.clickOn("#ground");
        until(() -> values().all().stream().noneMatch(item -> item.row().status() == GroundingStatus.PENDING));
        story.both("03-grounded");

        clickThrough(robot);
        review(robot);
        export(robot);
        choosePlace(robot);
        acceptExact(robot);
        sheetAndDocuments(robot);
    }

    private void clickThrough(FxRobot robot) {
        robot.clickOn("#valuesTable").type(KeyCode.HOME);
        robot.type(KeyCode.J, 2).type(KeyCode.K);
        ValueItem second = values().shown().get(1);
        assertThat(values().selected()).contains(second);
        until(() -> robot.lookup("#highlight-" + second.id()).tryQuery().isPresent());
        story.both("04-value-selected");

        robot.type(KeyCode.K);
        ValueItem first = values().shown().getFirst();
        until(() -> isOnScreen(robot, "#highlight-" + first.id()));
        Pictures.settle();
        Node other = otherHighlight(robot, first.id());
        robot.clickOn(other);
        assertThat(values().selected()).map(ValueItem::id).contains(Long.valueOf(other.getId().split("-")[1]));
        robot.type(KeyCode.N);
        assertThat(values().selected()).hasValueSatisfying(item -> assertThat(item.needsPerson()).isTrue());
        story.both("05-needs-a-person");
        for (GroundingStatus status : List.of(GroundingStatus.UNCERTAIN, GroundingStatus.NOT_FOUND)) {
            select(status);
            Pictures.settle();
            story.both("06-" + status.code());
        }
    }

    private void review(FxRobot robot) {
        ValueItem item = values().shown().get(0);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> values().select(item.id()));
        robot.clickOn("#canvas", MouseButton.SECONDARY);
        robot.type(KeyCode.A);
        assertThat(item.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(values().selected()).contains(values().shown().get(1));
        robot.type(KeyCode.R);
        robot.type(KeyCode.A);
        assertThat(values().judgedProperty().get()).isEqualTo(3);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> values().judgedProperty().get() == 2);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> values().judgedProperty().get() == 3);
        story.both("07-reviewed");
    }

    private void choosePlace(FxRobot robot) {
        select(GroundingStatus.AMBIGUOUS);
        ValueItem item = values().selected().orElseThrow();
        robot.clickOn("#canvas", MouseButton.SECONDARY);
        robot.write("]");
        Pictures.settle();
        story.both("14-places");
        robot.type(KeyCode.ENTER);
        until(() -> values().find(item.id()).orElseThrow().row().status() == GroundingStatus.GROUNDED);
        assertThat(values().selected()).map(ValueItem::review).contains(ReviewState.ACCEPTED);
        story.both("15-place-chosen");
    }

    private void acceptExact(FxRobot robot) {
        int before = values().judgedProperty().get();
        int exact = values().openExactProperty().get();
        robot.clickOn("#acceptExact");
        story.both("16-accept-exact");
        robot.clickOn("#acceptNow");
        until(() -> values().judgedProperty().get() == before + exact);
        story.both("17-exact-accepted");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> values().judgedProperty().get() == before);
    }

    private void export(FxRobot robot) throws IOException {
        robot.clickOn("#export");
        robot.clickOn("#acceptedOnly");
        story.both("08-export");
        robot.clickOn("#exportNow");
        Path file = folder.resolve("values.csv");
        until(() -> Files.exists(file) && !Files.readString(file).isBlank());
        story.both("09-exported");
        assertThat(Files.readAllLines(file)).hasSize(1 + 2).element(0).asString().contains("value");
    }

    private void sheetAndDocuments(FxRobot robot) {
        robot.write("?");
        until(() -> robot.lookup("#keysSheet").tryQuery().filter(Node::isVisible).isPresent());
        story.both("10-keys");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#documentsSection");
        story.both("11-documents");
        robot.clickOn("#reviewSection");
        for (String title : List.of("supply-memo-ar.txt", "training-agreement.docx", "quarterly-report.pdf")) {
            openDocument(robot, title);
        }
        assertThat(Unnamed.below(story.scene().getRoot())).isEmpty();
        robot.clickOn("#home");
        until(() -> story.app().workspaceProperty().get().isEmpty());
        assertThat(robot.lookup(".recent").queryAll()).hasSize(1);
        story.both("13-welcome-again");
    }

    private void openDocument(FxRobot robot, String title) {
        WorkspaceViewModel workspace = story.app().workspaceProperty().get().orElseThrow();
        DocumentItem item = workspace.documents().stream().filter(it -> it.title().equals(title)).findFirst()
                .orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.scopeProperty().set(item.id()));
        until(() -> workspace.values().all().stream().allMatch(it -> it.row().document().id() == item.id()));
        until(() -> workspace.document().openedProperty().get().orElseThrow().document().id() == item.id());
        robot.type(KeyCode.J, 2);
        long id = values().selected().orElseThrow().id();
        until(() -> isOnScreen(robot, "#highlight-" + id));
        story.both("12-" + title);
    }

    private static boolean isOnScreen(FxRobot robot, String highlight) {
        Node canvas = robot.lookup("#canvas").query();
        Bounds screen = canvas.localToScreen(canvas.getBoundsInLocal());
        return robot.lookup(highlight).tryQuery()
                .filter(node -> screen.intersects(node.localToScreen(node.getBoundsInLocal()))).isPresent();
    }

    /** A highlight wholly on the screen that is not the given value's. */
    private static Node otherHighlight(FxRobot robot, long id) {
        Node canvas = robot.lookup("#canvas").query();
        Bounds screen = canvas.localToScreen(canvas.getBoundsInLocal());
        return robot.lookup(".highlight").queryAll().stream()
                .filter(node -> !node.getId().equals("highlight-" + id))
                .filter(node -> screen.contains(node.localToScreen(node.getBoundsInLocal())))
                .findFirst().orElseThrow();
    }

    private ValuesViewModel values() {
        return story.app().workspaceProperty().get().orElseThrow().values();
    }

    private void select(GroundingStatus status) {
        long id = values().all().stream().filter(item -> item.row().status() == status).findFirst().orElseThrow().id();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> values().select(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#valuesTable").tryQueryAs(TableView.class).map(table -> table.getItems().size()).orElse(0);
    }

    /** A picture in light and one in dark. */}
