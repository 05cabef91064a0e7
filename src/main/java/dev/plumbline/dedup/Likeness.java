package dev.plumbline.dedup;

import dev.plumbline.domain.DuplicateReason;
import dev.plumbline.domain.DuplicateReason.Overlap;
import dev.plumbline.domain.DuplicateReason.Same;
import dev.plumbline.domain.DuplicateReason.SimilarWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How alike two marks are: the mean of the share of their places that both cover (Jaccard) and of the share of their
 * folded words that both have (Dice); both in [0, 1].
 */
record Likeness(double overlap, double words, boolean sameLabel) {

    private static final double STEPS = 1000;

    static Likeness of(FoldedMark one, FoldedMark two) {
        long shared = one.mark().shared(two.mark());
        long all = one.mark().size() + two.mark().size() - shared;
        double overlap = all == 0 ? 0 : (double) shared / all;
        double words = one.text().equals(two.text()) ? 1 : Math.min(common(one.words(), two.words()), 1 - 1 / STEPS);
        return new Likeness(rounded(overlap), rounded(words), one.mark().label() == two.mark().label());
    }

    double score() {
        return rounded((overlap + words) / 2);
    }

    List<DuplicateReason> reasons() {
        List<DuplicateReason> reasons = new ArrayList<>();
        if (words == 1) {
            reasons.add(Same.SAME_WORDS);
        }
        if (overlap > 0) {
            reasons.add(new Overlap(overlap));
        }
        if (words > 0 && words < 1) {
            reasons.add(new SimilarWords(words));
        }
        if (!sameLabel) {
            reasons.add(Same.OTHER_LABEL);
        }
        return reasons;
    }

    private static double common(String[] one, String[] two) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < two.length;) {
            int order = one[i].compareTo(two[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return one.length + two.length == 0 ? 0 : 2.0 * common / (one.length + two.length);
    }

    private static double rounded(double share) {
        return Math.round(share * STEPS) / STEPS;
    }

    /** A mark with its folded text and the words of that, in order of the alphabet. */
    record FoldedMark(Mark mark, String text, String[] words) {
        static FoldedMark of(Mark mark, String folded) {
            String text = folded.strip();
            String[] words = text.split("\\s+");
            Arrays.sort(words);
            return new FoldedMark(mark, text, words);
        }
    }
}
