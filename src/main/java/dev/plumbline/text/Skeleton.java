package dev.plumbline.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * The letters and digits of a folded text, and a map back: what is left of a phrase however its blanks, hyphens, quotes
 * and punctuation were changed. Accents of Latin and Greek letters, Hebrew points and Arabic vowel signs are left out too.
 */
public final class Skeleton {

    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();
    private static final char DROPPED = 0;
    /** What each BMP character leaves. */
    private static final char[] LEAVES = leaves();

    private final String letters;
    /** The folded offset of each letter. */
    private final int[] foldedOffsets;

    private Skeleton(String letters, int[] foldedOffsets) {
        this.letters = letters;
        this.foldedOffsets = foldedOffsets;
    }

    public static Skeleton of(FoldedText text) {
        String folded = text.folded();
        StringBuilder letters = new StringBuilder(folded.length());
        int[] offsets = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            char left = LEAVES[folded.charAt(i)];
            if (left != DROPPED) {
                offsets[letters.length()] = i;
                letters.append(left);
            }
        }
        return new Skeleton(letters.toString(), Arrays.copyOf(offsets, letters.length()));
    }

    /** The skeleton of a value. */
    public static String of(String text) {
        return of(FoldedText.of(text)).letters;
    }

    public String letters() {
        return letters;
    }

    public int length() {
        return letters.length();
    }

    /** The folded offset of a letter; {@code at} in {@code [0, length)}. */
    public int foldedOffset(int at) {
        return foldedOffsets[at];
    }

    /** The stretch of the folded text from one letter to the end of another; the span is not empty. */
    public Span toFolded(Span lettersSpan) {
        return new Span(foldedOffsets[lettersSpan.start()], foldedOffsets[lettersSpan.end() - 1] + 1);
    }

    /** The first letter at or after a folded offset. */
    public int letterAt(int foldedOffset) {
        int found = Arrays.binarySearch(foldedOffsets, foldedOffset);
        return found >= 0 ? found : -found - 1;
    }

    private static char[] leaves() {
        char[] leaves = new char[0x10000];
        for (int c = 0; c < leaves.length; c++) {
            leaves[c] = leaf((char) c);
        }
        return leaves;
    }

    private static char leaf(char c) {
        // Halves of surrogate pairs are kept: rare letters and emoji tell phrases apart as well as any.
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (!Chars.isWordPart(c) || isVowelSign(c)) {
            return DROPPED;
        }
        boolean accented = c >= 0xC0 && c < 0x250 || c >= 0x370 && c < 0x400 || c >= 0x1E00 && c < 0x2000;
        if (accented || c == 'ё') {
            String parts = DECOMPOSITION.getDecomposition(c);
            return parts == null ? c : leaf(parts.charAt(0));
        }
        return c;
    }

    private static boolean isVowelSign(char c) {
        return c >= 0x300 && c < 0x370 || c >= 0x591 && c < 0x5C8 || c == 0x640 || c >= 0x64B && c < 0x653 || c == 0x670;
    }
}
