package dev.plumbline.store;

import dev.plumbline.domain.Hint;

/**
 * A string that waits to be grounded.
 *
 * @param id id of its grounding row
 * @param ordinal its position in its cell
 */
public record PendingValue(long id, long cellId, int ordinal, String field, String value, Hint hint) {}
