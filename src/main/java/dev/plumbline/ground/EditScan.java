package dev.plumbline.ground;

import java.util.Arrays;

/**
 * Levenshtein distances of a pattern to every stretch of a text that ends at each of its positions (Myers, "A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming", 1999; blocks and the horizontal
 * carries as Hyyrö, 2003). Takes text length times pattern length / 64 steps. One scan at a time.
 */
final class EditScan {

    private final BitPattern pattern;
    private final long[] up;
    private final long[] down;
    private final long lastBit;
    private int score;

    EditScan(BitPattern pattern) {
        this.pattern = pattern;
        this.up = new long[pattern.blocks()];
        this.down = new long[pattern.blocks()];
        this.lastBit = 1L << pattern.length() - 1;
    }

    int patternLength() {
        return pattern.length();
    }

    /** Back to the start: the distance is the pattern's length. */
    EditScan reset() {
        Arrays.fill(up, -1L);
        Arrays.fill(down, 0L);
        score = pattern.length();
        return this;
    }

    /** The distance after one more character of a text in which the match may begin anywhere. */
    int next(char c) {
        return step(c, 0);
    }

    /** The distance after one more character of a text whose beginning the match has to begin at. */
    int nextAnchored(char c) {
        return step(c, 1);
    }

    private int step(char c, int carryIn) {
        int row = pattern.row(c);
        int blocks = pattern.blocks();
        int carry = carryIn;
        for (int block = 0; block < blocks; block++) {
            long high = block == blocks - 1 ? lastBit : Long.MIN_VALUE;
            carry = stepBlock(block, pattern.mask(row + block), carry, high);
        }
        score += carry;
        return score;
    }

    /** Advances 64 rows by one column; carries are the horizontal differences -1, 0 or 1 at its top and bottom. */
    private int stepBlock(int block, long matches, int carryIn, long high) {
        long pv = up[block];
        long mv = down[block];
        long eq = carryIn < 0 ? matches | 1L : matches;
        long xv = matches | mv;
        long xh = (eq & pv) + pv ^ pv | eq;
        long ph = mv | ~(xh | pv);
        long mh = pv & xh;
        int carryOut = (ph & high) != 0 ? 1 : (mh & high) != 0 ? -1 : 0;
        ph = ph << 1 | (carryIn > 0 ? 1L : 0L);
        mh = mh << 1 | (carryIn < 0 ? 1L : 0L);
        up[block] = mh | ~(xv | ph);
        down[block] = ph & xv;
        return carryOut;
    }
}
