package dev.plumbline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEdgesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', ignoreLeadingAndTrailingWhitespace = false, value = {
        "two words=|two| |words|", "3.90 0=|3.90| |0|", "1,200.50.=|1,200.50|.|", "A4b=|A|4|b|", "v1.=|v|1|.|", ".5=|.|5|",
        "caf\u0065\u0301s=|cafe\u0301s|", "\u4E2D\u6587a=|\u4E2D|\u6587|a|", "it's=|it|'|s|", "\uAC00\uB098=|\uAC00|\uB098|"})
    void edgesStandAroundWordsAndNumbers(String text, String cut) {
        String edges = IntStream.rangeClosed(0, text.length())
                .mapToObj(i -> (WordEdges.isEdge(text, i) ? "|" : "") + (i < text.length() ? text.charAt(i) : ""))
                .collect(Collectors.joining());
        assertThat(edges).isEqualTo(cut);
    }

    @Test
    void theNearestEdgeBeforeAndAfterIsAnEdgeAndNoneStandsBetween() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = RandomTexts.of(random, 30);
            int offset = random.nextInt(text.length() + 3) - 1;
            int before = WordEdges.edgeBefore(text, offset);
            int after = WordEdges.edgeAfter(text, offset);
            int inside = Math.clamp(offset, 0, text.length());
            assertThat(before).as("seed %d", seed).isBetween(0, inside);
            assertThat(after).as("seed %d", seed).isBetween(inside, text.length());
            assertThat(IntStream.range(before + 1, after).filter(i -> i != inside || before == after))
                    .as("seed %d", seed).noneMatch(i -> WordEdges.isEdge(text, i) && i != before && i != after);
        }
    }
}
