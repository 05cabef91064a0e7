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
    private static final float MIN_FILL = 0.6f;
    private static final int MIN_LETTERS = 18;

    private ColumnSplitter() {}

    /** A stretch along the baseline. */
    private record Stretch(float from, float to) {

        float width() {
            return to - from;
        }

        float middle() {
            return (from + to) / 2;
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
        List<List<Line>> columns = columns(run, gutters);
        if (run.size() >= MIN_LINES && columns.stream().allMatch(column -> isRunningText(column, run.size()))) {
            columns.forEach(result::addAll);
        } else {
            result.addAll(run);
        }
    }

    private static List<List<Line>> columns(List<Line> run, List<Stretch> gutters) {
        List<List<Line>> columns = new ArrayList<>();
        for (int i = 0; i <= gutters.size(); i++) {
            columns.add(new ArrayList<>());
        }
        for (Line line : run) {
            Line[] parts = new Line[columns.size()];
            for (Glyph glyph : line.glyphs()) {
                int column = column(glyph, gutters);
                if (parts[column] != null) {
                    parts[column].add(glyph);
                } else if (!glyph.isBlank()) {
                    parts[column] = new Line(glyph);
                    columns.get(column).add(parts[column]);
                }
            }
        }
        return columns;
    }

    private static int column(Glyph glyph, List<Stretch> gutters) {
        int column = 0;
        while (column < gutters.size() && glyph.center() > gutters.get(column).middle()) {
            column++;
        }
        return column;
    }

    /** Most lines reach well into the column, and have words rather than numbers. */
    private static boolean isRunningText(List<Line> column, int lines) {
        float start = Float.MAX_VALUE;
        float end = -Float.MAX_VALUE;
        for (Line line : column) {
            start = Math.min(start, line.start());
            end = Math.max(end, line.end());
        }
        float filled = 0;
        long letters = 0;
        for (Line line : column) {
            filled += (line.end() - line.start()) / (end - start);
            letters += line.glyphs().stream().filter(g -> Character.isLetter(g.text().codePointAt(0))).count();
        }
        return column.size() >= MIN_LINES && 2 * column.size() > lines
                && filled > MIN_FILL * column.size() && letters > (long) MIN_LETTERS * column.size();
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
