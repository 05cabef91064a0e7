package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.GroundCells;
import dev.plumbline.review.Workspace;
import dev.plumbline.testing.LinkedPdf;
import dev.plumbline.ui.canvas.PageCanvas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A reader who finds his way by the outline and the small pages. */
@ExtendWith(ApplicationExtension.class)
class ContentsStoryTest {

    private static final String SETTINGS = "contents-story";

    @TempDir
    private Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException, IOException {
        Path path = folder.resolve("Terms.plumbline");
        Path text = Files.writeString(folder.resolve("notes.md"), "# First\n\nwords\n\n## Second\n\n" + "more words\n\n".repeat(300) + "# Third\n");
        Path plain = Files.writeString(folder.resolve("plain.txt"), "nothing to see");
        Path values = Files.writeString(folder.resolve("values.jsonl"), """
                {"document": "terms.pdf", "field": "line", "value": "Line 3 of page 1"}
                {"document": "terms.pdf", "field": "other", "value": "Line 7 of page 2"}
                {"document": "terms.pdf", "field": "party", "value": "the party shall pay"}
                """);
        try (Workspace workspace = Workspace.create(path)) {
            workspace.addDocuments().run(List.of(LinkedPdf.write(folder.resolve("terms.pdf")), text, plain), Progress.NONE);
            workspace.importExtractions().run(values, Progress.NONE);
            workspace.groundCells().run(GroundCells.Request.everything(), Progress.NONE);
        }
        story = StoryApp.start(primary, SETTINGS, folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void theOutlineLeadsToItsPlaces(FxRobot robot) {
        open("terms.pdf");
        until(() -> outline(robot).getExpandedItemCount() == 2);
        story.resize(1280, 800);
        robot.clickOn(cell(robot, "Part two"));
        until(() -> canvas(robot).pageProperty().get() == 19);
        robot.clickOn(cell(robot, "Part one"));
        until(() -> canvas(robot).pageProperty().get() == 0);
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> canvas(robot).pageProperty().get() == 7);
        story.both("75-outline");
        story.resize(2560, 1440);
        story.both("75-outline-large");
    }

    @Test
    void smallPagesShowWhereValuesAreAndLeadThere(FxRobot robot) {
        open("terms.pdf");
        story.resize(1280, 800);
        showPages(robot);
        until(() -> robot.lookup(".thumbnail-mark").queryAll().size() >= 2);
        assertThat(robot.lookup(".thumbnail").queryAll().size()).as("only those on the screen").isLessThan(15);
        story.both("76-thumbnails");
        robot.clickOn("#thumbnails").type(KeyCode.END);
        until(() -> canvas(robot).pageProperty().get() >= 28);
        robot.type(KeyCode.HOME);
        until(() -> canvas(robot).pageProperty().get() == 0);
        StoryApp.onFx(() -> canvas(robot).goToPage(12));
        until(() -> small(robot).getSelectionModel().getSelectedIndex() == 12);
        story.resize(2560, 1440);
        story.both("76-thumbnails-large");
        assertThat(Preferences.userRoot().node(SETTINGS).get("tab.contents", "")).isEqualTo("1.0");
    }

    @Test
    void whatIsNotThereIsSaid(FxRobot robot) {
        open("plain.txt");
        until(() -> robot.lookup("#noOutline").query().isVisible());
        assertThat(robot.lookup("#noOutline").queryAs(Labeled.class).getText()).isEqualTo("This document has no outline.");
        showPages(robot);
        assertThat(robot.lookup("#noPages").queryAs(Labeled.class).getText()).isEqualTo("This document has no pages.");
        story.both("77-no-pages");
    }

    @Test
    void headingsOfMarkdownAreItsOutline(FxRobot robot) {
        open("notes.md");
        until(() -> outline(robot).getExpandedItemCount() == 2);
        assertThat(outline(robot).getTreeItem(0).getChildren().getFirst().getValue().title()).isEqualTo("Second");
        robot.clickOn(cell(robot, "Third"));
        until(() -> robot.lookup(".line-text").queryAll().stream()
                .anyMatch(node -> node instanceof Text line && line.getText().equals("# Third")));
        story.both("78-headings");
    }

    private void open(String title) {
        story.open(folder.resolve("Terms.plumbline"));
        until(() -> !story.workspace().documents().isEmpty());
        DocumentItem item = story.workspace().documents().stream().filter(any -> any.title().equals(title)).findFirst().orElseThrow();
        StoryApp.onFx(() -> story.workspace().scopeProperty().set(item.id()));
        until(() -> story.workspace().document().openedProperty().get()
                .filter(open -> open.document().id() == item.id()).isPresent());
    }

    private static void showPages(FxRobot robot) {
        TabPane tabs = robot.lookup("#contents").queryAs(TabPane.class);
        robot.clickOn(robot.lookup("#contents .tab").nth(1).queryAs(Node.class));
        until(() -> tabs.getSelectionModel().getSelectedIndex() == 1);
    }

    private static Node cell(FxRobot robot, String title) {
        return robot.lookup("#outline .tree-cell").queryAll().stream()
                .filter(node -> node instanceof TreeCell<?> cell && title.equals(cell.getText())).findFirst().orElseThrow();
    }

    private static TreeView<OutlineItem> outline(FxRobot robot) {
        return robot.lookup("#outline").queryAs(TreeView.class);
    }

    private static ListView<Integer> small(FxRobot robot) {
        return robot.lookup("#thumbnails").queryAs(ListView.class);
    }

    private static PageCanvas canvas(FxRobot robot) {
        return robot.lookup("#canvas").queryAs(PageCanvas.class);
    }
}
