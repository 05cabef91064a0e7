package dev.plumbline.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an extraction said about a value's place.
 *
 * @param page 1-based
 * @param before text that stands right before the value
 * @param after text that stands right after it
 * @param cited the place that it cited, to be checked; {@link CitedPlace#NONE} when it cited none
 */
public record Hint(OptionalInt page, Optional<String> before, Optional<String> after, CitedPlace cited) {

    public static final Hint NONE = new Hint(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** A hint without a cited place. */
    public Hint(OptionalInt page, Optional<String> before, Optional<String> after) {
        this(page, before, after, CitedPlace.NONE);
    }

    public Hint withCited(CitedPlace place) {
        return new Hint(page, before, after, place);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
