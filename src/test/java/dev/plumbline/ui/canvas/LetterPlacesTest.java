package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import org.junit.jupiter.api.Test;

class LetterPlacesTest {

    @Test
    void wordsAreSelectedByLettersAtBothEnds() {
        TextLayer layer = TextLayer.builder().beginPage().token("abcd", new Rect(0, 0, 40, 10)).append(" ")
                .token("efgh", new Rect(50, 0, 90, 10)).append("\n").token("nopq", new Rect(0, 20, 40, 30))
                .endPage(200, 100).build();
        assertThat(new PageText(layer).boxes(new Span(1, 12), 0)).containsExactly(
                new Rect(10, 0, layer.token(1).box().right(), 10), new Rect(0, 20, 20, 30));
    }

    @Test
    void aNarrowLetterTakesLessThanAWideOne() {
        assertThat(places("im").xOf(1)).isLessThan(15).isGreaterThan(3);
    }

    @Test
    void lettersOfHebrewCountFromTheRight() {
        LetterPlaces places = places("שלום");
        assertThat(places.xOf(1)).isEqualTo(30);
        assertThat(places.offsetAt(31)).isEqualTo(1);
        assertThat(places.box(new Span(0, 1))).isEqualTo(new Rect(30, 0, 40, 10));
    }

    @Test
    void noLetterIsCutInHalf() {
        LetterPlaces places = places("😀😀");
        assertThat(places.offsetAt(11)).isIn(0, 2);
        assertThat(places.offsetAt(22)).isEqualTo(2);
    }

    private static LetterPlaces places(String word) {
        TextLayer layer = TextLayer.builder().beginPage().token(word, new Rect(0, 0, 40, 10)).endPage(50, 50).build();
        return LetterPlaces.of(layer.token(0), layer.text());
    }
}
