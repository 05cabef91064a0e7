package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextLayerTest {

    private static final double WIDE = 500;

    @Test
    void aSpanGivesTheTokensThatItTouches() {
        TextLayer layer = page("alpha beta gamma");
        assertThat(layer.tokensIn(new Span(3, 8))).isEqualTo(new Span(0, 2));
        assertThat(layer.tokensIn(new Span(5, 6))).isEqualTo(new Span(1, 1));
        assertThat(layer.tokensIn(new Span(6, 6)).isEmpty()).isTrue();
        assertThat(layer.token(1)).isEqualTo(new Token(0, 1, new Span(6, 10), box(0, 1)));
        assertThat(layer.tokenCount()).isEqualTo(3);
    }

    @Test
    void aSpanOverTwoLinesHasTwoBoxes() {
        TextLayer layer = page("alpha beta\ngamma delta");
        List<PagePart> parts = layer.parts(new Span(6, 16));
        assertThat(parts).containsExactly(new PagePart(0, new Span(6, 16), List.of(box(0, 1), box(1, 0))));
    }

    @Test
    void aSpanOverTwoPagesHasTwoParts() {
        TextLayer layer = page("alpha beta", "gamma delta");
        int gammaEnd = layer.text().indexOf("gamma") + 5;
        List<PagePart> parts = layer.parts(new Span(6, gammaEnd));
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).isEqualTo(new PagePart(0, new Span(6, 10), List.of(box(0, 1))));
        assertThat(parts.get(1)).isEqualTo(new PagePart(1, new Span(gammaEnd - 5, gammaEnd), List.of(box(0, 0))));
    }

    @Test
    void aStepBackToTheLeftBeginsAnotherColumn() {
        TextLayer.Builder builder = TextLayer.builder().beginPage();
        builder.token("right", new Rect(300, 10, 340, 20)).append(" ").token("left", new Rect(10, 10, 40, 20));
        TextLayer layer = builder.endPage(WIDE, WIDE).build();
        assertThat(layer.parts(new Span(0, 10)).getFirst().boxes()).hasSize(2);
    }

    @Test
    void everyTokenIsFoundAgainFromItsSpanItsBoxAndItsPage() {
        for (int seed = 0; seed < 200; seed++) {
            TextLayer layer = randomLayer(new Random(seed));
            for (int i = 0; i < layer.tokenCount(); i++) {
                Token token = layer.token(i);
                assertThat(layer.tokensIn(token.span())).as("seed %d", seed).isEqualTo(new Span(i, i + 1));
                assertThat(layer.tokensOfPage(token.page()).start() + token.index()).as("seed %d", seed).isEqualTo(i);
                assertThat(layer.tokenAt(token.page(), token.box().left() + 1, token.box().centerY()))
                        .as("seed %d", seed).contains(token);
                assertThat(layer.pageAt(token.span().start()).map(TextPage::index)).as("seed %d", seed).contains(token.page());
            }
        }
    }

    @Test
    void aLayerOfTextAloneHasNoPlacesOnPages() {
        TextLayer layer = TextLayer.ofText("alpha beta");
        assertThat(layer.parts(new Span(0, 5))).isEmpty();
        assertThat(layer.pageAt(3)).isEmpty();
        assertThat(layer.paragraphAt(3)).isEmpty();
        assertThat(layer.furniture()).isEmpty();
    }

    @Test
    void paragraphsAreFoundByOffsetAndNothingBetweenThem() {
        TextLayer layer = TextLayer.builder().paragraph(0, "one").append("\n").paragraph(1, "").paragraph(2, "two").build();
        assertThat(layer.paragraphAt(2).map(Paragraph::index)).contains(0);
        assertThat(layer.paragraphAt(3)).isEmpty();
        assertThat(layer.paragraphAt(4)).isEqualTo(Optional.of(new Paragraph(2, new Span(4, 7))));
        assertThat(layer.paragraphAt(7)).isEmpty();
    }

    @Test
    void aPageThatWasNotEndedIsAnError() {
        TextLayer.Builder builder = TextLayer.builder().beginPage();
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void headsAndFeetThatRepeatButForNumbersAreFurniture() {
        TextLayer layer = page("Annual report\none two\nPage 1 of 3", "Annual report\nthree four\nPage 2 of 3",
                "Annual report\nfive six\nPage 3 of 3");
        assertThat(layer.furniture()).extracting(span -> span.of(layer.text())).containsExactly("Annual report", "Page 1 of 3",
                "Annual report", "Page 2 of 3", "Annual report", "Page 3 of 3");
    }

    @Test
    void aLineThatStandsElsewhereOnEveryPageIsText() {
        TextLayer layer = page("The same words\nfirst", "first second third\nThe same words", "a\nb\nThe same words");
        assertThat(layer.furniture()).isEmpty();
    }

    @Test
    void partsOfASpanLeaveOutTheHeadsItPassesOver() {
        TextLayer layer = page("Head\nit goes\nfoot 1", "Head\non here\nfoot 2", "Head\nlast one\nfoot 3");
        Span span = new Span(layer.text().indexOf("goes"), layer.text().indexOf("here") + 4);
        assertThat(layer.parts(span)).extracting(part -> part.span().of(layer.text())).containsExactly("goes", "on here");
    }

    /** Pages of lines of words; each word is 40 points wide, each line 12 high. */
    private static TextLayer page(String... pages) {
        TextLayer.Builder builder = TextLayer.builder();
        for (String page : pages) {
            builder.beginPage();
            String[] lines = page.split("\n");
            for (int line = 0; line < lines.length; line++) {
                String[] words = lines[line].split(" ");
                for (int word = 0; word < words.length; word++) {
                    builder.append(word > 0 ? " " : line > 0 ? "\n" : "").token(words[word], box(line, word));
                }
            }
            builder.endPage(WIDE, WIDE).append("\f");
        }
        return builder.build();
    }

    @Test
    void aLayerOfPartsIsRefusedWhereTheyDoNotFollowEachOther() {
        List<TextPage> pages = List.of(new TextPage(0, WIDE, WIDE, new Span(0, 5)), new TextPage(1, WIDE, WIDE, new Span(6, 9)));
        double[] boxes = new double[12];
        TextLayer layer = TextLayer.of("one a\ftwo", pages, List.of(), columns(new int[] {0, 4, 6}, new int[] {3, 5, 9}, boxes, 0, 2, 3));
        assertThat(layer.tokensOfPage(1)).isEqualTo(new Span(2, 3));
        assertThat(layer.token(2).span().of(layer.text())).isEqualTo("two");
        for (TokenColumns wrong : List.of(columns(new int[] {0, 2, 6}, new int[] {3, 5, 9}, boxes, 0, 2, 3),
                columns(new int[] {0, 4, 6}, new int[] {3, 2, 9}, boxes, 0, 2, 3), columns(new int[] {0, 4, 6}, new int[] {3, 5, 10}, boxes, 0, 2, 3),
                columns(new int[] {0, 4, 6}, new int[] {3, 5, 9}, boxes, 0, 1, 3), columns(new int[] {0, 4, 6}, new int[] {3, 5, 9}, boxes, 0, 4, 3),
                columns(new int[] {0, 4, 6}, new int[] {3, 5, 9}, boxes, 0, 3), columns(new int[] {0, 4, 6}, new int[] {3, 5, 9}, new double[8], 0, 2, 3))) {
            assertThatThrownBy(() -> TextLayer.of("one a\ftwo", pages, List.of(), wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> TextLayer.of("one", List.of(), List.of(new Paragraph(0, new Span(0, 4))), columns(new int[0], new int[0], new double[0], 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TokenColumns columns(int[] starts, int[] ends, double[] boxes, int... firstOfPage) {
        return new TokenColumns(starts, ends, boxes, new byte[0], firstOfPage);
    }

    private static Rect box(int line, int word) {
        return new Rect(50 * word, 20 * line, 50 * word + 40, 20 * line + 12);
    }

    private static TextLayer randomLayer(Random random) {
        List<String> pages = new ArrayList<>();
        for (int page = random.nextInt(4); page >= 0; page--) {
            StringBuilder text = new StringBuilder("w");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(random.nextInt(5) == 0 ? "\n" : " ").append("x".repeat(1 + random.nextInt(5)));
            }
            pages.add(text.toString());
        }
        return page(pages.toArray(String[]::new));
    }
}
