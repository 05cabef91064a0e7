package dev.plumbline.ground;

import java.util.Random;

/** Made-up running text: words of a fixed stock of syllables, the same for the same seed. */
final class Words {

    private static final String[] SYLLABLES = {"ba", "con", "de", "fer", "gra", "hon", "im", "ju", "kel", "lo", "men", "nat", "or",
        "pli", "ra", "ster", "tu", "ul", "vi", "wen", "ya", "zo"};

    private Words() {}

    /** So many words in lower case without blanks. */
    static String of(Random random, int count) {
        return joined(random, count, "");
    }

    /** A sentence of so many words. */
    static String sentence(Random random, int count) {
        return joined(random, count, " ");
    }

    /** One word of two to four syllables. */
    static String one(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String joined(Random random, int count, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : between).append(one(random));
        }
        return text.toString();
    }
}
