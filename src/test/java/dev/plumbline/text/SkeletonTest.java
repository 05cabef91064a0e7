package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SkeletonTest {

    private static final long SEED = 7;

    @Test
    void lettersAndDigitsAreLeft() {
        assertThat(Skeleton.of("The \u201CCompany\u201D (No. 4.50), e-mail: A\u00ADB")).isEqualTo("thecompanyno450emailab");
    }

    @Test
    void accentsAndVowelSignsAreLeftOut() {
        assertThat(Skeleton.of("M\u00FCller, \u03AC\u03BB\u03C6\u03B1, ёлка")).isEqualTo("muller\u03B1\u03BB\u03C6\u03B1елка");
        assertThat(Skeleton.of("\u05E9\u05B8\u05DC\u05D5\u05B9\u05DD \u0645\u064F\u062D\u0645\u0640\u0640\u062F"))
                .isEqualTo("\u05E9\u05DC\u05D5\u05DD\u0645\u062D\u0645\u062F");
    }

    @Test
    void lettersThatOnlyLookComposedStay() {
        assertThat(Skeleton.of("й и")).isEqualTo("йи");
        assertThat(Skeleton.of("が か")).isEqualTo("がか");
    }

    @Test
    void symbolsBeyondTheBasicPlaneStay() {
        assertThat(Skeleton.of("a \uD83D\uDE00 b")).isEqualTo("a\uD83D\uDE00b");
    }

    @Test
    void aStretchOfLettersMapsBackToTheWordsBetween() {
        FoldedText folded = FoldedText.of("See: Section 4.2 (b)!");
        Skeleton skeleton = Skeleton.of(folded);
        int at = skeleton.letters().indexOf("section42b");
        Span span = skeleton.toFolded(new Span(at, at + 10));
        assertThat(span.of(folded.folded())).isEqualTo("section 4.2 (b");
        assertThat(skeleton.letterAt(span.start())).isEqualTo(at);
        assertThat(skeleton.letterAt(folded.folded().length())).isEqualTo(skeleton.length());
    }

    @Test
    void offsetsOfLettersAscend() {
        for (int i = 0; i < 3_000; i++) {
            FoldedText folded = FoldedText.of(RandomTexts.of(new Random(SEED + i), 40));
            Skeleton skeleton = Skeleton.of(folded);
            int last = -1;
            for (int k = 0; k < skeleton.length(); k++) {
                assertThat(skeleton.foldedOffset(k)).as("seed %d", SEED + i).isGreaterThan(last).isLessThan(folded.folded().length());
                assertThat(skeleton.letterAt(skeleton.foldedOffset(k))).as("seed %d", SEED + i).isEqualTo(k);
                last = skeleton.foldedOffset(k);
            }
        }
    }
}
