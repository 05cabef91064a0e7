package dev.plumbline.ground;

import dev.plumbline.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Chooses among equal places by how many other values of the same cell stand near, the nearer the more. */
final class Nearness {

    /** How far another value still speaks for a place, UTF-16 units. */
    private static final int REACH = 240;
    private static final int MOST_PLACES = 100;
    private static final double CLEARLY_BETTER = 0.6;

    private final NavigableSet<Span> others;

    /** @param others where other values of the cell stand for certain */
    Nearness(Collection<Span> others) {
        this.others = new TreeSet<>(others);
    }

    /** The one place that others clearly speak for; empty when they speak for none or for several alike. */
    Optional<Candidate> choose(List<Candidate> places) {
        if (others.isEmpty() || places.size() < 2 || places.size() > MOST_PLACES) {
            return Optional.empty();
        }
        double best = 0;
        double next = 0;
        Optional<Candidate> chosen = Optional.empty();
        for (Candidate place : places) {
            double score = score(place.span());
            next = Math.max(next, Math.min(score, best));
            chosen = score > best ? Optional.of(place) : chosen;
            best = Math.max(best, score);
        }
        return best - next >= CLEARLY_BETTER ? chosen : Optional.empty();
    }

    private double score(Span place) {
        int from = Math.max(0, place.start() - REACH);
        double score = 0;
        for (Span other : others.subSet(new Span(from, from), new Span(place.end() + REACH, place.end() + REACH))) {
            int gap = Math.max(other.start() - place.end(), place.start() - other.end());
            score += gap < 0 || gap > REACH ? 0 : 1 - (double) gap / REACH;
        }
        return score;
    }
}
