package dev.plumbline.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;

/**
 * A text with the differences folded away that do not change what it says, and a map back. Folded are case, compatibility
 * forms and composition (Unicode NFKC_Casefold, UAX 31 R5), default-ignorable characters, quotes, dashes, runs of blanks
 * (to one blank; none at the start), and hyphens at the end of a line. Built in one pass; 6 bytes a character.
 */
public final class FoldedText {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    /** Foldings of single BMP characters, found once; the same for everyone, so that a race only repeats work. */
    private static final String[] CACHE = new String[0x10000];
    /** A longer run of combining marks is cut, because ordering them takes more than linear time. */
    private static final int LONGEST_SEGMENT = 64;

    private final String original;
    private final String folded;
    /** Where in the original each folded character's segment begins, UTF-16; never descends. */
    private final int[] origins;

    private FoldedText(Builder built) {
        this.original = built.text;
        this.folded = built.out.toString();
        this.origins = Arrays.copyOf(built.origins, folded.length());
    }

    public static FoldedText of(String text) {
        return of(text, List.of());
    }

    /** @param leftOut spans that are folded to a blank, ascending: running heads and feet, say */
    public static FoldedText of(String text, List<Span> leftOut) {
        Builder builder = new Builder(text, leftOut);
        builder.run();
        return new FoldedText(builder);
    }

    /** The folding alone, without its blanks at the end; for values. */
    public static String fold(String text) {
        return of(text).folded.stripTrailing();
    }

    public String original() {
        return original;
    }

    /** The folded text; its offsets are folded offsets. */
    public String folded() {
        return folded;
    }

    /** Where the original of a folded character begins, UTF-16; the original's length for an offset at the end. */
    public int originalStart(int foldedOffset) {
        return foldedOffset < origins.length ? origins[foldedOffset] : original.length();
    }

    /** Where the original of the folded character before this offset ends, UTF-16. */
    public int originalEnd(int foldedOffset) {
        if (foldedOffset == 0) {
            return 0;
        }
        int start = origins[foldedOffset - 1];
        return folded.charAt(foldedOffset - 1) == ' ' ? blanksEnd(start) : segmentEnd(original, start);
    }

    /** The original of a stretch of the folded text, both UTF-16. */
    public Span toOriginal(Span foldedSpan) {
        int start = originalStart(foldedSpan.start());
        return new Span(start, Math.max(start, originalEnd(foldedSpan.end())));
    }

    /** The first folded offset whose original begins at or after an offset of the original. */
    public int foldedOffset(int originalOffset) {
        int found = Arrays.binarySearch(origins, originalOffset);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && origins[found - 1] == originalOffset) {
            found--;
        }
        return found;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (end < original.length() && Chars.isBlank(original.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    /** End of the stretch that normalization must see together: a character and what combines with it. */
    private static int segmentEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && end - start < LONGEST_SEGMENT) {
            char next = text.charAt(end);
            if (next < 0x300) {
                break;
            }
            int c = text.codePointAt(end);
            if (FOLDING.hasBoundaryBefore(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static String foldSegment(String text, int start, int end) {
        if (end - start > 1) {
            return FOLDING.normalize(text.substring(start, end));
        }
        char c = text.charAt(start);
        String known = CACHE[c];
        if (known == null) {
            char plain = Chars.unify(c);
            // Before normalization, which parts an acute accent into a blank and a mark, and a double prime into two primes.
            known = plain == c ? FOLDING.normalize(String.valueOf(c)) : String.valueOf(plain);
            CACHE[c] = known;
        }
        return known;
    }

    private static final class Builder {

        private final String text;
        private final StringBuilder out;
        private final List<Span> leftOut;
        private int nextLeftOut;
        private int[] origins;

        Builder(String text, List<Span> leftOut) {
            this.text = text;
            this.leftOut = leftOut;
            this.out = new StringBuilder(text.length());
            this.origins = new int[text.length() + 16];
        }

        void run() {
            int i = 0;
            while (i < text.length()) {
                int passed = pass(i);
                if (passed > i) {
                    emit(' ', i);
                    i = passed;
                    continue;
                }
                char c = text.charAt(i);
                int joined = c == '-' || c == '\u00AD' || c == '\u2010' ? afterLineEndHyphen(i) : i;
                if (joined > i) {
                    i = joined;
                } else if (c < 0x80 && (i + 1 == text.length() || text.charAt(i + 1) < 0x300)) {
                    emit(c >= 'A' && c <= 'Z' ? (char) (c + 32) : Chars.unify(c), i);
                    i++;
                } else {
                    i = foldFrom(i);
                }
            }
        }

        /** The end of what is left out at an offset; the offset itself where nothing is. Offsets never descend. */
        private int pass(int offset) {
            while (nextLeftOut < leftOut.size() && leftOut.get(nextLeftOut).end() <= offset) {
                nextLeftOut++;
            }
            boolean inside = nextLeftOut < leftOut.size() && leftOut.get(nextLeftOut).contains(offset);
            return inside ? leftOut.get(nextLeftOut).end() : offset;
        }

        private int foldFrom(int start) {
            int end = segmentEnd(text, start);
            String folded = foldSegment(text, start, end);
            for (int k = 0; k < folded.length(); k++) {
                emit(Chars.unify(folded.charAt(k)), start);
            }
            return end;
        }

        private void emit(char c, int origin) {
            int at = out.length();
            if (c == ' ' && (at == 0 || out.charAt(at - 1) == ' ')) {
                return;
            }
            if (at == origins.length) {
                origins = Arrays.copyOf(origins, at + at / 2);
            }
            out.append(c);
            origins[at] = origin;
        }

        /** The offset of the letter that a hyphen at a line's end is followed by; the hyphen's own when it is no such one. */
        private int afterLineEndHyphen(int hyphen) {
            if (hyphen == 0 || !Character.isLetter(text.charAt(hyphen - 1))) {
                return hyphen;
            }
            int i = hyphen + 1;
            boolean broken = false;
            while (i < text.length() && (Chars.isBlank(text.charAt(i)) || broken && pass(i) > i)) {
                broken |= Chars.isLineBreak(text.charAt(i));
                i = Math.max(i + 1, pass(i));
            }
            boolean joins = broken && i < text.length() && Character.isLetter(text.charAt(i))
                    && (Character.isLowerCase(text.charAt(i)) || Character.isUpperCase(text.charAt(hyphen - 1)));
            return joins ? i : hyphen;
        }
    }
}
