package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.RandomTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GramIndexTest {

    private static final long SEED = 91;

    @Test
    void everyPlaceOfEveryGramIsNamedOnceAndInOrder() {
        for (int i = 0; i < 500; i++) {
            String text = RandomTexts.of(new Random(SEED + i), 60);
            GramIndex index = new GramIndex(text);
            for (int at = 0; at + GramIndex.GRAM <= text.length(); at++) {
                String gram = text.substring(at, at + GramIndex.GRAM);
                List<Integer> named = postings(index, text, at);
                assertThat(named).as("seed %d", SEED + i).isSorted().doesNotHaveDuplicates();
                assertThat(named.stream().filter(place -> text.startsWith(gram, place)).toList())
                        .as("seed %d", SEED + i).isEqualTo(places(text, gram));
            }
        }
    }

    @Test
    void aTextShorterThanAGramHasNone() {
        assertThat(new GramIndex("abc").count("abcd", 0)).isZero();
        assertThat(new GramIndex("").count("abcd", 0)).isZero();
    }

    private static List<Integer> postings(GramIndex index, String text, int at) {
        List<Integer> postings = new ArrayList<>();
        for (int k = 0; k < index.count(text, at); k++) {
            postings.add(index.posting(index.first(text, at) + k));
        }
        return postings;
    }

    private static List<Integer> places(String text, String gram) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) {
            places.add(at);
        }
        return places;
    }
}
