package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of glyphs as real files have them, and what their pages show. */
class GlyphOrderTest {

    private static String windows(String font, int... glyphs) {
        return IntStream.of(glyphs).mapToObj(glyph -> GlyphOrder.ofWindows(font, glyph).orElse("?")).collect(Collectors.joining());
    }

    @Test
    void theFirstGlyphsOfWindowsFontsAreThoseOfTheMacintosh() {
        assertThat(windows("BXCJIO+TimesNewRomanItalic", 53, 72, 74, 76, 82, 81)).isEqualTo("Region");
        assertThat(windows("ArialMT", 53, 75, 123, 81, 72, 3, 8)).isEqualTo("Rh\u00f4ne %");
        assertThat(windows("Arial,Bold", 179, 36, 180, 181, 68, 182, 177, 171)).isEqualTo("\u201cA\u201d\u2018a\u2019\u2013\u2026");
    }

    @Test
    void cyrillicLettersFollowEachOther() {
        assertThat(windows("Arial", 589, 605, 613, 616, 604, 602, 633)).isEqualTo("\u0423\u0433\u043b\u043e\u0432\u0430\u044f");
    }

    @Test
    void otherFontsAndOtherGlyphsTellNothing() {
        assertThat(GlyphOrder.ofWindows("Calibri", 53)).isEmpty();
        assertThat(GlyphOrder.ofWindows(null, 53)).isEmpty();
        assertThat(GlyphOrder.ofCambria(null, "g4")).isEmpty();
        assertThat(windows("Arial", 0, 2, 209, 569, 634, 70_000)).isEqualTo("??????");
    }

    @Test
    void cambriaTellsItsGlyphsByTheirNumbers() {
        assertThat(IntStream.of(18, 152, 135, 148, 3, 883, 891, 485, 481)
                .mapToObj(glyph -> GlyphOrder.ofCambria("EMMOLK+Cambria", "g" + glyph).orElse("?"))
                .collect(Collectors.joining())).isEqualTo("Over 19?,");
        assertThat(GlyphOrder.ofCambria("EMMPCK+Cambria-Italic", "g4")).isEqualTo(Optional.of("A"));
        assertThat(GlyphOrder.ofCambria("CambriaMath", "g4")).isEmpty();
        assertThat(GlyphOrder.ofCambria("Cambria", "germandbls")).isEmpty();
        assertThat(GlyphOrder.ofCambria("Times", "g4")).isEmpty();
    }
}
