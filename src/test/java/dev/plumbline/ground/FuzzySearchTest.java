package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ground.FuzzySearch.Stretch;
import dev.plumbline.text.TextLayer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FuzzySearchTest {

    private static final long SEED = 20_000;
    private static final int CASES = 20_000;
    private static final int MANY = 24;

    @Test
    void theNearestStretchIsAsNearAsThePlainTableFindsOne() {
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(SEED + i);
            int alphabet = 2 + random.nextInt(4);
            String wanted = "a" + Oracles.letters(random, 12, alphabet);
            String letters = "b" + Oracles.letters(random, 50, alphabet);
            int least = Arrays.stream(Oracles.distancesAtEnds(wanted, letters)).skip(1).min().orElseThrow();
            List<Stretch> found = search(letters).nearest(wanted, MANY);
            if (least >= wanted.length()) {
                assertThat(found).as("seed %d", SEED + i).isEmpty();
            } else {
                assertThat(found.getFirst().distance()).as("seed %d", SEED + i).isEqualTo(least);
                assertThat(found).as("seed %d", SEED + i).allSatisfy(stretch -> assertThat(stretch.distance())
                        .isEqualTo(Oracles.distance(wanted, stretch.letters().of(letters))));
            }
        }
    }

    @Test
    void nearerStretchesComeFirstAndNoneIsGivenTwice() {
        List<Stretch> found = search("contractxxcontractyycontraktzzcontrackk").nearest("contract", MANY);
        assertThat(found).extracting(Stretch::distance).startsWith(0, 0, 1);
        assertThat(found).extracting(stretch -> stretch.letters().start()).startsWith(0, 10, 20).doesNotHaveDuplicates();
    }

    @Test
    void aChangedPhraseIsFoundInATextTooLongToScan() {
        for (int i = 0; i < 20; i++) {
            Random random = new Random(SEED + i);
            String wanted = Words.of(random, 60);
            StringBuilder changed = new StringBuilder(wanted);
            for (int k = 0; k < wanted.length() / 20; k++) {
                changed.setCharAt(random.nextInt(changed.length()), 'q');
            }
            String before = Words.of(random, 90_000);
            String letters = before + changed + Words.of(random, 10_000);
            Stretch nearest = search(letters).nearest(wanted, MANY).getFirst();
            assertThat(nearest.letters().start()).as("seed %d", SEED + i).isCloseTo(before.length(), within(3));
            assertThat(nearest.distance()).as("seed %d", SEED + i).isLessThanOrEqualTo(wanted.length() / 20);
        }
    }

    private static Offset<Integer> within(int distance) {
        return Offset.offset(distance);
    }

    private static FuzzySearch search(String letters) {
        return new FuzzySearch(new SearchText(TextLayer.ofText(letters)));
    }
}
