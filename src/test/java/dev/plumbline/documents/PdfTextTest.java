package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs made here, read back: their exact text and the places of their words. */
class PdfTextTest {

    @TempDir
    private Path folder;

    private TextLayer read(SamplePdf pdf) throws IOException, DocumentException {
        return load(pdf, 1).layer();
    }

    private LoadedDocument load(SamplePdf pdf, int threads) throws IOException, DocumentException {
        Path file = pdf.save(folder);
        LoadOptions options = LoadOptions.defaults().withThreads(threads);
        return new DocumentLoader().load(file, "sample.pdf", options, Progress.NONE);
    }

    @Test
    void wordsLinesAndPagesArePartedByBlankNewlineAndFormFeed() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("The quick brown", 50, 700).text("fox jumps.", 50, 688);
            pdf.page().text("Second page", 50, 700);
            LoadedDocument document = load(pdf, 1);
            assertThat(document.type()).isEqualTo(FileType.PDF);
            assertThat(document.notes()).isEmpty();
            assertThat(document.layer().text()).isEqualTo("The quick brown\nfox jumps.\fSecond page");
            assertThat(document.layer().tokenCount()).isEqualTo(7);
            assertThat(document.layer().pages()).extracting(p -> p.span().of(document.layer().text()))
                    .containsExactly("The quick brown\nfox jumps.", "Second page");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void wordsComeBackWhereTheyWerePlantedOnTurnedAndCroppedPages(int rotation) throws Exception {
        for (PDRectangle crop : List.of(new PDRectangle(0, 0, 600, 800), new PDRectangle(40, 70, 500, 620),
                new PDRectangle(-120, -90, 700, 900))) {
            try (SamplePdf pdf = new SamplePdf()) {
                pdf.page(crop, rotation);
                // The words stand upright on the displayed page: turned against the page's own turn.
                double[][] places = {{100, 100}, {150, 300}, {250, 420}};
                for (int i = 0; i < places.length; i++) {
                    pdf.text("planted" + i, pdf.latin(), upright(crop, rotation, places[i][0], places[i][1]));
                }
                TextLayer layer = read(pdf);
                boolean isLying = rotation % 180 != 0;
                assertThat(layer.pages().getFirst().width()).isEqualTo(isLying ? crop.getHeight() : crop.getWidth());
                assertThat(layer.pages().getFirst().height()).isEqualTo(isLying ? crop.getWidth() : crop.getHeight());
                assertThat(layer.text()).isEqualTo("planted0\nplanted1\nplanted2");
                double width = pdf.latin().getStringWidth("planted0") / 1000 * SamplePdf.SIZE;
                for (int i = 0; i < places.length; i++) {
                    assertBox(layer.token(i).box(), places[i][0], places[i][1], width);
                }
            }
        }
    }

    /** The matrix that puts text at a place of the displayed page, y downward. */
    private static Matrix upright(PDRectangle crop, int rotation, double x, double y) {
        float left = crop.getLowerLeftX();
        float bottom = crop.getLowerLeftY();
        float right = crop.getUpperRightX();
        float top = crop.getUpperRightY();
        return switch (rotation) {
            case 0 -> new Matrix(1, 0, 0, 1, (float) (left + x), (float) (top - y));
            case 90 -> new Matrix(0, 1, -1, 0, (float) (left + y), (float) (bottom + x));
            case 180 -> new Matrix(-1, 0, 0, -1, (float) (right - x), (float) (bottom + y));
            default -> new Matrix(0, -1, 1, 0, (float) (right - y), (float) (top - x));
        };
    }

    private static void assertBox(Rect box, double left, double baseline, double width) {
        assertThat(box.left()).isCloseTo(left, within(0.01));
        assertThat(box.right()).isCloseTo(left + width, within(0.01));
        assertThat(box.top()).isBetween(baseline - 10.5, baseline - 6);
        assertThat(box.bottom()).isBetween(baseline + 1, baseline + 4);
    }

    @Test
    void textOutsideTheCropBoxIsLeftOut() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page(new PDRectangle(100, 100, 300, 300), 0).text("inside", 150, 200).text("outside", 150, 500);
            assertThat(read(pdf).text()).isEqualTo("inside");
        }
    }

    @Test
    void turnedTextOnAnUprightPageIsOneLine() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("going up the side", pdf.latin(), new Matrix(0, 1, -1, 0, 300, 200));
            pdf.text("draft of today", pdf.latin(), Matrix.getRotateInstance(Math.PI / 4, 100, 100));
            TextLayer layer = read(pdf);
            assertThat(layer.text()).isEqualTo("going up the side\ndraft of today");
            Rect going = layer.token(0).box();
            assertThat(going.height()).isGreaterThan(going.width());
            assertThat(going.bottom()).isCloseTo(600, within(0.01));
        }
    }

    @Test
    void columnsStayColumns() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("left column one", 50, 700).text("left column two", 50, 688);
            pdf.text("right column one", 320, 700).text("right column two", 320, 688);
            assertThat(read(pdf).text())
                    .isEqualTo("left column one\nleft column two\nright column one\nright column two");
        }
    }

    @Test
    void columnsThatAreDrawnLineByLineAreReadOneAfterTheOther() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            List<String> left = new ArrayList<>();
            List<String> right = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                left.add("left the words of a column run on and on " + (char) ('a' + i));
                right.add("right the other column has words of its own " + (char) ('a' + i));
                pdf.text(left.get(i), 50, 700 - 12 * i).text(right.get(i), 320, 700 - 12 * i);
            }
            assertThat(read(pdf).text()).isEqualTo(String.join("\n", left) + "\n" + String.join("\n", right));
        }
    }

    @Test
    void cellsOfATableRowStayOnOneLine() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("Item", 50, 700).text("Price", 200, 700).text("Total", 350, 700);
            pdf.text("Paper", 50, 688).text("1.50", 200, 688).text("3.00", 350, 688);
            assertThat(read(pdf).text()).isEqualTo("Item Price Total\nPaper 1.50 3.00");
        }
    }

    @Test
    void linesDrawnFromTheBottomUpAreReadFromTheTop() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            for (int i = 9; i >= 0; i--) {
                pdf.text("this is line number " + i, 50, 700 - 12 * i);
            }
            assertThat(read(pdf).text()).startsWith("this is line number 0\nthis is line number 1\n")
                    .endsWith("\nthis is line number 9");
        }
    }

    @Test
    void theHyphenAtALineEndIsKept() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("an agree-", 50, 700).text("ment made", 50, 688);
            assertThat(read(pdf).text()).isEqualTo("an agree-\nment made");
        }
    }

    @Test
    void boldDrawnTwiceIsOneWord() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("Heading here", 50, 700).text("Heading here", 50.4, 700).text("Heading here", 50, 700.3);
            pdf.text("Heading here", 50, 680);
            assertThat(read(pdf).text()).isEqualTo("Heading here\nHeading here");
        }
    }

    @Test
    void wordsDrawnAfterTheRestGoBackToTheirGap() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            float after = pdf.latin().getStringWidth("the Supplier ") / 1000 * SamplePdf.SIZE;
            float to = pdf.latin().getStringWidth("the ") / 1000 * SamplePdf.SIZE;
            pdf.page().text("the", 50, 700).text("shall deliver", 50 + after, 700).text("next line", 50, 688);
            pdf.text("Supplier", 50 + to, 700);
            assertThat(read(pdf).text()).isEqualTo("the Supplier shall deliver\nnext line");
        }
    }

    @Test
    void rightToLeftTextIsInLogicalOrder() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            String logical = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd 123";
            String visual = "123 \u05dd\u05dc\u05d5\u05e2 \u05dd\u05d5\u05dc\u05e9";
            pdf.page().text(visual, pdf.wide(), Matrix.getTranslateInstance(50, 700));
            TextLayer layer = read(pdf);
            assertThat(layer.text()).isEqualTo(logical);
            assertThat(layer.token(0).box().left()).isGreaterThan(layer.token(1).box().right());
            assertThat(layer.token(2).box().left()).isCloseTo(50, within(0.01));
        }
    }

    @Test
    void hebrewInsideALatinLineIsInLogicalOrder() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("the word \u05dd\u05d5\u05dc\u05e9 means peace", pdf.wide(),
                    Matrix.getTranslateInstance(50, 700));
            assertThat(read(pdf).text()).isEqualTo("the word \u05e9\u05dc\u05d5\u05dd means peace");
        }
    }

    @Test
    void invisibleTextOfARecognisedScanCounts() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.current())) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(pdf.latin(), 10);
                content.newLineAtOffset(50, 700);
                content.showText("recognised words");
                content.endText();
            }
            assertThat(read(pdf).text()).isEqualTo("recognised words");
        }
    }

    @Test
    void actualTextIsTakenAtItsWord() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.current())) {
                COSDictionary properties = new COSDictionary();
                properties.setItem(COSName.ACTUAL_TEXT, new COSString("effi"));
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
                content.beginText();
                content.setFont(pdf.latin(), 10);
                content.newLineAtOffset(50, 700);
                content.showText("xyz");
                content.endText();
                content.endMarkedContent();
                content.beginText();
                content.newLineAtOffset(50 + pdf.latin().getStringWidth("xyz") / 100, 700);
                content.showText("cient");
                content.endText();
            }
            TextLayer layer = read(pdf);
            assertThat(layer.text()).isEqualTo("efficient");
            assertThat(layer.token(0).box().left()).isCloseTo(50, within(0.01));
        }
    }

    @Test
    void letterspacedTypeIsStillWords() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.current())) {
                content.beginText();
                content.setFont(pdf.latin(), 10);
                content.setCharacterSpacing(3);
                content.newLineAtOffset(50, 700);
                content.showText("WIDE TITLE");
                content.endText();
            }
            assertThat(read(pdf).text()).isEqualTo("WIDE TITLE");
        }
    }

    @Test
    void aRaisedNoteMarkIsNoPartOfTheNumber() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("costs 1,500", 50, 700);
            float end = 50 + pdf.latin().getStringWidth("costs 1,500") / 1000 * SamplePdf.SIZE;
            pdf.text("7", pdf.latin(), new Matrix(0.6f, 0, 0, 0.6f, end, 704));
            pdf.text("net", end + 8, 700);
            assertThat(read(pdf).text()).isEqualTo("costs 1,500 7 net");
        }
    }

    @Test
    void anAccentDrawnOverALetterBelongsToIt() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            float to = pdf.latin().getStringWidth("na") / 1000 * SamplePdf.SIZE;
            float width = pdf.latin().getStringWidth("e") / 1000 * SamplePdf.SIZE;
            float accent = pdf.latin().getStringWidth("\u00b4") / 1000 * SamplePdf.SIZE;
            pdf.page().text("na", 50, 700).text("\u00b4", 50 + to + (width - accent) / 2, 700)
                    .text("eve", 50 + to, 700);
            assertThat(read(pdf).text()).isEqualTo("na\u00e9ve");
        }
    }

    @Test
    void trackingThatReachesTheNextCellPartsTheCells() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.current())) {
                content.beginText();
                content.setFont(pdf.latin(), 10);
                content.setCharacterSpacing(25);
                content.newLineAtOffset(50, 700);
                content.showText("0245");
                content.endText();
            }
            assertThat(read(pdf).text()).isEqualTo("0 2 4 5");
        }
    }

    @Test
    void manyThreadsReadTheSameTextAsOne() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            for (int i = 0; i < 60; i++) {
                pdf.page().text("page number " + i + " of sixty", 50, 700).text("and more of it", 50, 680);
            }
            TextLayer alone = load(pdf, 1).layer();
            TextLayer together = load(pdf, 4).layer();
            assertThat(together.text()).isEqualTo(alone.text()).contains("page number 59 of sixty");
            assertThat(tokens(together)).isEqualTo(tokens(alone));
        }
    }

    @Test
    void aPageWithoutWordsIsAPageStill() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().page().text("second", 50, 700).page();
            TextLayer layer = read(pdf);
            assertThat(layer.text()).isEqualTo("\fsecond\f");
            assertThat(layer.pages()).hasSize(3);
            assertThat(layer.token(0).page()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentWithoutTextSaysSo() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page();
            assertThat(load(pdf, 1).notes()).extracting(note -> note.messageKey())
                    .containsExactly("note.document.no_text");
        }
    }

    @Test
    void aBrokenPageCostsOnlyItself() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("first", 50, 700).page().text("second", 50, 700);
            COSStream contents = (COSStream) pdf.current().getContentStreams().next().getCOSObject();
            contents.setItem(COSName.FILTER, COSName.getPDFName("NoSuchFilter"));
            pdf.page().text("third", 50, 700);
            LoadedDocument document = load(pdf, 1);
            assertThat(document.layer().text()).startsWith("first\f").endsWith("\fthird");
            assertThat(document.notes()).hasSize(1);
            assertThat(document.notes().getFirst().message()).startsWith("Page 2 of sample.pdf");
        }
    }

    private static List<Token> tokens(TextLayer layer) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < layer.tokenCount(); i++) {
            tokens.add(layer.token(i));
        }
        return tokens;
    }

    @Test
    void everyWordOfTheLayerIsAToken() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("one two", 50, 700).text("three", 50, 688);
            TextLayer layer = read(pdf);
            assertThat(tokens(layer)).extracting(token -> token.span().of(layer.text()))
                    .containsExactly("one", "two", "three");
            assertThat("one two three".getBytes(StandardCharsets.UTF_8)).hasSize(layer.text().length());
        }
    }
}
