package dev.plumbline.ground;

/**
 * Where each run of four letters stands in a text: postings in hash buckets, laid out by counting sort. Built in two
 * passes, 4 bytes a letter and 4 a bucket. A bucket may mix runs of equal hash, so what it names has to be checked.
 */
final class GramIndex {

    static final int GRAM = 4;

    private static final int FEWEST_BITS = 8;
    private static final int MOST_BITS = 20;

    private final int shift;
    private final int[] heads;
    private final int[] postings;

    GramIndex(CharSequence text) {
        int grams = Math.max(0, text.length() - GRAM + 1);
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(grams), FEWEST_BITS, MOST_BITS);
        this.shift = 64 - bits;
        this.heads = new int[(1 << bits) + 1];
        this.postings = new int[grams];
        for (int i = 0; i < grams; i++) {
            heads[bucket(text, i) + 1]++;
        }
        for (int i = 1; i < heads.length; i++) {
            heads[i] += heads[i - 1];
        }
        int[] next = heads.clone();
        for (int i = 0; i < grams; i++) {
            postings[next[bucket(text, i)]++] = i;
        }
    }

    /** How many places the gram at an offset of another text may have here. */
    int count(CharSequence text, int offset) {
        int bucket = bucket(text, offset);
        return heads[bucket + 1] - heads[bucket];
    }

    /** First index, in {@link #posting}, of the places of a gram; there are {@link #count} of them, ascending. */
    int first(CharSequence text, int offset) {
        return heads[bucket(text, offset)];
    }

    int posting(int index) {
        return postings[index];
    }

    private int bucket(CharSequence text, int offset) {
        long gram = (long) text.charAt(offset) << 48 | (long) text.charAt(offset + 1) << 32
                | (long) text.charAt(offset + 2) << 16 | text.charAt(offset + 3);
        // Fibonacci hashing (Knuth, TAOCP 6.4) after mixing the upper half down.
        return (int) ((gram ^ gram >>> 29) * 0x9E3779B97F4A7C15L >>> shift);
    }
}
