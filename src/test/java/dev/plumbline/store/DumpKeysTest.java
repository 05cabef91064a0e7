package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting keys without holding them as objects, against a map that does. */
class DumpKeysTest {

    private static byte[] key(int i) {
        return GroundingKey.sha256("key " + i);
    }

    @Test
    void singlesAreToldFromTheRestWhileTheTableGrows() {
        long seed = 20261124;
        Random random = new Random(seed);
        DumpKeys keys = new DumpKeys();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            int drawn = random.nextInt(150_000);
            keys.add(key(drawn));
            counts.merge(drawn, 1, Integer::sum);
        }
        List<Integer> wrong = new ArrayList<>();
        counts.forEach((drawn, count) -> {
            if (keys.isSingle(key(drawn)) != (count == 1)) {
                wrong.add(drawn);
            }
        });
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(keys.isSingle(key(200_000))).isFalse();
    }

    @Test
    void aKeyIsTakenOnceUntilItIsReleased() {
        DumpKeys keys = new DumpKeys();
        keys.add(key(1));
        keys.add(key(1));
        assertThat(keys.take(key(1))).isTrue();
        assertThat(keys.take(key(1))).isFalse();
        keys.release();
        assertThat(keys.take(key(1))).isTrue();
        assertThat(keys.isSingle(key(1))).isFalse();
    }
}
