package dev.plumbline.domain;

import java.util.Locale;

/** What a person said of a value. */
public enum ReviewState {
    OPEN,
    ACCEPTED,
    REJECTED;

    /** The name in formats and in the store: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReviewState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
