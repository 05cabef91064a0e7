package dev.plumbline.domain;

import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;

/** What grounding found out about one value. Spans are UTF-16 offsets in the document's text. */
public sealed interface Grounding {

    GroundingStatus status();

    /** The place that stands for the value; empty when there is none. */
    default Optional<Match> place() {
        return Optional.empty();
    }

    /** Every place that fits as well as the chosen one, in document order; the chosen one among them. */
    default List<Span> occurrences() {
        return List.of();
    }

    /**
     * A place and how well it fits.
     *
     * @param quality 0 to 1; 1 is the same to the letter
     */
    record Match(Span span, Tier tier, double quality) {}

    /** It stands here. */
    record Located(Match match, List<Span> occurrences) implements Grounding {
        public Located {
            occurrences = List.copyOf(occurrences);
        }

        @Override
        public GroundingStatus status() {
            return GroundingStatus.GROUNDED;
        }

        @Override
        public Optional<Match> place() {
            return Optional.of(match);
        }
    }

    /** It stands at several places, equally well; the match is the first of them. */
    record Ambiguous(Match match, List<Span> occurrences) implements Grounding {
        public Ambiguous {
            occurrences = List.copyOf(occurrences);
        }

        @Override
        public GroundingStatus status() {
            return GroundingStatus.AMBIGUOUS;
        }

        @Override
        public Optional<Match> place() {
            return Optional.of(match);
        }
    }

    /** Something like it stands here, but the named difference is one that changes what it says. */
    record Uncertain(Match match, List<Span> occurrences, Difference difference) implements Grounding {
        public Uncertain {
            occurrences = List.copyOf(occurrences);
        }

        @Override
        public GroundingStatus status() {
            return GroundingStatus.UNCERTAIN;
        }

        @Override
        public Optional<Match> place() {
            return Optional.of(match);
        }
    }

    /** It does not stand in the document; the nearest miss is kept, so that a person can judge. */
    record NotFound(Reason reason, Optional<Match> nearest) implements Grounding {
        @Override
        public GroundingStatus status() {
            return GroundingStatus.NOT_FOUND;
        }
    }

    /** It was not looked for. */
    record Skipped(Reason reason) implements Grounding {
        @Override
        public GroundingStatus status() {
            return GroundingStatus.SKIPPED;
        }
    }

    /**
     * What differs at an uncertain place.
     *
     * @param kind what sort of thing differs
     * @param expected the words of the value; empty when the document has more than the value
     * @param found the words of the document; empty when they are missing there
     */
    record Difference(Kind kind, String expected, String found) {

        /** The sorts of word that have to be the same. */
        public enum Kind {
            NUMBER,
            NAME,
            NEGATION,
            /** Another word stands in its place. */
            WORD,
            /** It stands only inside a longer word or number. */
            INSIDE_WORD
        }
    }

    /** Why a value has no place. The name in lower case is its code; its sentence stands in the bundle. */
    enum Reason {
        /** Nothing in the document is like it. */
        NOTHING_LIKE_IT,
        /** The nearest place is too unlike it. */
        BELOW_THRESHOLD,
        /** The document has no text at all (a scan that was not recognised). */
        NO_TEXT,
        /** The value is blank, or its kind cannot be looked for (true, false, null). */
        NOT_GROUNDABLE,
        TOO_SHORT,
        /** The cell has more strings than are looked for. */
        TOO_MANY
    }
}
