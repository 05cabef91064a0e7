package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class BadgePlacesTest {

    private static final Rectangle2D FIRST = new Rectangle2D(10, 10, 40, 12);
    private static final Rectangle2D SECOND = new Rectangle2D(55, 10, 40, 12);
    private static final Rectangle2D ABOVE = new Rectangle2D(10, 0, 200, 9);

    @Test
    void aBadgeStandsBesideItsHighlightWhereNothingIs() {
        assertThat(places(FIRST, ABOVE).place(FIRST, 14, 12)).isEqualTo(new Rectangle2D(53, 10, 14, 12));
    }

    @Test
    void otherwiseBehindTheWordsOfItsLine() {
        BadgePlaces places = places(FIRST, SECOND, ABOVE);
        assertThat(places.place(FIRST, 14, 12)).isEqualTo(new Rectangle2D(98, 10, 14, 12));
        assertThat(places.place(SECOND, 14, 12)).as("beside the first").isEqualTo(new Rectangle2D(115, 10, 14, 12));
    }

    @Test
    void whereTheLineIsFullToTheEdgeItStandsInTheMarginBeforeIt() {
        Rectangle2D full = new Rectangle2D(40, 10, 158, 12);
        assertThat(places(full, ABOVE).place(full, 14, 12)).isEqualTo(new Rectangle2D(23, 10, 14, 12));
    }

    private static BadgePlaces places(Rectangle2D... words) {
        return new BadgePlaces(() -> List.of(words), 200);
    }
}
