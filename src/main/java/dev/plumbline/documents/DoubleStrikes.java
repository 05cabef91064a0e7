package dev.plumbline.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Drops glyphs that were drawn twice at nearly one place, as for a bold look or a shadow. */
final class DoubleStrikes {

    private static final float CELL = 4;
    /** Shares of the type size within which an equal glyph counts as the same, as poppler has them. */
    private static final float ALONG = 0.1f;
    private static final float ACROSS = 0.2f;

    private final List<Glyph> kept;
    /** A hash table of glyphs by text and place, chained through {@code next}: positions in {@code kept}, or -1. */
    private final int[] heads;
    private final int[] next;

    private DoubleStrikes(int count) {
        kept = new ArrayList<>(count);
        heads = new int[Math.max(16, Integer.highestOneBit(count) * 2)];
        next = new int[count];
        Arrays.fill(heads, -1);
    }

    static List<Glyph> dropped(List<Glyph> glyphs) {
        DoubleStrikes strikes = new DoubleStrikes(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                strikes.kept.add(glyph);
            } else if (strikes.isNew(glyph)) {
                strikes.keep(glyph);
            }
        }
        return strikes.kept;
    }

    private void keep(Glyph glyph) {
        int slot = slot(glyph, cell(glyph.start()), cell(glyph.base()));
        next[kept.size()] = heads[slot];
        heads[slot] = kept.size();
        kept.add(glyph);
    }

    private boolean isNew(Glyph glyph) {
        float along = Math.min(ALONG * glyph.em(), CELL);
        float across = Math.min(ACROSS * glyph.size(), CELL);
        int lastColumn = cell(glyph.start() + along);
        int lastRow = cell(glyph.base() + across);
        for (int column = cell(glyph.start() - along); column <= lastColumn; column++) {
            for (int row = cell(glyph.base() - across); row <= lastRow; row++) {
                for (int i = heads[slot(glyph, column, row)]; i >= 0; i = next[i]) {
                    if (isSame(glyph, kept.get(i), along, across)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isSame(Glyph glyph, Glyph other, float along, float across) {
        return Math.abs(glyph.start() - other.start()) < along
                && Math.abs(glyph.base() - other.base()) < across
                && glyph.heading() == other.heading()
                && glyph.text().equals(other.text());
    }

    private int slot(Glyph glyph, int column, int row) {
        int hash = glyph.text().hashCode() * 31 + column * 0x9e3779b1 + row * 0x85ebca77;
        return (hash ^ hash >>> 15) & heads.length - 1;
    }

    private static int cell(float position) {
        return (int) Math.floor(position / CELL);
    }
}
