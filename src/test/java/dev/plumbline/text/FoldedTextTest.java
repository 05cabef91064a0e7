package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    private static final long SEED = 20_261_124;

    @Test
    void caseIsFoldedInEveryScript() {
        assertThat(FoldedText.fold("ABC ÄÖ ΣΑΣ ДОМ Straße")).isEqualTo("abc äö σασ дом strasse");
        assertThat(FoldedText.fold("σας")).isEqualTo("σασ");
    }

    @Test
    void aLetterWhoseFoldingIsLongerShiftsNothingBehindIt() {
        assertMapsBack("\u0130\u0130\u0130 gamma", "gamma", "gamma");
        assertMapsBack("Straße Straße", "strasse", "Straße");
        assertMapsBack("of\uFB01ce of\uFB01cer", "officer", "of\uFB01cer");
    }

    @Test
    void aLetterAndItsMarksAreOnePlace() {
        assertMapsBack("caf\u0065\u0301 noir", "caf\u00E9", "cafe\u0301");
        assertMapsBack("\uFF76\uFF9E\uFF9E x", "x", "x");
    }

    @Test
    void surrogatePairsStayWholeOrFoldToTheirPlainLetter() {
        assertMapsBack("\uD835\uDC00lpha \uD83D\uDE00 beta", "alpha", "\uD835\uDC00lpha");
        assertMapsBack("\uD835\uDC00lpha \uD83D\uDE00 beta", "\uD83D\uDE00 beta", "\uD83D\uDE00 beta");
    }

    @Test
    void everyRunOfBlanksIsOneBlankAndNoneStandsAtTheStart() {
        FoldedText folded = FoldedText.of(" \t\u00A0a \u3000\r\n\u2007\u0085b\fc\u2028");
        assertThat(folded.folded()).isEqualTo("a b c ");
        assertThat(folded.toOriginal(new Span(0, 3)).of(folded.original())).isEqualTo("a \u3000\r\n\u2007\u0085b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "con\u00ADtract|contract", "agree-\\nment|agreement", "agree-  \\r\\n   ment|agreement", "PAY-\\nMENT|payment",
        "agree\u2010\\nment|agreement", "well-known|well-known", "pre-\\nTrial|pre- trial", "5-\\n6|5- 6", "a - b|a - b"})
    void hyphensAtTheEndOfALineAreJoined(String text, String folded) {
        assertThat(FoldedText.fold(text.replace("\\n", "\n").replace("\\r", "\r"))).isEqualTo(folded);
    }

    @Test
    void quotesAndDashesAreUnified() {
        assertThat(FoldedText.fold("\u201Ca\u201D \u201Ea\u201F \u00ABa\u00BB \u2033")).isEqualTo("\"a\" \"a\" \"a\" \"");
        assertThat(FoldedText.fold("l\u2019 l\u00B4 l` l\u02BC l\u2032")).isEqualTo("l' l' l' l' l'");
        assertThat(FoldedText.fold("a\u2013b\u2014c\u2212d\u2011e")).isEqualTo("a-b-c-d-e");
    }

    @Test
    void charactersWithoutWidthAreDropped() {
        assertMapsBack("pay\u200Bment \uFEFFdue\u2060 now", "payment due now", "pay\u200Bment \uFEFFdue\u2060 now");
    }

    @Test
    void whatIsLeftOutIsOneBlank() {
        String text = "it goes on\nPage 7\nover the page";
        FoldedText folded = FoldedText.of(text, List.of(new Span(11, 17)));
        assertThat(folded.folded()).isEqualTo("it goes on over the page");
        int on = folded.folded().indexOf("on over");
        assertThat(folded.toOriginal(new Span(on, on + 7)).of(text)).isEqualTo("on\nPage 7\nover");
    }

    @Test
    void aWordIsJoinedOverWhatIsLeftOut() {
        String text = "the agree-\nPage 7\nment";
        assertThat(FoldedText.of(text, List.of(new Span(11, 17))).folded()).isEqualTo("the agreement");
    }

    @Test
    void theMapBackIsMonotoneAndWithinTheText() {
        for (int i = 0; i < 5_000; i++) {
            String text = RandomTexts.of(new Random(SEED + i), 40);
            FoldedText folded = FoldedText.of(text);
            List<Integer> starts = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            for (int k = 0; k <= folded.folded().length(); k++) {
                starts.add(folded.originalStart(k));
                ends.add(folded.originalEnd(k));
                assertThat(folded.foldedOffset(folded.originalStart(k))).as("seed %d, offset %d", SEED + i, k).isLessThanOrEqualTo(k);
            }
            assertThat(starts).as("seed %d", SEED + i).isSorted().allMatch(start -> start >= 0 && start <= text.length());
            assertThat(ends).as("seed %d", SEED + i).isSorted().allMatch(end -> end >= 0 && end <= text.length());
        }
    }

    @Test
    void everyStretchMapsBackToOriginalThatFoldsToIt() {
        for (int i = 0; i < 5_000; i++) {
            Random random = new Random(SEED + i);
            FoldedText folded = FoldedText.of("words before " + RandomTexts.of(random, 30) + " # words behind");
            int at = folded.folded().indexOf(" # words behind");
            Span span = new Span(0, at);
            String again = FoldedText.fold(folded.toOriginal(span).of(folded.original()));
            assertThat(again).as("seed %d", SEED + i).isEqualTo(folded.folded().substring(0, at).stripTrailing());
        }
    }

    @Test
    void aHundredThousandMarksOnOneLetterAreFolded() {
        String text = "a" + "\u0301\u0323".repeat(50_000) + " end";
        assertMapsBack(text, " end", " end");
    }

    private static void assertMapsBack(String text, String wanted, String original) {
        FoldedText folded = FoldedText.of(text);
        int at = folded.folded().indexOf(wanted);
        assertThat(at).as(folded.folded()).isNotNegative();
        assertThat(folded.toOriginal(new Span(at, at + wanted.length())).of(text)).isEqualTo(original);
    }
}
