package dev.plumbline.documents;

import java.util.ArrayList;
import java.util.List;

/** Gathers a page's glyphs into lines, in the order in which the page draws them. */
final class LineBuilder {

    /** How many earlier lines are asked whether a stray piece belongs to them. */
    private static final int LOOK_BACK = 200;

    private LineBuilder() {}

    static List<Line> lines(List<Glyph> glyphs) {
        List<Line> pieces = pieces(glyphs);
        List<Line> lines = new ArrayList<>(pieces.size());
        for (Line piece : pieces) {
            if (!isTakenIn(piece, lines)) {
                lines.add(piece);
            }
        }
        return lines;
    }

    private static List<Line> pieces(List<Glyph> glyphs) {
        List<Line> pieces = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!pieces.isEmpty() && pieces.getLast().goesOnWith(glyph)) {
                pieces.getLast().add(glyph);
            } else if (!glyph.isBlank()) {
                pieces.add(new Line(glyph));
            }
        }
        return pieces;
    }

    /** Some programs draw the bold words of a page after all the others: they go back to where they stand. */
    private static boolean isTakenIn(Line piece, List<Line> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LOOK_BACK); i--) {
            if (lines.get(i).isBeside(piece)) {
                lines.get(i).takeIn(piece);
                return true;
            }
        }
        return false;
    }
}
