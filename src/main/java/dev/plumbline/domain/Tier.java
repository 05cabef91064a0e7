package dev.plumbline.domain;

import java.util.Locale;

/** How a value was found, from surest to loosest. */
public enum Tier {
    EXACT,
    NORMALIZED,
    FUZZY;

    /** The name in formats and in the store: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
