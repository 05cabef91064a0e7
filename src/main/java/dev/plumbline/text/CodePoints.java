package dev.plumbline.text;

import java.util.Arrays;

/**
 * The border between UTF-16 offsets, used inside, and Unicode code points, used in the store and in every format. A lone
 * surrogate counts as one code point, as Java counts it. Converts in O(log n) of the text's surrogate pairs.
 */
public final class CodePoints {

    /** UTF-16 positions of the second half of each surrogate pair, ascending. */
    private final int[] lowHalves;

    private CodePoints(int[] lowHalves) {
        this.lowHalves = lowHalves;
    }

    public static CodePoints of(CharSequence text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** Code points before a UTF-16 offset; an offset inside a pair counts as the pair's end. */
    public int fromUtf16(int offset) {
        return offset - pairsBefore(offset);
    }

    public Span fromUtf16(Span utf16) {
        return new Span(fromUtf16(utf16.start()), fromUtf16(utf16.end()));
    }

    /** The UTF-16 offset of a code point. */
    public int toUtf16(int codePoint) {
        int low = 0;
        int high = lowHalves.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // lowHalves[middle] - middle is the code point after that pair.
            if (lowHalves[middle] - middle <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    public Span toUtf16(Span codePointSpan) {
        return new Span(toUtf16(codePointSpan.start()), toUtf16(codePointSpan.end()));
    }

    private int pairsBefore(int offset) {
        int found = Arrays.binarySearch(lowHalves, offset);
        return found >= 0 ? found : -found - 1;
    }
}
