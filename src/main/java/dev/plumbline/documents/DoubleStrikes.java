package dev.plumbline.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops glyphs that were drawn twice at nearly one place, as for a bold look or a shadow. */
final class DoubleStrikes {

    private static final float CELL = 4;
    /** Shares of the type size within which an equal glyph counts as the same, as poppler has them. */
    private static final float ALONG = 0.1f;
    private static final float ACROSS = 0.2f;

    private final Map<Cell, List<Glyph>> seen = new HashMap<>();

    private record Cell(int heading, int column, int row) {}

    static List<Glyph> dropped(List<Glyph> glyphs) {
        DoubleStrikes strikes = new DoubleStrikes();
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank() || strikes.isNew(glyph)) {
                kept.add(glyph);
            }
        }
        return kept;
    }

    private boolean isNew(Glyph glyph) {
        float along = Math.min(ALONG * glyph.em(), CELL);
        float across = Math.min(ACROSS * glyph.size(), CELL);
        for (int column = cell(glyph.start() - along); column <= cell(glyph.start() + along); column++) {
            for (int row = cell(glyph.base() - across); row <= cell(glyph.base() + across); row++) {
                for (Glyph other : seen.getOrDefault(new Cell(glyph.heading(), column, row), List.of())) {
                    if (isSame(glyph, other, along, across)) {
                        return false;
                    }
                }
            }
        }
        Cell own = new Cell(glyph.heading(), cell(glyph.start()), cell(glyph.base()));
        seen.computeIfAbsent(own, key -> new ArrayList<>(4)).add(glyph);
        return true;
    }

    private static boolean isSame(Glyph glyph, Glyph other, float along, float across) {
        return glyph.text().equals(other.text())
                && Math.abs(glyph.start() - other.start()) < along
                && Math.abs(glyph.base() - other.base()) < across;
    }

    private static int cell(float position) {
        return (int) Math.floor(position / CELL);
    }
}
