package dev.plumbline.ground;

import dev.plumbline.text.Span;
import java.util.Set;

/**
 * A number or date in a text, with everything it may mean: {@code 1.200} is 1200 to some and 1.2 to others.
 *
 * @param span UTF-16 offsets
 * @param meanings numbers as plain decimal text without trailing zeros, or {@link java.time.LocalDate}s; not empty
 */
record Mention<T>(Span span, Set<T> meanings) {

    Mention {
        meanings = Set.copyOf(meanings);
    }

    boolean mayMeanSameAs(Mention<T> other) {
        return meanings.stream().anyMatch(other.meanings::contains);
    }
}
