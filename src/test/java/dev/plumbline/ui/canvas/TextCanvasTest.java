package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.ui.Pictures;
import dev.plumbline.ui.task.UiTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Text on the canvas: scripts of both directions, places far down a long text, clicks on highlights. */
@ExtendWith(ApplicationExtension.class)
class TextCanvasTest {

    private static final String SCRIPTS = """
            NON-DISCLOSURE AGREEMENT

            This agreement is made on March 15, 2024 between Acme Holdings, Inc. and Blue River Consulting Limited, \
            who both wish to talk about a possible piece of work and to keep what they say between themselves.

            הסכם שירותים זה נערך ביום 15 במרץ 2024 בין חברת Acme Holdings, Inc. לבין נהר כחול ייעוץ בע"מ, שמשרדה \
            הרשום הוא ברחוב הרצל 12, תל אביב, ומחייב את שני הצדדים למשך שלוש שנים מיום חתימתו.

            تم إبرام هذه الاتفاقية في 15 مارس 2024 بين شركة النهر الأزرق للاستشارات وشركة أكمي القابضة.

            本契約は、株式会社山田製作所と青川コンサルティング株式会社との間で、二〇二四年三月十五日に締結される。

            Договор заключён 15 марта 2024 года между ООО «Синяя река» и Acme Holdings, Inc.
            """;

    private final List<Long> clicked = new ArrayList<>();
    private PageCanvas canvas;
    private Scene scene;

    @Start
    void start(Stage stage) {
        canvas = new PageCanvas(UiTasks.fxThread(), 64 << 20);
        canvas.setOnHighlightClicked(clicked::add);
        scene = new Scene(canvas, 760, 620);
        Pictures.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void textIsSelectedByWordByLineAndByDragging(FxRobot robot) {
        show(SCRIPTS);
        Highlight word = highlight(1, HighlightKind.EXACT, "March");
        Highlight end = highlight(2, HighlightKind.EXACT, "Blue River Consulting");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> canvas.setHighlights(List.of(word, end)));
        robot.doubleClickOn("#highlight-1");
        assertThat(selected()).isEqualTo("March");
        Pictures.write(scene, "26-text-selected");
        robot.drag("#highlight-1").dropTo("#highlight-2");
        assertThat(selected()).contains(" 15, 2024 between Acme Holdings, Inc. and Blue");
        robot.doubleClickOn("#highlight-1").clickOn("#highlight-1");
        assertThat(selected()).startsWith("This agreement is made").endsWith("between themselves.");
    }

    private String selected() {
        return canvas.selectedTextProperty().get().orElseThrow().of(SCRIPTS);
    }

    @Test
    void highlightsLieOnTextOfBothDirections(FxRobot robot) {
        show(SCRIPTS);
        List<Highlight> highlights = List.of(
                highlight(1, HighlightKind.EXACT, "Acme Holdings, Inc. and"),
                highlight(2, HighlightKind.NORMALIZED, "נהר כחול ייעוץ"),
                highlight(3, HighlightKind.FUZZY, "شركة النهر الأزرق"),
                highlight(4, HighlightKind.UNCERTAIN, "株式会社山田製作所"),
                highlight(5, HighlightKind.AMBIGUOUS, "«Синяя река»"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.setHighlights(highlights);
            canvas.select(Optional.of(new Selection(2, highlights.get(1).span(), List.of())));
        });
        Pictures.write(scene, "30-scripts");
        robot.clickOn("#highlight-2").clickOn("#highlight-4");
        assertThat(clicked).containsExactly(2L, 4L);
        // Hebrew begins at the right: words near the end of its first line stand in the left half.
        Rectangle hebrew = robot.lookup("#highlight-2").queryAs(Rectangle.class);
        assertThat(hebrew.localToScene(hebrew.getBoundsInLocal()).getMaxX()).isLessThan(scene.getWidth() / 2);
    }

    @Test
    void placeDeepInTwentyMegabytesIsScrolledIntoView(FxRobot robot) {
        String line = "The party of the first part shall pay the party of the second part. ";
        StringBuilder text = new StringBuilder();
        while (text.length() < 21 << 20) {
            text.append(text.length()).append(' ').append(line.repeat(1 + text.length() % 5)).append('\n');
        }
        int at = text.indexOf("second part", 17 << 20);
        long before = System.nanoTime();
        show(text.toString());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
        System.getLogger("figures").log(System.Logger.Level.INFO, "21 MB of text on the screen after "
                + (System.nanoTime() - before) / 1_000_000 + " ms");
        Span place = new Span(at, at + 11);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.setHighlights(List.of(new Highlight(7, HighlightKind.EXACT, place, 1, "Field")));
            canvas.select(Optional.of(new Selection(7, place, List.of())));
        });
        Pictures.settle();
        Pictures.write(scene, "31-long-text");
        assertThat(robot.lookup("#highlight-7").query().localToScene(0, 0).getY()).isBetween(0.0, scene.getHeight());
    }

    @Test
    void placeNearTheEndOfATextThatHardlyScrollsIsSeen(FxRobot robot) {
        String text = "A line of a short text.\n".repeat(60);
        show(text);
        Span place = new Span(text.length() - 24, text.length() - 18);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.setHighlights(List.of(new Highlight(7, HighlightKind.EXACT, place, 1, "Field")));
            canvas.select(Optional.of(new Selection(7, place, List.of())));
        });
        Pictures.settle();
        assertThat(robot.lookup("#highlight-7").query().localToScene(0, 0).getY()).isBetween(0.0, scene.getHeight());
    }

    private void show(String text) {
        Document document = new Document(1, "scripts.txt", FileType.TEXT, 0, "");
        WaitForAsyncUtils.waitForAsyncFx(20_000,
                () -> canvas.show(new OpenDocument(document, TextLayer.ofText(text), Optional.empty())));
        Pictures.settle();
    }

    private static Highlight highlight(long id, HighlightKind kind, String words) {
        int at = SCRIPTS.indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return new Highlight(id, kind, new Span(at, at + words.length()), 3, words);
    }
}
