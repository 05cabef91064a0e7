package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.review.SampleWorkspace;
import dev.plumbline.text.Span;
import dev.plumbline.ui.canvas.Hits;
import java.nio.file.Path;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A reader who looks for words on the page and selects them. */
@ExtendWith(ApplicationExtension.class)
class FindStoryTest {

    @TempDir
    private Path folder;

    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        Path path = folder.resolve("Sample.plumbline");
        SampleWorkspace.open(path, Progress.NONE).close();
        story = StoryApp.start(primary, "find-story", folder);
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void findsWordsOnPagesAndInText(FxRobot robot) {
        story.open(folder.resolve("Sample.plumbline"));
        until(() -> !story.workspace().documents().isEmpty());
        story.resize(1400, 900);
        openDocument(".pdf");
        robot.type(KeyCode.F);
        until(() -> robot.lookup("#findField").query().isFocused());
        robot.write("SECTION");
        look("section", robot);
        assertThat(hits().current()).isZero();
        robot.type(KeyCode.ENTER);
        assertThat(hits().current()).isEqualTo(1);
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER, 2).release(KeyCode.SHIFT);
        assertThat(hits().current()).isEqualTo(hits().all().size() - 1);
        robot.clickOn("#findNext").clickOn("#findNext");
        assertThat(counted(robot)).isEqualTo("2 of " + hits().all().size());
        story.both("70-find-pdf");
        openDocument(".txt");
        robot.doubleClickOn("#findField").write("the");
        look("the", robot);
        story.both("70-find-text");
        robot.clickOn("#findField").type(KeyCode.ESCAPE);
        assertThat(hits()).isEqualTo(Hits.NONE);
        assertThat(robot.lookup("#findBar").query().isVisible()).isFalse();
        assertThat(robot.lookup("#canvas").query().isFocused()).isTrue();
    }

    @Test
    void selectedTextIsCopiedAndBecomesAValuesPlace(FxRobot robot) {
        story.open(folder.resolve("Sample.plumbline"));
        until(() -> !story.workspace().values().all().isEmpty());
        story.resize(1400, 900);
        openDocument(".pdf");
        ValueItem item = firstHere();
        StoryApp.onFx(() -> story.workspace().values().select(item.id()));
        robot.type(KeyCode.E);
        assertThat(story.workspace().outcomeProperty().get()).contains("select its text", "Escape gives up");
        robot.type(KeyCode.ESCAPE);
        assertThat(story.workspace().selectedText().isPicking()).isFalse();
        robot.type(KeyCode.E).doubleClickOn("#canvas");
        String words = story.workspace().selectedText().words().orElseThrow();
        assertThat(words).isNotBlank().doesNotContain(" ");
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        StoryApp.onFx(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(words));
        story.both("70-select-text");
        Span picked = codePoints();
        robot.type(KeyCode.ENTER);
        until(() -> stored(item).isPresent());
        assertThat(stored(item)).contains(picked);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> stored(item).isEmpty());
    }

    private ValueItem firstHere() {
        long id = story.workspace().document().openedProperty().get().orElseThrow().document().id();
        until(() -> story.workspace().values().all().stream().allMatch(any -> any.row().document().id() == id));
        return story.workspace().values().all().getFirst();
    }

    private Span codePoints() {
        return story.workspace().document().openedProperty().get().orElseThrow().layer().codePoints()
                .fromUtf16(story.workspace().selectedText().selectedProperty().get().orElseThrow());
    }

    private Optional<Span> stored(ValueItem item) {
        return story.workspace().workspace().listValues().all().stream().filter(row -> row.id() == item.id())
                .findFirst().orElseThrow().place().map(ValueRow.StoredPlace::codePoints);
    }

    private void look(String word, FxRobot robot) {
        String text = story.workspace().document().openedProperty().get().orElseThrow().layer().text();
        long there = Pattern.compile(word, Pattern.CASE_INSENSITIVE).matcher(text).results().count();
        assertThat(there).isGreaterThan(1);
        until(() -> counted(robot).endsWith(" of " + there));
        assertThat(hits().all()).hasSize((int) there).allMatch(hit -> hit.of(text).equalsIgnoreCase(word));
    }

    private void openDocument(String ending) {
        DocumentItem item = story.workspace().documents().stream().filter(any -> any.id() != DocumentItem.ALL)
                .filter(any -> any.title().endsWith(ending)).findFirst().orElseThrow();
        StoryApp.onFx(() -> story.workspace().scopeProperty().set(item.id()));
        until(() -> story.workspace().document().openedProperty().get()
                .filter(open -> open.document().id() == item.id()).isPresent());
    }

    private Hits hits() {
        return story.workspace().find().hitsProperty().get();
    }

    private static String counted(FxRobot robot) {
        return robot.lookup("#findCount").queryAs(Labeled.class).getText();
    }
}
