package dev.plumbline.ground;

import dev.plumbline.ground.Candidate.Form;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Places of a value that leaves out its middle with an ellipsis: its parts stand there in order, not far apart. */
final class SplitSearch {

    private static final Pattern ELLIPSIS = Pattern.compile("(?:[\\[(]\\s?)?(?:\u2026|\\.{3,}|\\. \\. \\.)(?:\\s?[\\])])?");
    private static final int FEWEST_LETTERS = 4;
    /** How much longer than the value its place may be. */
    private static final int LONGEST_RATIO = 6;
    private static final int LONGEST_EXTRA = 400;

    private SplitSearch() {}

    /**
     * @param find the certain places of a part, in document order
     * @return the shortest place that has all parts in order
     */
    static Optional<Candidate> find(Phrase phrase, Function<Phrase, List<Candidate>> find) {
        List<Phrase> parts = Arrays.stream(ELLIPSIS.split(phrase.text().strip()))
                .map(part -> new Phrase(part.strip()))
                .filter(part -> part.letters().length() >= FEWEST_LETTERS)
                .toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<List<Candidate>> places = new ArrayList<>();
        for (Phrase part : parts) {
            places.add(find.apply(part));
        }
        return shortest(places, LONGEST_RATIO * phrase.folded().length() + LONGEST_EXTRA);
    }

    private static Optional<Candidate> shortest(List<List<Candidate>> places, int longest) {
        Optional<Candidate> best = Optional.empty();
        int least = longest + 1;
        for (Candidate head : places.getFirst()) {
            Optional<Candidate> whole = from(head, places);
            if (whole.isPresent() && whole.get().span().length() < least) {
                least = whole.get().span().length();
                best = whole;
            }
        }
        return best;
    }

    private static Optional<Candidate> from(Candidate head, List<List<Candidate>> places) {
        double quality = head.quality();
        int end = head.span().end();
        for (List<Candidate> part : places.subList(1, places.size())) {
            int after = end;
            Optional<Candidate> next = part.stream().filter(place -> place.span().start() >= after).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            quality = Math.min(quality, next.get().quality());
            end = next.get().span().end();
        }
        return Optional.of(new Candidate(new Span(head.span().start(), end), Form.SPLIT, quality, true));
    }
}
