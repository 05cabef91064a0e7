package dev.plumbline.ground;

import java.util.Arrays;

/**
 * A pattern prepared for bit-parallel comparison: for each of its characters the positions that hold it, 64 a word. The
 * characters are numbered by a small open hash, and ASCII by a table; number 0 is every character that the pattern does
 * not have.
 */
final class BitPattern {

    private static final int ASCII = 0x80;

    private final int length;
    private final int blocks;
    private final char[] keys;
    private final int[] numbers;
    private final int[] asciiRows = new int[ASCII];
    private final long[] masks;

    BitPattern(CharSequence pattern) {
        this.length = pattern.length();
        this.blocks = Math.max(1, (length + 63) >>> 6);
        int slots = Integer.highestOneBit(Math.max(8, Math.min(length, 0x8000))) << 2;
        this.keys = new char[slots];
        this.numbers = new int[slots];
        long[] found = new long[blocks * 32];
        int count = 0;
        for (int i = 0; i < length; i++) {
            int slot = slot(pattern.charAt(i));
            if (numbers[slot] == 0) {
                keys[slot] = pattern.charAt(i);
                numbers[slot] = ++count;
                if ((count + 1) * blocks > found.length) {
                    found = Arrays.copyOf(found, 2 * found.length);
                }
            }
            found[numbers[slot] * blocks + (i >>> 6)] |= 1L << i;
        }
        this.masks = found;
        for (char c = 0; c < ASCII; c++) {
            asciiRows[c] = numbers[slot(c)] * blocks;
        }
    }

    int length() {
        return length;
    }

    int blocks() {
        return blocks;
    }

    /** Index in {@link #mask} of the first word of a character's positions. */
    int row(char c) {
        return c < ASCII ? asciiRows[c] : numbers[slot(c)] * blocks;
    }

    long mask(int index) {
        return masks[index];
    }

    private int slot(char c) {
        int at = c * 0x9E35 >>> 4 & keys.length - 1;
        while (numbers[at] != 0 && keys[at] != c) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
