package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person who never touches the mouse finds commands, documents and values by typing. */
@ExtendWith(ApplicationExtension.class)
class PaletteStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @BeforeAll
    static void plant() {
        Planted.sample(folder.resolve("Sample.plumbline"));
    }

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "palette-story", folder);
        story.open(folder.resolve("Sample.plumbline"));
    }

    @BeforeEach
    void wait(FxRobot robot) {
        until(() -> !story.workspace().values().all().isEmpty());
        robot.clickOn("#valuesTable");
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void commandIsFoundByWordsDoneAndOfferedFirstTheNextTime(FxRobot robot) {
        Node before = story.scene().getFocusOwner();
        open(robot);
        story.both("70-palette");
        robot.write("doc list nothing of the kind");
        assertThat(found(robot)).isEmpty();
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#palette").tryQuery().filter(Node::isVisible).isEmpty() || story.scene().getFocusOwner() == before);
        assertThat(story.scene().getFocusOwner()).isSameAs(before);

        open(robot);
        robot.write("pers next").type(KeyCode.ENTER);
        assertThat(story.workspace().values().selected())
                .hasValueSatisfying(item -> assertThat(item.needsPerson()).isTrue());
        open(robot);
        assertThat(found(robot).getFirst()).isEqualTo(Shortcut.NEEDS_PERSON.label());
        robot.write("hstry").type(KeyCode.ENTER);
        until(() -> robot.lookup("#undoNext").tryQuery().isPresent() || robot.lookup(".sheet .table-view").tryQuery().isPresent());
    }

    @Test
    void documentsAndValuesAreGoneTo(FxRobot robot) {
        open(robot);
        robot.write("nda.txt").type(KeyCode.ENTER);
        until(() -> story.workspace().document().openedProperty().get()
                .filter(open -> open.document().title().equals("mutual-nda.txt")).isPresent());
        StoryApp.onFx(() -> story.workspace().scopeProperty().set(DocumentItem.ALL));
        until(() -> story.workspace().values().all().stream().map(item -> item.row().document()).distinct().count() > 5);
        open(robot);
        robot.write("governing oregon");
        story.both("71-palette-places");
        robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
        until(() -> story.workspace().values().selected()
                .filter(item -> item.row().field().equals("Governing law")).isPresent());
    }

    @Test
    void noticesOfTheDocumentsScreenCoverNoRow(FxRobot robot) {
        robot.clickOn("#documentsSection");
        StoryApp.onFx(() -> story.workspace().undo());
        until(() -> robot.lookup(".notification").tryQuery().isPresent());
        Pictures.settle();
        Node table = robot.lookup("#documentsTable").query();
        Bounds rows = table.localToScreen(table.getBoundsInLocal());
        Node card = robot.lookup(".notification").query();
        assertThat(card.localToScreen(card.getBoundsInLocal()).getMinY()).isGreaterThanOrEqualTo(rows.getMaxY());
        story.both("72-documents-notice");
        robot.clickOn("#reviewSection");
    }

    @Test
    void placeThatIsChosenAlreadyIsNotOfferedAgain(FxRobot robot) {
        ValueItem ambiguous = story.workspace().values().all().stream()
                .filter(item -> item.row().status() == GroundingStatus.AMBIGUOUS).findFirst().orElseThrow();
        StoryApp.onFx(() -> story.workspace().values().select(ambiguous.id()));
        until(() -> story.workspace().document().occurrencesProperty().get() > 1);
        assertThat(robot.lookup("#choosePlace").query().isVisible()).isTrue();
        robot.write("]").type(KeyCode.ENTER);
        until(() -> story.workspace().values().find(ambiguous.id()).orElseThrow().row().status() == GroundingStatus.GROUNDED);
        until(() -> story.workspace().document().occurrencesProperty().get() > 0);
        StoryApp.onFx(() -> story.workspace().values().select(ambiguous.id()));
        assertThat(robot.lookup("#choosePlace").query().isVisible()).isFalse();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> story.workspace().values().find(ambiguous.id()).orElseThrow().row().status() == GroundingStatus.AMBIGUOUS);
        assertThat(robot.lookup("#choosePlace").query().isVisible()).isTrue();
    }

    private static void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#paletteQuery").query().isFocused());
    }

    private static List<String> found(FxRobot robot) {
        return robot.lookup("#paletteList").<ListView<Command>>query().getItems().stream().map(Command::title).toList();
    }
}
