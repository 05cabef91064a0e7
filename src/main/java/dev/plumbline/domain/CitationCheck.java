package dev.plumbline.domain;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What became of the place that an extractor cited for a value.
 *
 * @param page the page that was cited, 1-based; empty where none was
 */
public record CitationCheck(Outcome outcome, OptionalInt page) {

    /** Whether the value stands where it was said to stand. */
    public enum Outcome {
        /** It stands there. */
        CONFIRMED,
        /** It stands in the document, but elsewhere. */
        MOVED,
        /** It does not stand in the document, or not for certain. */
        NOT_THERE;

        /** The name in formats and in the store: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
