package dev.plumbline.ground;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words that a document writes in lower case: what has a capital elsewhere only because a sentence begins there. */
final class PlainWords {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private final Set<String> words = new HashSet<>();

    PlainWords(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                add(text, start, i);
                start = i + 1;
            }
        }
    }

    /** True when the document has the word in lower case, too. */
    boolean has(Word word) {
        return words.contains(word.text().toLowerCase(Locale.ROOT));
    }

    private void add(String text, int start, int end) {
        if (end - start < SHORTEST || end - start > LONGEST) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return;
            }
        }
        words.add(text.substring(start, end));
    }
}
