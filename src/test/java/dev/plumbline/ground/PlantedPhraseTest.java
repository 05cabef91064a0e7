package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.Span;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A phrase planted at a known place of a made-up text is found there however it was changed on one of both sides. */
class PlantedPhraseTest {

    private static final long SEED = 4_711;
    private static final int CASES = 150;

    @Test
    void asItIs() {
        planted(Tier.EXACT, (random, phrase) -> phrase);
    }

    @Test
    void inOtherCase() {
        planted(Tier.NORMALIZED, (random, phrase) -> phrase.toUpperCase(Locale.ROOT));
    }

    @Test
    void withOtherBlanks() {
        String[] blanks = {"\n", "\u00A0", "  ", "\r\n  ", "\t", "\u3000", "\f"};
        planted(Tier.NORMALIZED, (random, phrase) -> phrase.replace(" ", blanks[random.nextInt(blanks.length)]));
    }

    @Test
    void withABlankLeftOut() {
        planted(Tier.NORMALIZED, (random, phrase) -> phrase.replaceFirst(" ", ""));
    }

    @Test
    void withSoftHyphens() {
        planted(Tier.NORMALIZED, (random, phrase) -> insert(random, phrase, "\u00AD"));
    }

    @Test
    void withALineEndHyphen() {
        planted(Tier.NORMALIZED, (random, phrase) -> phrase.charAt(0) + phrase.substring(1, 3) + "-\n" + phrase.substring(3));
    }

    @Test
    void withCharactersOfNoWidth() {
        planted(Tier.NORMALIZED, (random, phrase) -> insert(random, phrase, "\u200B"));
    }

    @Test
    void withLigaturesAndWideLetters() {
        planted(Tier.NORMALIZED, (random, phrase) -> "\uFF58" + phrase.replace("fer", "\uFB00er").replace("a", "\uFF41"), "x", "ffer");
    }

    @Test
    void withMarksApart() {
        planted(Tier.NORMALIZED, (random, phrase) -> phrase.replace("e", "e\u0301"), "", "");
    }

    @Test
    void inQuotes() {
        planted(Tier.NORMALIZED, (random, phrase) -> "\u201C" + phrase + "\u201D");
    }

    @Test
    void withSlipsOfThePen() {
        planted(Tier.FUZZY, (random, phrase) -> {
            StringBuilder changed = new StringBuilder(phrase);
            for (int i = 0; i < phrase.length() / 12; i++) {
                int at = 1 + random.nextInt(phrase.length() - 2);
                if (Character.isLetter(changed.charAt(at))) {
                    changed.setCharAt(at, changed.charAt(at) == 'q' ? 'x' : 'q');
                }
            }
            return changed.toString();
        });
    }

    private static void planted(Tier loosest, BiFunction<Random, String, String> change) {
        planted(loosest, change, "", "fer");
    }

    private static void planted(Tier loosest, BiFunction<Random, String, String> change, String lead, String instead) {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            String phrase = Words.sentence(random, 3 + random.nextInt(8));
            String before = Words.sentence(random, 20 + random.nextInt(60)) + " ";
            String changed = change.apply(random, phrase);
            String value = lead + (instead.isEmpty() ? phrase.replace("e", "\u00E9") : phrase.replace("fer", instead));
            String text = before + changed + " " + Words.sentence(random, 40);
            Grounding grounding = Texts.ground(text, value);
            assertThat(grounding.place().map(Grounding.Match::span)).as("seed %d: %s", seed, value)
                    .hasValueSatisfying(span -> assertThat(overlap(span, new Span(before.length(), before.length() + changed.length())))
                            .isGreaterThan(loosest == Tier.FUZZY ? 0.7 : 0.85));
            assertThat(grounding.place().orElseThrow().tier()).as("seed %d", seed).isLessThanOrEqualTo(loosest);
            assertThat(grounding.status()).as("seed %d", seed).isIn(GroundingStatus.GROUNDED,
                    loosest == Tier.FUZZY ? GroundingStatus.UNCERTAIN : GroundingStatus.GROUNDED);
        }
    }

    private static String insert(Random random, String phrase, String what) {
        int at = 1 + random.nextInt(phrase.length() - 1);
        return phrase.substring(0, at) + what + phrase.substring(at);
    }

    private static double overlap(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return (double) Math.max(0, common) / a.hull(b).length();
    }
}
