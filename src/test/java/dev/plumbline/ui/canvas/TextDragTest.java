package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextDragTest {

    /** Two lines, each letter 10 points wide. */
    private static final TextLayer LAYER = TextLayer.builder().beginPage()
            .token("house", new Rect(0, 0, 50, 10)).append(" ").token("line", new Rect(60, 0, 100, 10)).append("\n")
            .token("second", new Rect(0, 20, 60, 30)).endPage(200, 100).build();

    private Optional<Span> selected = Optional.empty();
    private final TextDrag drag = new TextDrag(new PageText(LAYER), new TextCursor(now -> selected = now));

    @Test
    void aDragSelectsFromCharacterToCharacterEitherWay() {
        drag.press(0, 21, 5, 1);
        assertThat(selected).isEmpty();
        drag.drag(0, 31, 25);
        assertThat(words()).isEqualTo("use line\nsec");
        drag.drag(0, 9, 5);
        assertThat(words()).isEqualTo("o");
    }

    @Test
    void twoPressesSelectAWordAndThreeALine() {
        drag.press(0, 70, 5, 2);
        assertThat(words()).isEqualTo("line");
        drag.drag(0, 5, 25);
        assertThat(words()).isEqualTo("line\nsecond");
        drag.press(0, 5, 5, 3);
        assertThat(words()).isEqualTo("house line");
    }

    @Test
    void aPointBesideTheWordsMeansTheNearest() {
        drag.press(0, 180, 24, 2);
        assertThat(words()).isEqualTo("second");
    }

    @Test
    void aPressTakesTheSelectionAway() {
        drag.press(0, 70, 5, 2);
        drag.press(0, 70, 5, 1);
        assertThat(selected).isEmpty();
    }

    private String words() {
        return selected.orElseThrow().of(LAYER.text());
    }
}
