package dev.plumbline.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among equal places so that as many values of a cell as can stand one after the other, as the cell holds them: the
 * longest increasing chain over all their places, as LangExtract's aligner aims at (its pull request 485). A value whose
 * place differs between two chains of that length is left undecided.
 */
final class OrderedPlaces {

    /** Places of all values together; the work grows with their square. */
    private static final int MOST_PLACES = 2_000;

    /** Values with a single place that have to be in order before the others are believed to be; one alone says nothing. */
    private static final int FEWEST_SURE = 2;

    private record Pair(int value, Candidate place) {

        boolean standsBefore(Pair other) {
            return value < other.value && place.span().end() <= other.place.span().start();
        }
    }

    private OrderedPlaces() {}

    /**
     * One choice a value, in their order; nothing is chosen where fewer than two values have a single place, or where
     * those are out of order already.
     *
     * @param places of each value, those equally good; one where it is decided, none where it was not found
     */
    static List<Optional<Candidate>> choose(List<List<Candidate>> places) {
        List<Optional<Candidate>> chosen = new ArrayList<>(places.stream().map(at -> Optional.<Candidate>empty()).toList());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int value = i;
            places.get(i).forEach(place -> pairs.add(new Pair(value, place)));
        }
        if (pairs.size() > MOST_PLACES) {
            return chosen;
        }
        List<List<Pair>> ranks = onLongestChains(pairs);
        List<Pair> decided = ranks.stream().filter(rank -> rank.size() == 1).map(List::getFirst).toList();
        List<Pair> sure = pairs.stream().filter(pair -> places.get(pair.value()).size() == 1).toList();
        if (sure.size() >= FEWEST_SURE && decided.containsAll(sure)) {
            decided.forEach(pair -> chosen.set(pair.value(), Optional.of(pair.place())));
        }
        return chosen;
    }

    /** The pairs that can take each position of a chain of the greatest length. */
    private static List<List<Pair>> onLongestChains(List<Pair> pairs) {
        int[] before = new int[pairs.size()];
        int longest = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                before[i] = pairs.get(j).standsBefore(pairs.get(i)) ? Math.max(before[i], before[j] + 1) : before[i];
            }
            longest = Math.max(longest, before[i] + 1);
        }
        List<List<Pair>> ranks = new ArrayList<>();
        for (int rank = 0; rank < longest; rank++) {
            ranks.add(new ArrayList<>());
        }
        int[] after = new int[before.length];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < before.length; j++) {
                after[i] = pairs.get(i).standsBefore(pairs.get(j)) ? Math.max(after[i], after[j] + 1) : after[i];
            }
            if (before[i] + after[i] + 1 == longest) {
                ranks.get(before[i]).add(pairs.get(i));
            }
        }
        return ranks;
    }
}
