package dev.plumbline.ground;

import dev.plumbline.domain.Hint;

/**
 * A value to be looked for.
 *
 * @param value as the model wrote it
 * @param hint what is known of its place
 * @param field the name of what it is, as the extraction has it; a question will do
 * @param group what it is told apart by in its record (a cell, a field): the values of one group keep the document's order
 *     where they can and stand near each other, and mentions of one value take places one after the other
 */
public record Query(String value, Hint hint, String field, String group) {}
