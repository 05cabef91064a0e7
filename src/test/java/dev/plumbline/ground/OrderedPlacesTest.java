package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ground.Candidate.Form;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderedPlacesTest {

    private static final int RUNS = 5_000;

    @Test
    void whatIsChosenIsTheSameInEveryLongestChain() {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            List<List<Candidate>> places = new ArrayList<>();
            for (int value = random.nextInt(5); value >= 0; value--) {
                TreeSet<Integer> starts = new TreeSet<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    starts.add(random.nextInt(12));
                }
                places.add(starts.stream().map(start -> at(start, start + 1 + random.nextInt(3))).toList());
            }
            assertThat(OrderedPlaces.choose(places)).as("seed %d: %s", seed, places).isEqualTo(byTryingAll(places));
        }
    }

    @Test
    void moreThanCanBeComparedAreLeftUndecided() {
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(at(2 * i, 2 * i + 1));
        }
        assertThat(OrderedPlaces.choose(List.of(many, List.of(at(9_000, 9_001))))).containsExactly(Optional.empty(), Optional.empty());
    }

    /** Every chain there is; what all of the longest agree on. */
    private static List<Optional<Candidate>> byTryingAll(List<List<Candidate>> places) {
        List<List<Optional<Candidate>>> chains = new ArrayList<>();
        extend(places, new ArrayList<>(), 0, chains);
        long longest = chains.stream().mapToLong(OrderedPlacesTest::length).max().orElse(0);
        List<List<Optional<Candidate>>> best = chains.stream().filter(chain -> length(chain) == longest).toList();
        List<Optional<Candidate>> agreed = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int value = i;
            Optional<Candidate> first = best.getFirst().get(value);
            agreed.add(best.stream().allMatch(chain -> chain.get(value).equals(first)) ? first : Optional.empty());
        }
        boolean inOrder = places.stream().filter(at -> at.size() == 1).count() > 1;
        for (int i = 0; i < places.size(); i++) {
            inOrder &= places.get(i).size() != 1 || agreed.get(i).isPresent();
        }
        return inOrder ? agreed : places.stream().map(any -> Optional.<Candidate>empty()).toList();
    }

    private static void extend(List<List<Candidate>> places, List<Optional<Candidate>> chain, int end,
            List<List<Optional<Candidate>>> chains) {
        if (chain.size() == places.size()) {
            chains.add(List.copyOf(chain));
            return;
        }
        List<Optional<Candidate>> next = new ArrayList<>(chain);
        next.add(Optional.empty());
        extend(places, next, end, chains);
        for (Candidate place : places.get(chain.size())) {
            if (place.span().start() >= end) {
                next.set(chain.size(), Optional.of(place));
                extend(places, next, place.span().end(), chains);
            }
        }
    }

    private static long length(List<Optional<Candidate>> chain) {
        return chain.stream().filter(Optional::isPresent).count();
    }

    private static Candidate at(int start, int end) {
        return new Candidate(new Span(start, end), Form.SAME, 1, true);
    }
}
