package dev.plumbline.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an extraction said about a value's place.
 *
 * @param page 1-based
 * @param before text that stands right before the value
 * @param after text that stands right after it
 */
public record Hint(OptionalInt page, Optional<String> before, Optional<String> after) {

    public static final Hint NONE = new Hint(OptionalInt.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
