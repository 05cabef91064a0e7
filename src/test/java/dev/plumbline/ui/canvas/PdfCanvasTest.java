package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.testing.LinkedPdf;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.ui.Pictures;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pages on the canvas: links followed, text selected by keys and beyond the view, badges beside the text. */
@ExtendWith(ApplicationExtension.class)
class PdfCanvasTest {

    @TempDir
    private Path folder;

    private PageCanvas canvas;
    private Scene scene;
    private TextLayer layer;
    private PageRenderer renderer;

    @Start
    void start(Stage stage) {
        canvas = new PageCanvas(UiTasks.fxThread(), 64 << 20);
        scene = new Scene(canvas, 900, 620);
        Pictures.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void open() throws Exception {
        Path file = LinkedPdf.write(folder.resolve("a.pdf"));
        layer = new DocumentLoader().load(file, "a.pdf", LoadOptions.defaults(), Progress.NONE).layer();
        renderer = PageRenderer.open(file, "a.pdf", LoadOptions.defaults());
        Document document = new Document(1, "a.pdf", FileType.PDF, 0, "");
        onFx(() -> canvas.show(new OpenDocument(document, layer, Optional.of(renderer))));
        onFx(canvas::requestFocus);
        Pictures.settle();
    }

    @AfterEach
    void close() {
        onFx(canvas::clear);
        renderer.close();
    }

    @Test
    void aLinkLeadsToItsPage(FxRobot robot) {
        Node link = links(robot).getFirst();
        robot.clickOn(link);
        until(() -> canvas.pageProperty().get() == 11);
    }

    @Test
    void theKeyboardReachesLinksAndFollowsThem(FxRobot robot) {
        links(robot);
        robot.type(KeyCode.TAB);
        assertThat(scene.getFocusOwner()).isInstanceOf(LinkNode.class);
        Pictures.write(scene, "27-link-focused");
        robot.type(KeyCode.ENTER);
        until(() -> canvas.pageProperty().get() == 11);
    }

    @Test
    void anAddressIsCopiedAndNotOpened(FxRobot robot) {
        robot.clickOn(links(robot).getLast());
        until(() -> Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance));
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst().orElseThrow();
        assertThat(menu.getItems().getFirst().getText()).isEqualTo(LinkedPdf.ADDRESS);
        onFx(menu.getItems().getLast()::fire);
        onFx(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(LinkedPdf.ADDRESS));
        onFx(menu::hide);
        assertThat(canvas.pageProperty().get()).isZero();
    }

    @Test
    void theSelectionIsExtendedByKeys(FxRobot robot) {
        // Nothing was pointed at: it begins with what is on the screen.
        shift(robot, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("L");
        robot.press(KeyCode.CONTROL);
        shift(robot, KeyCode.RIGHT);
        shift(robot, KeyCode.RIGHT);
        robot.release(KeyCode.CONTROL);
        assertThat(selected()).isEqualTo("Line 0");
        shift(robot, KeyCode.END);
        assertThat(selected()).isEqualTo("Line 0 of page 1 says that the party shall pay.");
        shift(robot, KeyCode.DOWN);
        assertThat(selected()).endsWith("\nLine 1 of page 1 says that the party shall pay.");
        shift(robot, KeyCode.UP);
        shift(robot, KeyCode.LEFT);
        assertThat(selected()).isEqualTo("Line 0 of page 1 says that the party shall pay");
        shift(robot, KeyCode.HOME);
        assertThat(canvas.selectedTextProperty().get()).isEmpty();
    }

    @Test
    void allIsThePageAndThenTheDocument(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(selected()).startsWith("Line 0 of page 1 ").contains("Line 29 of page 1 ").doesNotContain("page 2 ");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(selected()).isEqualTo(layer.text());
    }

    @Test
    void aDragHeldBelowTheViewScrolls(FxRobot robot) {
        robot.moveTo(canvas).press(MouseButton.PRIMARY);
        robot.moveBy(0, scene.getHeight() / 2 + 80);
        until(() -> canvas.pageProperty().get() >= 2);
        robot.release(MouseButton.PRIMARY);
        assertThat(selected()).contains("Line 29 of page 1 ").contains("Line 0 of page 2 ");
    }

    @Test
    void badgesStandBesideTheTextAndCoverNone(FxRobot robot) {
        Span first = span("party shall pay", 0);
        Span inside = span("Line 3 of", 0);
        onFx(() -> canvas.setHighlights(List.of(
                new Highlight(1, HighlightKind.AMBIGUOUS, first, 12, "end of a line"),
                new Highlight(2, HighlightKind.UNCERTAIN, inside, 1, "begin of a line"))));
        Pictures.write(scene, "28-badges");
        for (int id : new int[] {1, 2}) {
            Node badge = robot.lookup("#badge-" + id).query();
            Node view = badge.getParent().getParent();
            var box = view.sceneToLocal(badge.localToScene(badge.getBoundsInLocal()));
            double scale = view.getLayoutBounds().getWidth() / layer.pages().getFirst().width();
            Span tokens = layer.tokensOfPage(0);
            for (int token = tokens.start(); token < tokens.end(); token++) {
                var word = layer.token(token).box();
                assertThat(box.intersects(word.left() * scale, word.top() * scale, word.width() * scale, word.height() * scale))
                        .as("badge " + id + " on " + layer.token(token).span().of(layer.text())).isFalse();
            }
        }
    }

    private List<Node> links(FxRobot robot) {
        until(() -> robot.lookup(".page-link").queryAll().size() == 2);
        return robot.lookup(".page-link").queryAll().stream().toList();
    }

    private Span span(String words, int from) {
        int at = layer.text().indexOf(words, from);
        return new Span(at, at + words.length());
    }

    private String selected() {
        return canvas.selectedTextProperty().get().orElseThrow().of(layer.text());
    }

    private static void shift(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    }

    private static void onFx(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, act);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
