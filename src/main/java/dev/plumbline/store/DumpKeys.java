package dev.plumbline.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Counts grounding keys: a hash table of the first 128 bits of each, since a million keys as objects would fill the
 * memory.
 */
final class DumpKeys {

    private static final int FIRST_SIZE = 1 << 16;
    private static final byte TAKEN = Byte.MIN_VALUE;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    /** How many, 0 to 2 for more than one; negative once a row holds the key under guard. */
    private byte[] state = new byte[FIRST_SIZE];
    private int size;

    /** Notes a row of this key. */
    void add(byte[] key) {
        if (2 * size > state.length) {
            grow();
        }
        ByteBuffer bits = ByteBuffer.wrap(key);
        int slot = slot(bits.getLong(), bits.getLong());
        if (state[slot] == 0) {
            size++;
        }
        state[slot] = (byte) (state[slot] & TAKEN | Math.min(2, (state[slot] & 3) + 1));
    }

    /** True for a key of one row alone. */
    boolean isSingle(byte[] key) {
        ByteBuffer bits = ByteBuffer.wrap(key);
        return state[slot(bits.getLong(), bits.getLong())] == 1;
    }

    /** Says that a row holds the key under guard; false when one does already. The key was added before. */
    boolean take(byte[] key) {
        ByteBuffer bits = ByteBuffer.wrap(key);
        int slot = slot(bits.getLong(), bits.getLong());
        boolean isFree = (state[slot] & TAKEN) == 0;
        state[slot] |= TAKEN;
        return isFree;
    }

    /** Forgets which keys are held, for another attempt; not how often each was counted. */
    void release() {
        for (int i = 0; i < state.length; i++) {
            state[i] &= ~TAKEN;
        }
    }

    /** Where the key stands, or the free place for it. A key is a hash, so any part of it spreads evenly. */
    private int slot(long h, long l) {
        int mask = state.length - 1;
        int slot = (int) h & mask;
        while (state[slot] != 0 && (high[slot] != h || low[slot] != l)) {
            slot = slot + 1 & mask;
        }
        high[slot] = h;
        low[slot] = l;
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        byte[] old = state;
        high = new long[2 * old.length];
        low = Arrays.copyOf(high, high.length);
        state = new byte[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                state[slot(oldHigh[i], oldLow[i])] = old[i];
            }
        }
    }
}
