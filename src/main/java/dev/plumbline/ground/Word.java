package dev.plumbline.ground;

import dev.plumbline.text.Chars;
import dev.plumbline.text.Skeleton;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a phrase as it is compared: a run of letters and digits, or one character of a script without blanks.
 *
 * @param text as it is written
 * @param key its letters, folded
 */
record Word(String text, String key) {

    /** The words of a text in order. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Chars.isWordPart(c) && !Chars.isUnspaced(c)) {
                end = endOfRun(text, end);
            }
            if (Chars.isWordPart(c)) {
                add(words, text.substring(i, end));
            }
            i = end;
        }
        return words;
    }

    boolean hasDigit() {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    boolean isDigits() {
        return text.codePoints().allMatch(Character::isDigit);
    }

    /** True for a word that may be a name: it has a capital at its start, or its script has no capitals. */
    boolean mayBeName() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first)
                || Character.isLetter(first) && !Character.isLowerCase(first);
    }

    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            int after = end + Character.charCount(c);
            boolean apostrophe = (c == '\'' || c == '\u2019') && after < text.length() && Character.isLetter(text.charAt(after));
            if (!apostrophe && (!Chars.isWordPart(c) || Chars.isUnspaced(c))) {
                break;
            }
            end = after;
        }
        return end;
    }

    private static void add(List<Word> words, String text) {
        String key = Skeleton.of(text);
        if (!key.isEmpty()) {
            words.add(new Word(text, key));
        }
    }
}
