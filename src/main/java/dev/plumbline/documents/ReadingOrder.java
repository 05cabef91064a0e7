package dev.plumbline.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts lines into reading order. Nearly every program draws a page in the order in which it is read, tables cell by
 * cell
 * included, and no geometry knows better. So the drawn order stays, but where it is plainly not that of reading: lines
 * that run across two columns are parted, and a page drawn upward or at random is ordered by recursive cuts (XY-cut).
 */
final class ReadingOrder {

    /** From this share of steps that go up within a column on, the drawn order is not believed. */
    private static final double MANY_STEPS_UP = 0.35;
    private static final int FEW = 3;

    private ReadingOrder() {}

    static List<Line> of(List<Line> drawn) {
        List<Line> lines = ColumnSplitter.split(drawn);
        return isJumbled(lines) ? byPlace(lines) : lines;
    }

    private static boolean isJumbled(List<Line> lines) {
        int steps = 0;
        int up = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (before.heading() == line.heading() && shareColumn(before, line)) {
                steps++;
                up += line.base() < before.base() - 0.5f * Math.min(line.size(), before.size()) ? 1 : 0;
            }
        }
        return up >= FEW && up > MANY_STEPS_UP * steps;
    }

    private static boolean shareColumn(Line a, Line b) {
        float overlap = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return overlap > 0.3f * Math.min(a.end() - a.start(), b.end() - b.start());
    }

    private static List<Line> byPlace(List<Line> lines) {
        Map<Integer, List<Line>> byHeading = new LinkedHashMap<>();
        lines.forEach(line -> byHeading.computeIfAbsent(line.heading(), key -> new ArrayList<>()).add(line));
        List<Line> ordered = new ArrayList<>(lines.size());
        byHeading.values().forEach(group -> new PageCut(ordered).cut(group, 0));
        return ordered;
    }

    /** Recursive cuts of a page: along gutters first, then across at the widest gap. */
    private record PageCut(List<Line> ordered) {

        private static final int DEEPEST = 40;
        private static final float GUTTER = 1.2f;

        void cut(List<Line> lines, int depth) {
            if (lines.size() < 2 * FEW || depth > DEEPEST || !(cutAlong(lines, depth) || cutAcross(lines, depth))) {
                ordered.addAll(row(lines));
            }
        }

        private boolean cutAlong(List<Line> lines, int depth) {
            List<Line> sorted = new ArrayList<>(lines);
            sorted.sort(Comparator.comparingDouble(Line::start));
            float end = sorted.getFirst().end();
            for (int i = 1; i < sorted.size(); i++) {
                boolean isGutter = sorted.get(i).start() - end > GUTTER * sorted.get(i).size();
                if (isGutter && i >= FEW && sorted.size() - i >= FEW) {
                    return cutAt(sorted, i, depth);
                }
                end = Math.max(end, sorted.get(i).end());
            }
            return false;
        }

        private boolean cutAcross(List<Line> lines, int depth) {
            List<Line> sorted = new ArrayList<>(lines);
            sorted.sort(Comparator.comparingDouble(Line::base));
            int best = 0;
            float widest = 0;
            for (int i = 1; i < sorted.size(); i++) {
                float gap = sorted.get(i).base() - sorted.get(i).size() - sorted.get(i - 1).base();
                if (gap > widest) {
                    widest = gap;
                    best = i;
                }
            }
            return best > 0 && cutAt(sorted, best, depth);
        }

        private boolean cutAt(List<Line> sorted, int position, int depth) {
            cut(sorted.subList(0, position), depth + 1);
            cut(sorted.subList(position, sorted.size()), depth + 1);
            return true;
        }

        /** From top to bottom, and from left to right where lines stand side by side. */
        private static List<Line> row(List<Line> lines) {
            List<Line> sorted = new ArrayList<>(lines);
            sorted.sort(Comparator.comparingDouble(Line::base));
            for (int from = 0; from < sorted.size(); ) {
                int to = from + 1;
                while (to < sorted.size()
                        && sorted.get(to).base() - sorted.get(from).base() < 0.3f * sorted.get(from).size()) {
                    to++;
                }
                sorted.subList(from, to).sort(Comparator.comparingDouble(Line::start));
                from = to;
            }
            return sorted;
        }
    }
}
