package dev.plumbline.ground;

import dev.plumbline.domain.Hint;

/**
 * A value to be looked for.
 *
 * @param value as the model wrote it
 * @param hint what is known of its place
 */
public record Query(String value, Hint hint) {}
