package dev.plumbline.ground;

import java.util.Arrays;

/** How alike two texts are. Both measures are bit-parallel: length times length / 64 steps. */
final class Similarity {

    private Similarity() {}

    /** {@code 2·LCS/(n+m)} over code points, as a part of both; 1 for two empty texts. */
    static double ratio(String a, String b) {
        return ratio(a, new BitPattern(a), b);
    }

    /** The same for a text that is compared with many and prepared once. */
    static double ratio(String a, BitPattern patternOfA, String b) {
        int pointsA = a.codePointCount(0, a.length());
        int pointsB = b.codePointCount(0, b.length());
        int total = pointsA + pointsB;
        if (total == 0) {
            return 1;
        }
        int units = commonSubsequence(patternOfA, b);
        // Pairs of surrogates count as one; with lone common halves this is an estimate that never exceeds 1.
        double scale = (double) total / (a.length() + b.length());
        return Math.min(1, 2.0 * units * scale / total);
    }

    /** Length of the longest common subsequence in UTF-16 units (Hyyrö, "Bit-parallel LCS-length computation", 2004). */
    static int commonSubsequence(CharSequence a, CharSequence b) {
        return commonSubsequence(new BitPattern(a), b);
    }

    private static int commonSubsequence(BitPattern pattern, CharSequence b) {
        int blocks = pattern.blocks();
        long[] v = new long[blocks];
        Arrays.fill(v, -1L);
        for (int j = 0; j < b.length(); j++) {
            int row = pattern.row(b.charAt(j));
            long carry = 0;
            for (int k = 0; k < blocks; k++) {
                long matched = v[k] & pattern.mask(row + k);
                long sum = v[k] + matched + carry;
                carry = carryOf(v[k], matched, carry, sum);
                v[k] = sum | v[k] & ~matched;
            }
        }
        return zeros(v, pattern.length());
    }

    /** Levenshtein distance in UTF-16 units. */
    static int distance(CharSequence a, CharSequence b) {
        if (a.isEmpty()) {
            return b.length();
        }
        EditScan scan = new EditScan(new BitPattern(a)).reset();
        int distance = a.length();
        for (int j = 0; j < b.length(); j++) {
            distance = scan.nextAnchored(b.charAt(j));
        }
        return distance;
    }

    private static long carryOf(long a, long b, long carryIn, long sum) {
        return (a & b | (a | b) & ~sum) >>> 63;
    }

    private static int zeros(long[] v, int length) {
        int count = 0;
        for (int k = 0; k < v.length; k++) {
            int bits = Math.min(64, length - 64 * k);
            long used = bits == 64 ? -1L : (1L << bits) - 1;
            count += Long.bitCount(~v[k] & used);
        }
        return count;
    }
}
