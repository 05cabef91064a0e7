package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final long SEED = 31;

    @Test
    void theCommonSubsequenceIsThatOfThePlainTable() {
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(SEED + i);
            String a = Oracles.letters(random, random.nextInt(10) == 0 ? 300 : 30, 1 + random.nextInt(6));
            String b = Oracles.letters(random, random.nextInt(10) == 0 ? 300 : 30, 1 + random.nextInt(6));
            assertThat(Similarity.commonSubsequence(a, b)).as("seed %d", SEED + i).isEqualTo(Oracles.commonSubsequence(a, b));
        }
    }

    @Test
    void theDistanceIsThatOfThePlainTable() {
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(SEED + i);
            String a = Oracles.letters(random, random.nextInt(10) == 0 ? 300 : 30, 1 + random.nextInt(6));
            String b = Oracles.letters(random, random.nextInt(10) == 0 ? 300 : 30, 1 + random.nextInt(6));
            assertThat(Similarity.distance(a, b)).as("seed %d", SEED + i).isEqualTo(Oracles.distance(a, b));
        }
    }

    @Test
    void theRatioCountsCodePointsAndIsSymmetric() {
        assertThat(Similarity.ratio("abcd", "abxd")).isEqualTo(0.75);
        assertThat(Similarity.ratio("", "")).isEqualTo(1);
        assertThat(Similarity.ratio("a", "")).isZero();
        assertThat(Similarity.ratio("\uD83D\uDE00\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00")).isEqualTo(1);
        assertThat(Similarity.ratio("\uD83D\uDE00ab", "\uD83D\uDE00ac")).isEqualTo(Similarity.ratio("\uD83D\uDE00ac", "\uD83D\uDE00ab"));
    }
}
