package dev.plumbline.ui;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How well a title fits words typed for it, in any order, shortened or with letters left out. */
record WordMatch(List<String> words) {

    private static final int NONE = -1;

    WordMatch {
        words = List.copyOf(words);
    }

    static WordMatch of(String typed) {
        return new WordMatch(Arrays.stream(folded(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    /** The higher the better; negative when a word is not in the title at all. */
    int score(String title) {
        String folded = folded(title);
        int sum = 0;
        for (String word : words) {
            int score = score(folded, word);
            if (score == NONE) {
                return NONE;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(String title, String word) {
        if ((" " + title).contains(" " + word)) {
            return 3;
        }
        if (title.contains(word)) {
            return 2;
        }
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = title.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return NONE;
            }
        }
        return 0;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }
}
