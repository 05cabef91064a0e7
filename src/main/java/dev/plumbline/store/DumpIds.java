package dev.plumbline.store;

import java.util.Arrays;
import java.util.BitSet;

/** The numbers of one table's rows in a dump, and those that the rows have in the workspace. */
final class DumpIds {

    private static final int FIRST_SIZE = 1024;

    private long[] ids = new long[FIRST_SIZE];
    private int count;
    private boolean sorted = true;
    private long[] targets = ids;
    private final BitSet there = new BitSet();

    /** Notes a number; the same one again changes nothing. */
    void add(long id) {
        if (count > 0 && id <= ids[count - 1]) {
            sorted &= id == ids[count - 1];
            if (sorted) {
                return;
            }
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
        }
        ids[count++] = id;
    }

    /** To be called after all were noted. Rows keep their numbers unless told otherwise. */
    void seal() {
        ids = Arrays.copyOf(ids, count);
        if (!sorted) {
            Arrays.sort(ids);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || ids[i] != ids[i - 1]) {
                    ids[distinct++] = ids[i];
                }
            }
            ids = Arrays.copyOf(ids, distinct);
            count = distinct;
        }
        targets = ids;
    }

    int count() {
        return count;
    }

    /** The largest number; 0 without any. */
    long last() {
        return count == 0 ? 0 : ids[count - 1];
    }

    /** The number's position among all, ascending; negative when it is none. */
    int rank(long id) {
        // Most dumps count from 1 without gaps.
        return id >= 1 && id <= count && ids[(int) id - 1] == id ? (int) id - 1 : Arrays.binarySearch(ids, id);
    }

    /** Gives every row the number that it had; forgets which are there. */
    void keep() {
        targets = ids;
        there.clear();
    }

    /** Gives the rows these numbers, in ascending order of their own; forgets which are there. */
    void renumber(long[] numbers) {
        targets = numbers;
        there.clear();
    }

    /** Gives one row another number. */
    void renumber(int rank, long number) {
        if (targets == ids) {
            targets = ids.clone();
        }
        targets[rank] = number;
    }

    /** The number that the row has in the dump. */
    long number(int rank) {
        return ids[rank];
    }

    long target(int rank) {
        return targets[rank];
    }

    /** Says that the row is in the workspace; false when it was already. */
    boolean come(int rank) {
        boolean isNew = !there.get(rank);
        there.set(rank);
        return isNew;
    }

    void allCome() {
        there.set(0, count);
    }

    void gone(int rank) {
        there.clear(rank);
    }

    boolean isThere(int rank) {
        return there.get(rank);
    }
}
