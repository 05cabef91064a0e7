package dev.plumbline.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts lines that were drawn across two columns of running text. A gutter is a stretch that no line of a run of lines
 * covers; it parts columns, not cells of a table, where both its sides are well filled with words.
 */
final class ColumnSplitter {

    private static final int MIN_LINES = 4;
    private static final float MIN_GUTTER = 0.9f;
    private static final float MIN_FILL = 0.5f;
    private static final int MIN_LETTERS = 18;

    private ColumnSplitter() {}

    /** A stretch along the baseline. */
    private record Stretch(float from, float to) {

        float width() {
            return to - from;
        }
    }

    static List<Line> split(List<Line> lines) {
        List<Line> result = new ArrayList<>(lines.size());
        for (int from = 0; from < lines.size(); ) {
            List<Stretch> free = gaps(lines.get(from));
            int to = from + 1;
            while (to < lines.size() && !free.isEmpty() && lines.get(to).heading() == lines.get(from).heading()) {
                List<Stretch> left = intersection(free, around(lines.get(to)), lines.get(to).size());
                if (left.isEmpty()) {
                    break;
                }
                free = left;
                to++;
            }
            append(lines.subList(from, free.isEmpty() ? from + 1 : to), free, result);
            from = free.isEmpty() ? from + 1 : to;
        }
        return result;
    }

    private static void append(List<Line> run, List<Stretch> gutters, List<Line> result) {
        for (Stretch gutter : gutters) {
            if (run.size() >= MIN_LINES && isBetweenColumns(run, gutter)) {
                List<Line> left = new ArrayList<>();
                List<Line> right = new ArrayList<>();
                run.forEach(line -> part(line, gutter, left, right));
                result.addAll(split(left));
                result.addAll(split(right));
                return;
            }
        }
        result.addAll(run);
    }

    private static boolean isBetweenColumns(List<Line> run, Stretch gutter) {
        float start = Float.MAX_VALUE;
        float end = -Float.MAX_VALUE;
        for (Line line : run) {
            start = Math.min(start, line.start());
            end = Math.max(end, line.end());
        }
        int both = 0;
        float leftFill = 0;
        float rightFill = 0;
        int letters = 0;
        for (Line line : run) {
            if (line.start() < gutter.from && line.end() > gutter.to) {
                both++;
                float filledTo = endBefore(line, gutter);
                leftFill += (filledTo - line.start()) / (gutter.from - start);
                rightFill += (line.end() - startAfter(line, gutter)) / (end - gutter.to);
                letters += Math.min(lettersOn(line, gutter, true), lettersOn(line, gutter, false));
            }
        }
        return both >= MIN_LINES && leftFill > MIN_FILL * both && rightFill > MIN_FILL * both
                && letters > MIN_LETTERS * both;
    }

    private static float endBefore(Line line, Stretch gutter) {
        float end = line.start();
        for (Glyph glyph : line.glyphs()) {
            if (glyph.center() < gutter.to && !glyph.isBlank()) {
                end = Math.max(end, glyph.end());
            }
        }
        return end;
    }

    private static float startAfter(Line line, Stretch gutter) {
        float start = line.end();
        for (Glyph glyph : line.glyphs()) {
            if (glyph.center() > gutter.from && !glyph.isBlank()) {
                start = Math.min(start, glyph.start());
            }
        }
        return start;
    }

    private static int lettersOn(Line line, Stretch gutter, boolean isLeft) {
        int count = 0;
        for (Glyph glyph : line.glyphs()) {
            boolean isHere = isLeft ? glyph.center() < gutter.from : glyph.center() > gutter.to;
            count += isHere && !glyph.isBlank() ? 1 : 0;
        }
        return count;
    }

    private static void part(Line line, Stretch gutter, List<Line> left, List<Line> right) {
        Line[] parts = new Line[2];
        for (Glyph glyph : line.glyphs()) {
            int side = glyph.center() < (gutter.from + gutter.to) / 2 ? 0 : 1;
            if (parts[side] != null) {
                parts[side].add(glyph);
            } else if (!glyph.isBlank()) {
                parts[side] = new Line(glyph);
                (side == 0 ? left : right).add(parts[side]);
            }
        }
    }

    /** The wide gaps between the words of a line. */
    private static List<Stretch> gaps(Line line) {
        List<Stretch> all = around(line);
        return all.size() < 2 ? List.of() : all.subList(1, all.size() - 1);
    }

    /** All that a line leaves free: before it, its wide gaps, and after it. */
    private static List<Stretch> around(Line line) {
        List<Glyph> inked = new ArrayList<>();
        line.glyphs().stream().filter(glyph -> !glyph.isBlank()).forEach(inked::add);
        inked.sort((a, b) -> Float.compare(a.start(), b.start()));
        List<Stretch> free = new ArrayList<>();
        float end = -Float.MAX_VALUE;
        for (Glyph glyph : inked) {
            if (glyph.start() - end > MIN_GUTTER * line.size()) {
                free.add(new Stretch(end, glyph.start()));
            }
            end = Math.max(end, glyph.end());
        }
        free.add(new Stretch(end, Float.MAX_VALUE));
        return free;
    }

    private static List<Stretch> intersection(List<Stretch> some, List<Stretch> others, float size) {
        List<Stretch> common = new ArrayList<>();
        for (Stretch one : some) {
            for (Stretch other : others) {
                Stretch both = new Stretch(Math.max(one.from, other.from), Math.min(one.to, other.to));
                if (both.width() > MIN_GUTTER * size) {
                    common.add(both);
                }
            }
        }
        return common;
    }
}
