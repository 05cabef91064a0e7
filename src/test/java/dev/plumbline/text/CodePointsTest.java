package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    private static final long SEED = 11;

    @Test
    void offsetsOfRandomTextsGoThereAndBack() {
        for (int i = 0; i < 5_000; i++) {
            String text = RandomTexts.of(new Random(SEED + i), 40);
            CodePoints points = CodePoints.of(text);
            int count = text.codePointCount(0, text.length());
            for (int k = 0; k <= count; k++) {
                int utf16 = text.offsetByCodePoints(0, k);
                assertThat(points.toUtf16(k)).as("seed %d, code point %d", SEED + i, k).isEqualTo(utf16);
                assertThat(points.fromUtf16(utf16)).as("seed %d, offset %d", SEED + i, utf16).isEqualTo(k);
            }
        }
    }

    @Test
    void anOffsetInsideAPairCountsAsThePairsEnd() {
        CodePoints points = CodePoints.of("a\uD83D\uDE00b");
        assertThat(points.fromUtf16(2)).isEqualTo(points.fromUtf16(3)).isEqualTo(2);
    }

    @Test
    void aLoneSurrogateIsOneCodePoint() {
        CodePoints points = CodePoints.of("\uDE00\uD83Da\uD83D");
        assertThat(points.fromUtf16(4)).isEqualTo(4);
        assertThat(points.toUtf16(new Span(1, 3))).isEqualTo(new Span(1, 3));
    }

    @Test
    void spansAreConvertedAtBothEnds() {
        CodePoints points = CodePoints.of("\uD83D\uDE00ab\uD83D\uDE00");
        assertThat(points.fromUtf16(new Span(2, 6))).isEqualTo(new Span(1, 4));
        assertThat(points.toUtf16(new Span(1, 4))).isEqualTo(new Span(2, 6));
    }
}
