package dev.plumbline.store;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Hint;
import java.util.List;
import java.util.Optional;

/**
 * An extracted cell to be added.
 *
 * @param field name of the extract's column
 * @param dataJson the extracted value, any JSON; the store wraps it as {@code {"data": …}}
 * @param values its strings, each with what grounding needs
 */
public record NewCell(long documentId, String field, String dataJson, List<NewValue> values) {

    public NewCell {
        values = List.copyOf(values);
    }

    /**
     * A string of the cell.
     *
     * @param ordinal its position in the cell, from 0; unique in the cell
     * @param skipped why it will not be looked for; empty when it will
     */
    public record NewValue(int ordinal, String value, Hint hint, Optional<Grounding.Reason> skipped) {}
}
