package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditScanTest {

    private static final long SEED = 57;

    @Test
    void distancesAtEveryEndAreThoseOfThePlainTable() {
        for (int i = 0; i < 2_000; i++) {
            Random random = new Random(SEED + i);
            int alphabet = 1 + random.nextInt(5);
            String pattern = "a" + Oracles.letters(random, random.nextInt(8) == 0 ? 200 : 20, alphabet);
            String text = Oracles.letters(random, 120, alphabet);
            int[] expected = Oracles.distancesAtEnds(pattern, text);
            EditScan scan = new EditScan(new BitPattern(pattern)).reset();
            for (int j = 0; j < text.length(); j++) {
                assertThat(scan.next(text.charAt(j))).as("seed %d, end %d", SEED + i, j + 1).isEqualTo(expected[j + 1]);
            }
        }
    }

    @Test
    void distancesFromTheBeginningAreThoseOfThePlainTable() {
        for (int i = 0; i < 500; i++) {
            Random random = new Random(SEED + i);
            String pattern = "a" + Oracles.letters(random, 150, 3);
            String text = Oracles.letters(random, 60, 3);
            EditScan scan = new EditScan(new BitPattern(pattern)).reset();
            for (int j = 0; j < text.length(); j++) {
                assertThat(scan.nextAnchored(text.charAt(j))).as("seed %d, end %d", SEED + i, j + 1)
                        .isEqualTo(Oracles.distance(pattern, text.substring(0, j + 1)));
            }
        }
    }

    @Test
    void charactersThatShareASlotAreToldApart() {
        StringBuilder pattern = new StringBuilder();
        for (int c = 0x4E00; c < 0x4E00 + 3_000; c++) {
            pattern.append((char) c);
        }
        assertThat(Similarity.distance(pattern, pattern)).isZero();
        assertThat(Similarity.distance(pattern, pattern.toString().replace('\u4E10', '\u9000'))).isEqualTo(1);
    }
}
