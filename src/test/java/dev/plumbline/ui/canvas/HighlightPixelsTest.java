package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import dev.plumbline.ui.Pictures;
import dev.plumbline.ui.task.UiTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Highlights on the screen against the pixels of the page's picture below them: turned, cropped and mixed pages. */
@ExtendWith(ApplicationExtension.class)
class HighlightPixelsTest {

    private static final Path DATA = Path.of("../shared/data/pdf-robust");
    private static final double ZOOM = 1.5;
    private static final int WORDS = 6;
    private static final int PAGES = 4;
    private static final Rectangle2D NOTHING = new Rectangle2D(0, 0, 0, 0);

    @TempDir
    private Path folder;

    private PageCanvas canvas;

    @Start
    void start(Stage stage) {
        canvas = new PageCanvas(UiTasks.fxThread(), 64 << 20);
        Scene scene = new Scene(canvas, 1100, 900);
        Pictures.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // Turned.
        "derived__rot90_pdf.js__TAMReview", "derived__rot90_sample-files__pdflatex-4-pages",
        "derived__rotmix_sample-files__pdflatex-4-pages", "derived__objstm_pdfbox__PDFBOX-2984-rotations",
        "pdf.js__hello_world_rotated", "pdfplumber__issue-461-example", "pypdf__AutoCad_Diagram",
        "tika__testPDF_rotated",
        // Cropped.
        "pdfbox__PDFBOX-3110-poems-beads-cropbox", "pdf.js__bug1922766", "pdf.js__highlight_popup",
        "pdfminer.six__issue_566_test_1", "pdf.js__annotation_hidden_noview",
        // Of several sizes.
        "OCRmyPDF__toc", "qpdf__lin9", "pdfplumber__issue-848", "vrdu__20180302_Fratelli_Group_Amendment_Amendment"})
    void highlightsLieOnTheirWords(String name, FxRobot robot) throws Exception {
        Path file = DATA.resolve(name + ".pdf");
        assumeTrue(Files.exists(file), "no " + file);
        assertThat(wordsThatLieRight(file, robot)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void highlightsLieOnTheirWordsHoweverThePageIsTurned(int rotation, FxRobot robot) throws Exception {
        assertThat(wordsThatLieRight(turned(rotation), robot)).isEqualTo(4);
    }

    private Path turned(int rotation) throws IOException {
        Path file = folder.resolve("turned.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 700));
            page.setCropBox(new PDRectangle(40, 60, 500, 610));
            page.setRotation(rotation);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 14);
                content.newLineAtOffset(100, 500);
                content.showText("Plumbline      measures");
                content.newLineAtOffset(30, -250);
                content.showText("every      Hexagon");
                content.endText();
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private int wordsThatLieRight(Path file, FxRobot robot) throws Exception {
        TextLayer layer = new DocumentLoader().load(file, "a.pdf", LoadOptions.defaults(), Progress.NONE).layer();
        int checked = 0;
        try (PageRenderer renderer = PageRenderer.open(file, "a.pdf", LoadOptions.defaults(), layer.pages().size())) {
            Document document = new Document(1, "a.pdf", FileType.PDF, 0, "");
            onFx(() -> canvas.show(new OpenDocument(document, layer, Optional.of(renderer))));
            onFx(() -> canvas.zoomTo(ZOOM));
            for (TextPage page : layer.pages().subList(0, Math.min(PAGES, layer.pages().size()))) {
                checked += checkPage(layer, page.index(), robot);
            }
            onFx(canvas::clear);
        }
        return checked;
    }

    private int checkPage(TextLayer layer, int page, FxRobot robot) {
        List<Token> words = words(layer, page);
        for (Token word : words) {
            Highlight highlight = new Highlight(7, HighlightKind.EXACT, word.span(), 1, "word");
            onFx(() -> {
                canvas.setHighlights(List.of(highlight));
                canvas.select(Optional.of(new Selection(7, word.span(), List.of())));
            });
            WaitForAsyncUtils.waitForFxEvents();
            check(word.span().of(layer.text()), robot);
        }
        return words.size();
    }

    /** Words of some letters with nothing near them, spread over the page. */
    private static List<Token> words(TextLayer layer, int page) {
        Span all = layer.tokensOfPage(page);
        TextPage size = layer.pages().get(page);
        List<Token> alone = IntStream.range(all.start(), all.end()).mapToObj(layer::token)
                .filter(token -> token.span().of(layer.text()).matches("[\\p{L}\\p{N}]{2,}"))
                .filter(token -> isWithin(token.box(), size))
                .filter(token -> IntStream.range(all.start(), all.end()).mapToObj(layer::token)
                        .noneMatch(other -> !other.equals(token) && isNear(token.box(), other.box()))).toList();
        List<Token> some = new ArrayList<>();
        for (int i = 0; i < WORDS && i < alone.size(); i++) {
            some.add(alone.get(i * alone.size() / Math.min(WORDS, alone.size())));
        }
        return some;
    }

    private static boolean isWithin(Rect box, TextPage page) {
        return box.left() > 3 && box.top() > 3 && box.right() < page.width() - 3 && box.bottom() < page.height() - 3;
    }

    private static boolean isNear(Rect box, Rect other) {
        return other.left() < box.right() + 2 && box.left() < other.right() + 2
                && other.top() < box.bottom() && box.top() < other.bottom();
    }

    private void check(String word, FxRobot robot) {
        PageView view = (PageView) robot.lookup("#highlight-7").query().getParent().getParent();
        ImageView picture = (ImageView) view.getChildrenUnmodifiable().getFirst();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                .until(() -> picture.getImage().getWidth() >= 0.98 * picture.getFitWidth());
        Image image = picture.getImage();
        double scale = image.getWidth() / picture.getFitWidth();
        Bounds bounds = robot.lookup("#highlight-7").query().getBoundsInParent();
        Rectangle2D box = new Rectangle2D(scale * bounds.getMinX(), scale * bounds.getMinY(),
                scale * bounds.getWidth(), scale * bounds.getHeight());
        int paper = commonest(image, grown(box, 6));
        double under = inkShare(image, box, NOTHING, paper);
        assertThat(under).as("ink under the highlight of " + word).isGreaterThan(0.06);
        assertThat(inkShare(image, grown(box, 3), grown(box, 1), paper)).as("ink around the highlight of " + word)
                .isLessThan(Math.min(0.25, under));
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D(box.getMinX() - by, box.getMinY() - by, Math.max(0, box.getWidth() + 2 * by),
                Math.max(0, box.getHeight() + 2 * by));
    }

    private static int commonest(Image image, Rectangle2D box) {
        return pixels(image, box, NOTHING).boxed()
                .collect(Collectors.groupingBy(argb -> argb, Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static double inkShare(Image image, Rectangle2D box, Rectangle2D without, int paper) {
        return pixels(image, box, without).mapToDouble(argb -> difference(argb, paper) > 150 ? 1 : 0).average().orElse(0);
    }

    private static IntStream pixels(Image image, Rectangle2D box, Rectangle2D without) {
        return IntStream.range((int) Math.max(0, box.getMinY()), (int) Math.min(image.getHeight(), box.getMaxY())).boxed()
                .flatMapToInt(y -> IntStream.range((int) Math.max(0, box.getMinX()), (int) Math.min(image.getWidth(), box.getMaxX()))
                        .filter(x -> !without.contains(x, y)).map(x -> image.getPixelReader().getArgb(x, y)));
    }

    private static int difference(int argb, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((argb >> shift & 0xff) - (other >> shift & 0xff));
        }
        return sum;
    }

    private static void onFx(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, act);
    }
}
