package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.text.RandomTexts;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No input raises, gives a place outside the text, or takes more than linear time (which would take minutes here). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AnyInputTest {

    private static final long SEED = 99;
    private static final int LONG = 100_000;

    @Test
    void randomValuesInRandomTextsGiveAStatusAndPlacesInside() {
        for (int i = 0; i < 4_000; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            String text = RandomTexts.of(random, 60);
            String value = random.nextBoolean() ? RandomTexts.of(random, 12) : part(random, text);
            Hint hint = Texts.around(RandomTexts.of(random, 5), RandomTexts.of(random, 5));
            Grounding grounding = Texts.ground(text, value, hint);
            assertThat(grounding.occurrences()).as("seed %d", seed).isSorted().doesNotHaveDuplicates()
                    .allMatch(span -> span.end() <= text.length());
            assertThat(grounding.place().map(Grounding.Match::quality).orElse(1.0)).as("seed %d", seed).isBetween(0.0, 1.0);
            grounding.place().ifPresent(match -> assertThat(grounding.occurrences()).as("seed %d", seed).contains(match.span()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", " ", "\n", "1", "1.", "1 ", "A", "-", "-\n", "a-\n", ".", "... ", "\u2026", "(", "\u00AD", "\u200B",
        "\u0301", "\uD800", "\uDC00", "\uD83D\uDE00", "\u0000", "\u4E2D", "\u0130", "\uFB03", "not ", "March 1, 2020 ", "12/12/", "$"})
    void aHundredThousandOfOneThingAreSearched(String unit) {
        String text = unit.repeat(LONG / unit.length());
        List<Grounding> groundings = Texts.groundAll(text, unit, unit.repeat(5), unit.repeat(300) + "b", "a" + unit.repeat(20) + "c",
                "nothing like it at all");
        assertThat(groundings).hasSize(5).allSatisfy(grounding ->
                assertThat(grounding.occurrences()).allMatch(span -> span.end() <= text.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", " ", "1 ", "A b ", "-\n", "... ", "\u0301", "\uD83D\uDE00", "12/12/"})
    void aValueOfFiftyThousandEqualThingsIsLookedFor(String unit) {
        String value = "b" + unit.repeat(LONG / 2 / unit.length()) + "c";
        assertThat(Texts.groundAll(Words.sentence(new Random(SEED), 5_000), value)).singleElement()
                .satisfies(grounding -> assertThat(grounding.status()).isEqualTo(GroundingStatus.NOT_FOUND));
        assertThat(Texts.ground("x " + value + " y", value).status()).isEqualTo(GroundingStatus.GROUNDED);
    }

    @Test
    void aChangedValueOfFiftyThousandCharactersIsFoundInALongText() {
        Random random = new Random(SEED);
        String value = Words.sentence(random, 7_000);
        StringBuilder changed = new StringBuilder(value);
        for (int i = 1; i < 1_000; i++) {
            int at = random.nextInt(changed.length());
            changed.setCharAt(at, changed.charAt(at) == ' ' ? ' ' : 'q');
        }
        String before = Words.sentence(random, 10_000) + " ";
        String text = before + changed + " " + Words.sentence(random, 12_000);
        Grounding grounding = Texts.ground(text, value);
        assertThat(value.length()).isGreaterThan(45_000);
        Span span = grounding.place().orElseThrow().span();
        assertThat(Math.abs(span.start() - before.length()) + Math.abs(span.end() - before.length() - value.length())).isLessThan(40);
    }

    @Test
    void theSameComesOutOnOneThreadAndOnFourAndInAnyOrder() throws Exception {
        Random random = new Random(SEED);
        String text = Words.sentence(random, 3_000);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            values.add(part(random, text).replace('e', i % 3 == 0 ? 'x' : 'e').strip());
        }
        List<Grounding> one = on(1, text, values);
        assertThat(on(4, text, values)).isEqualTo(one);
        List<Integer> order = new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
        Collections.shuffle(order, random);
        assertThat(on(4, text, order.stream().map(values::get).toList())).isEqualTo(order.stream().map(one::get).toList());
    }

    private static List<Grounding> on(int threads, String text, List<String> values) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            List<Query> queries = new ArrayList<>();
            values.forEach(value -> queries.add(new Query(value, Hint.NONE, "", value)));
            return pool.submit(() -> Texts.grounder().ground(Texts.document(text), queries, () -> false)).get();
        }
    }

    private static String part(Random random, String text) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(start, Math.min(text.length(), start + random.nextInt(60)));
    }
}
