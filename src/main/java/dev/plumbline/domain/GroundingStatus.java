package dev.plumbline.domain;

import java.util.Locale;

/** What is known of a value's place. */
public enum GroundingStatus {
    /** Not looked for yet. */
    PENDING,
    /** It stands at one place, or at one that was chosen for a reason. */
    GROUNDED,
    /** It stands at several places and nothing chooses between them. */
    AMBIGUOUS,
    /** Something like it was found, but a number, date or name in it differs. */
    UNCERTAIN,
    NOT_FOUND,
    /** Nothing in the value can be looked for. */
    SKIPPED;

    /** The name in formats and in the store: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static GroundingStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
