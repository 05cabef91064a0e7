package dev.plumbline.text;

/**
 * Where words begin and end. An offset is an edge when a word may begin or end there: not between two letters of one
 * spaced script, not between two digits, and not at the point or comma inside a number.
 */
public final class WordEdges {

    /** A longer run without an edge is no word, and looking for its end would take time that has none. */
    private static final int LONGEST_WORD = 400;

    private WordEdges() {}

    /** True when a word may begin or end at this UTF-16 offset of the text. */
    public static boolean isEdge(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        int before = Character.codePointBefore(text, offset);
        int after = Character.codePointAt(text, offset);
        if (Chars.isMark(after)) {
            return false;
        }
        if (!Chars.isWordPart(before) || !Chars.isWordPart(after)) {
            return !isInsideNumber(text, offset, before, after);
        }
        if (Chars.isUnspaced(before) || Chars.isUnspaced(after)) {
            return true;
        }
        return Character.isDigit(before) != Character.isDigit(after);
    }

    /** The nearest edge at or before an offset; the offset itself when there is none within the length of a word. */
    public static int edgeBefore(CharSequence text, int offset) {
        int from = Math.clamp(offset, 0, text.length());
        int i = from;
        while (from - i < LONGEST_WORD && !isEdge(text, i)) {
            i--;
        }
        return from - i < LONGEST_WORD ? i : from;
    }

    /** The nearest edge at or after an offset; the offset itself when there is none within the length of a word. */
    public static int edgeAfter(CharSequence text, int offset) {
        int from = Math.clamp(offset, 0, text.length());
        int i = from;
        while (i - from < LONGEST_WORD && !isEdge(text, i)) {
            i++;
        }
        return i - from < LONGEST_WORD ? i : from;
    }

    private static boolean isInsideNumber(CharSequence text, int offset, int before, int after) {
        if (Character.isDigit(before) && isSeparator(after)) {
            return offset + 1 < text.length() && Character.isDigit(text.charAt(offset + 1));
        }
        return isSeparator(before) && Character.isDigit(after) && offset >= 2 && Character.isDigit(text.charAt(offset - 2));
    }

    private static boolean isSeparator(int c) {
        return c == '.' || c == ',';
    }
}
