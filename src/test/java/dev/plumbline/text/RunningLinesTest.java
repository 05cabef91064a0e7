package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Heads and feet are told from the text that goes on over the page. */
class RunningLinesTest {

    /** A line as it stands on a page: its text and its height in points. */
    private record Line(String text, double top) {}

    @Test
    void aLineThatSaysTheSameAtTheSameHeightIsRunning() {
        assertThat(running(4, page -> List.of(new Line("Annual report", 20), body(page, 1), body(page, 2))))
                .containsExactly("Annual report", "Annual report", "Annual report", "Annual report");
    }

    @Test
    void aFootThatFloatsIsRunningWhenItsNumberGoesUpWithThePages() {
        assertThat(running(4, page -> List.of(body(page, 1), new Line("Page " + (page + 1) + " of 4", 200 + 37 * page))))
                .containsExactly("Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4");
        assertThat(running(4, page -> List.of(body(page, 1), new Line("Page 7 of 9", 200 + 37 * page)))).isEmpty();
    }

    @Test
    void aHeadThatStandsOnOnePageOnlyIsRunningByItsNumberAtTheHeightOfTheOthers() {
        String[] heads = {"Contents ii", "ALPHA iii", "iv BETA", "GAMMA v"};
        assertThat(running(4, page -> List.of(new Line(heads[page], 20), body(page, 1), body(page, 2)))).containsExactly(heads);
    }

    @Test
    void theNumbersOfSectionsAreNotThoseOfPages() {
        assertThat(running(4, page -> List.of(new Line((page + 1) + "." + (page + 3) + " Of " + body(page, 2).text(), 20), body(page, 1))))
                .isEmpty();
        assertThat(running(4, page -> List.of(new Line((page + 1) + ". Of the " + "abcd".charAt(page) + " party", 20), body(page, 1))))
                .isEmpty();
    }

    @Test
    void twoLinesBeneathEachOtherAreBothRunning() {
        assertThat(running(3, page -> List.of(body(page, 1), new Line(String.valueOf(page + 5), 700 - page * 11),
                new Line("Source: ACME, 8-K", 780)))).containsExactly("5", "Source: ACME, 8-K", "6", "Source: ACME, 8-K", "7", "Source: ACME, 8-K");
    }

    @Test
    void pagesThatRepeatEachOtherHaveNoHeads() {
        assertThat(running(4, page -> List.of(new Line("The same", 20), new Line("on every", 40), new Line("page, over", 60),
                new Line("and over", 80), new Line("again", 100)))).isEmpty();
        assertThat(running(4, page -> List.of(new Line("Nothing else", 20)))).isEmpty();
    }

    @Test
    void aLayerWithoutLineBreaksHasItsLinesByHeight() {
        TextLayer.Builder layer = TextLayer.builder();
        for (int page = 0; page < 3; page++) {
            layer.append(page == 0 ? "" : " ").beginPage().token("Head", new Rect(0, 10, 30, 20)).append(" ")
                    .token("line", new Rect(35, 10, 60, 20)).append(" ").token("body" + "abc".charAt(page), new Rect(0, 50, 30, 60))
                    .endPage(100, 100);
        }
        TextLayer built = layer.build();
        assertThat(built.furniture().stream().map(span -> span.of(built.text()))).containsExactly("Head line", "Head line", "Head line");
    }

    @Test
    void aPlaceThatGoesOverThePageLeavesItsHeadOut() {
        TextLayer layer = layer(3, page -> List.of(new Line("Head", 20), new Line("first" + "abc".charAt(page), 50),
                new Line("last" + "abc".charAt(page), 70)));
        int start = layer.text().indexOf("lasta");
        Span place = new Span(start, layer.text().indexOf("firstb") + "firstb".length());
        assertThat(layer.parts(place)).extracting(part -> part.boxes().size()).containsExactly(1, 1);
        assertThat(layer.tokensMarked(place)).extracting(token -> token.span().of(layer.text())).containsExactly("lasta", "firstb");
    }

    private static Line body(int page, int line) {
        String[] words = {"alpha", "beta", "gamma", "delta", "epsilon"};
        return new Line(words[page] + " " + words[line] + " goes on", 100 + 20 * line);
    }

    private static List<String> running(int pages, IntFunction<List<Line>> lines) {
        TextLayer layer = layer(pages, lines);
        return layer.furniture().stream().map(span -> span.of(layer.text())).toList();
    }

    private static TextLayer layer(int pages, IntFunction<List<Line>> lines) {
        TextLayer.Builder layer = TextLayer.builder();
        for (int page = 0; page < pages; page++) {
            layer.append(page == 0 ? "" : "\f").beginPage();
            String before = "";
            for (Line line : lines.apply(page)) {
                layer.append(before);
                double left = 50;
                for (String word : line.text().split(" ")) {
                    layer.append(left == 50 ? "" : " ").token(word, new Rect(left, line.top(), left + 20, line.top() + 10));
                    left += 25;
                }
                before = "\n";
            }
            layer.endPage(600, 800);
        }
        return layer.build();
    }
}
