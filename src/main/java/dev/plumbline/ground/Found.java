package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Difference;
import java.util.List;
import java.util.Optional;

/**
 * What the search for one value came to, before anything chooses among equal places.
 *
 * @param best the places that agree best, equally well, in document order
 * @param alternatives further places that text around the value could still decide for; the best ones among them
 * @param doubt what makes the best places doubtful
 * @param nearest the closest place when there is no best one
 */
record Found(List<Candidate> best, List<Candidate> alternatives, Optional<Difference> doubt, Optional<Candidate> nearest) {

    Found {
        best = List.copyOf(best);
        alternatives = List.copyOf(alternatives);
    }

    static Found certain(List<Candidate> best, List<Candidate> alternatives) {
        return new Found(best, alternatives, Optional.empty(), Optional.empty());
    }

    static Found doubtful(List<Candidate> best, Difference doubt) {
        return new Found(best, best, Optional.of(doubt), Optional.empty());
    }

    static Found nothing(Optional<Candidate> nearest) {
        return new Found(List.of(), List.of(), Optional.empty(), nearest);
    }
}
