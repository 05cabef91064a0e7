package dev.plumbline.ground;

import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Stretches of the document's letters that are nearest, by edit distance, to the letters of a value. Short values and
 * short documents are scanned whole; otherwise only around the diagonals on which several of the value's grams agree
 * (the q-gram filter of Ukkonen, "Approximate string-matching with q-grams and maximal matches", 1992).
 */
final class FuzzySearch {

    /** Text length times pattern blocks up to which a scan of the whole text is cheaper than filtering it. */
    private static final long SCAN_WHOLE = 1_500_000;
    private static final int SHORT_LETTERS = 24;
    private static final int MOST_POSTINGS = 16_000;
    private static final int MOST_REGIONS = 10;
    private static final int FEWEST_REGIONS = 2;
    /** Letters of all regions together, as multiples of the value's length. */
    private static final int REGION_LETTERS = 100_000;
    private static final int MOST_ENDS = 64;
    private static final int PIECES = 16;
    private static final int GRAMS_A_PIECE = 2;

    /**
     * @param letters letter offsets
     * @param distance edits between its letters and the value's
     */
    record Stretch(Span letters, int distance) {}

    private record End(int at, int distance) {}

    private final GramIndex grams;
    private final String letters;

    FuzzySearch(SearchText document) {
        this.grams = document.grams();
        this.letters = document.skeleton().letters();
    }

    /** Nearest first; at most {@code most}. */
    List<Stretch> nearest(String wanted, int most) {
        int slack = 2 + wanted.length() / 4;
        BitPattern pattern = new BitPattern(wanted);
        List<End> ends = new ArrayList<>();
        for (Span region : regions(wanted, pattern.blocks())) {
            scan(new EditScan(pattern).reset(), region, slack, ends);
        }
        ends.sort(Comparator.comparingInt(End::distance).thenComparingInt(End::at));
        List<Stretch> found = new ArrayList<>();
        BitPattern reversed = new BitPattern(new StringBuilder(wanted).reverse());
        for (End end : ends) {
            if (found.size() == most || end.distance() > ends.getFirst().distance() + slack) {
                break;
            }
            found.add(new Stretch(new Span(startOf(reversed, end), end.at()), end.distance()));
        }
        return found;
    }

    private List<Span> regions(String wanted, int blocks) {
        if (wanted.length() <= SHORT_LETTERS || (long) letters.length() * blocks <= SCAN_WHOLE) {
            return List.of(new Span(0, letters.length()));
        }
        int[] diagonals = diagonals(wanted);
        Arrays.sort(diagonals);
        return around(diagonals, wanted.length());
    }

    /** For each hit of a chosen gram, where the value would begin if it stood there. */
    private int[] diagonals(String wanted) {
        int[] found = new int[1024];
        int count = 0;
        for (int offset : rareGrams(wanted)) {
            int first = grams.first(wanted, offset);
            int hits = grams.count(wanted, offset);
            if (count + hits > MOST_POSTINGS && count > 0) {
                continue;
            }
            found = count + hits > found.length ? Arrays.copyOf(found, 2 * (count + hits)) : found;
            for (int i = 0; i < hits; i++) {
                found[count++] = grams.posting(first + i) - offset;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Offsets of the rarest grams of each piece of the value, so that a change in one part leaves the others; rarest first. */
    private List<Integer> rareGrams(String wanted) {
        int offsets = wanted.length() - GramIndex.GRAM + 1;
        int pieces = Math.clamp(offsets / GramIndex.GRAM, 1, PIECES);
        Comparator<Integer> rarest = Comparator.comparingInt(offset -> grams.count(wanted, offset));
        List<Integer> chosen = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            List<Integer> inPiece = new ArrayList<>();
            for (int offset = piece * offsets / pieces; offset < (piece + 1) * offsets / pieces; offset++) {
                if (grams.count(wanted, offset) > 0) {
                    inPiece.add(offset);
                }
            }
            inPiece.sort(rarest);
            chosen.addAll(inPiece.subList(0, Math.min(GRAMS_A_PIECE, inPiece.size())));
        }
        chosen.sort(rarest);
        return chosen;
    }

    /** The stretches where most diagonals lie close together, best first, each with room for the value and its changes. */
    private List<Span> around(int[] sorted, int length) {
        int width = Math.max(16, length / 4);
        record Window(int from, int hits) {}
        List<Window> windows = new ArrayList<>();
        int high = 0;
        for (int low = 0; low < sorted.length; low++) {
            while (high < sorted.length && sorted[high] - sorted[low] <= width) {
                high++;
            }
            windows.add(new Window(sorted[low], high - low));
        }
        windows.sort(Comparator.comparingInt(Window::hits).reversed().thenComparingInt(Window::from));
        List<Span> regions = new ArrayList<>();
        int most = Math.clamp(REGION_LETTERS / length, FEWEST_REGIONS, MOST_REGIONS);
        for (Window window : windows) {
            int from = Math.clamp(window.from() - length / 2, 0, letters.length());
            int to = Math.clamp(window.from() + width + length + length / 2L, from, letters.length());
            Span region = new Span(from, to);
            if (regions.stream().noneMatch(known -> known.contains(window.from() < 0 ? 0 : window.from()))) {
                regions.add(region);
            }
            if (regions.size() == most) {
                break;
            }
        }
        return regions;
    }

    /** Adds the ends of the nearest stretches in a region: local minima, within the slack of the best so far. */
    private void scan(EditScan scan, Span region, int slack, List<End> ends) {
        int best = ends.stream().mapToInt(End::distance).min().orElse(Integer.MAX_VALUE - slack);
        int apart = Math.max(1, scan.patternLength() / 2);
        for (int i = region.start(); i < region.end(); i++) {
            int distance = scan.next(letters.charAt(i));
            if (distance > best + slack || distance >= scan.patternLength()) {
                continue;
            }
            best = Math.min(best, distance);
            keep(ends, new End(i + 1, distance), apart);
            if (ends.size() > MOST_ENDS) {
                drop(ends, best + slack);
            }
        }
    }

    private static void keep(List<End> ends, End end, int apart) {
        int last = ends.size() - 1;
        if (last >= 0 && Math.abs(end.at() - ends.get(last).at()) < apart) {
            if (end.distance() < ends.get(last).distance()) {
                ends.set(last, end);
            }
        } else {
            ends.add(end);
        }
    }

    private static void drop(List<End> ends, int worstKept) {
        ends.removeIf(end -> end.distance() > worstKept);
        if (ends.size() > MOST_ENDS) {
            ends.sort(Comparator.comparingInt(End::distance).thenComparingInt(End::at));
            ends.subList(MOST_ENDS / 2, ends.size()).clear();
            ends.sort(Comparator.comparingInt(End::at));
        }
    }

    /** Where the stretch that ends there begins: of those at the least distance the one nearest to the value's length. */
    private int startOf(BitPattern reversed, End end) {
        EditScan scan = new EditScan(reversed).reset();
        int best = Integer.MAX_VALUE;
        int start = end.at();
        int from = Math.max(0, end.at() - reversed.length() - end.distance());
        for (int i = end.at() - 1; i >= from; i--) {
            int distance = scan.nextAnchored(letters.charAt(i));
            boolean nearer = distance == best
                    && Math.abs(end.at() - i - reversed.length()) < Math.abs(end.at() - start - reversed.length());
            if (distance < best || nearer) {
                best = distance;
                start = i;
            }
        }
        return start;
    }
}
