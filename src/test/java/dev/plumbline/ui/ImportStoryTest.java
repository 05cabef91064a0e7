package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.plumbline.testing.TextPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What would come in is shown first, with what is wrong with it; it goes out as PDFs with highlights. */
@ExtendWith(ApplicationExtension.class)
class ImportStoryTest {

    @TempDir
    private static Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "import-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void filesAreLookedAtLeftOutTakenInAndComeOutHighlighted(FxRobot robot) throws IOException {
        StoryApp.onFx(() -> story.app().create(folder.resolve("Contracts.plumbline")));
        until(() -> story.app().workspaceProperty().get().isPresent());
        List<Path> files = files();
        until(() -> robot.lookup("#addFirst").query().isVisible());
        assertThat(robot.lookup("#zoomIn").query().getParent().isVisible()).isFalse();
        story.both("89-nothing-yet");
        FileSource.drop(robot, story, files, "#canvas", () -> {
            assertThat(robot.lookup("#dropHint").query().isVisible()).isTrue();
            assertThat(robot.lookup("#dropHint .label").queryLabeled().getText())
                    .isEqualTo("Drop to look at what would come into Contracts");
            story.both("89-held-above");
        });
        assertThat(robot.lookup("#dropHint").query().isVisible()).isFalse();
        until(() -> robot.lookup("#importNow").tryQuery().isPresent());
        assertThat(summary(robot)).isEqualTo("New: 4 documents, 3 cells.");
        assertThat(robot.lookup("#importProblems").queryAs(ListView.class).getItems()).hasSize(2);
        assertThat(robot.lookup("#importSamples").queryAs(TableView.class).getItems()).hasSize(3);
        story.both("90-import-offered");

        robot.type(KeyCode.HOME).type(KeyCode.SPACE);
        assertThat(summary(robot)).isEqualTo("New: 1 document, 3 cells.");
        robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
        until(() -> story.workspace().documents().size() == 1 + 4);
        until(() -> story.workspace().values().all().size() == 4);
        until(() -> robot.lookup(".notification").queryAll().size() == 2);
        story.both("91-imported");

        ground(robot);
        exportHighlights(robot);
        FileSource.drop(robot, story, files, "#canvas");
        until(() -> robot.lookup("#importNow").tryQuery().filter(Node::isDisabled).isPresent());
        assertThat(summary(robot)).isEqualTo("Nothing of this would come in.");
        story.both("93-import-nothing-new");
        robot.clickOn("#importList").type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
    }

    private void ground(FxRobot robot) {
        robot.clickOn("#ground");
        until(() -> story.workspace().values().all().stream().filter(item -> item.row().place().isPresent()).count() == 2);
        until(() -> !story.app().task().runningProperty().get());
    }

    private void exportHighlights(FxRobot robot) throws IOException {
        robot.clickOn("#export").clickOn("#pdf");
        story.both("92-export-highlights");
        robot.clickOn("#exportNow");
        Path out = folder.resolve("highlighted").resolve("Grundstückskaufvertrag über das Gewerbegebiet Nord – Anlage 3.pdf");
        until(() -> Files.exists(out));
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
            assertThat(document.getPage(0).getAnnotations()).singleElement()
                    .satisfies(mark -> assertThat(mark.getContents()).isEqualTo("Party: Acme Holdings"));
        }
        until(() -> !story.app().task().runningProperty().get());
        robot.clickOn("#export").clickOn("#opencontracts").clickOn("#exportNow");
        until(() -> Files.exists(folder.resolve("corpus.zip")));
        until(() -> !story.app().task().runningProperty().get());
    }

    private static List<Path> files() throws IOException {
        Path contracts = Files.createDirectories(folder.resolve("contracts"));
        TextPdf.write(contracts.resolve("msa.pdf"), "Beta Limited supplies.");
        Files.writeString(contracts.resolve("nda.txt"), "Between Acme Holdings and others.");
        Files.writeString(contracts.resolve("עסקה.txt"), "Between Gamma and others.");
        Path pdf = TextPdf.write(folder.resolve("Grundstückskaufvertrag über das Gewerbegebiet Nord – Anlage 3.pdf"), "Between Acme Holdings and others.");
        Path values = Files.writeString(folder.resolve("values.jsonl"), """
                {"document": "Grundstückskaufvertrag über das Gewerbegebiet Nord – Anlage 3.pdf", "field": "Party", "value": "Acme Holdings"}
                {"document": "nda.txt", "field": "Party", "value": "Acme Holdings"}
                {"document": "עסקה.txt", "field": "Cap", "value": {"amount": "9 percent", "of": ["fees"]}}
                {"document": "lost.pdf", "field": "Party", "value": "Acme Holdings"}
                {"document": "nda.txt", "field": "Party"
                """);
        Path notes = Files.writeString(folder.resolve("numbers.json"), "42");
        return List.of(contracts, pdf, values, notes);
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#importSummary").queryAs(Labeled.class).getText();
    }
}
