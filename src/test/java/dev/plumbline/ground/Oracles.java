package dev.plumbline.ground;

import java.util.Random;

/** The plain tables that bit-parallel algorithms are compared with. */
final class Oracles {

    private Oracles() {}

    /** At most {@code most} letters of an alphabet of the given size. */
    static String letters(Random random, int most, int alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(alphabet)));
        }
        return text.toString();
    }

    static int distance(String a, String b) {
        int[] last = lastRow(a, b, true);
        return last[b.length()];
    }

    /** For each end in the text the least distance of the pattern to a stretch that ends there (Sellers, 1980). */
    static int[] distancesAtEnds(String pattern, String text) {
        return lastRow(pattern, text, false);
    }

    static int commonSubsequence(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static int[] lastRow(String a, String b, boolean anchored) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = anchored ? j : 0;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row;
    }
}
