package dev.plumbline.exchange;

import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import java.util.List;

/**
 * One line of a locate set: the values to be found in one document.
 *
 * @param id repeated in the answer
 * @param document path relative to the set's root, not yet checked
 * @param where the file and line, in words
 */
public record LocateRequest(String id, String document, List<Value> values, String where) {

    public LocateRequest {
        values = List.copyOf(values);
    }

    /**
     * One value; an entry that could not be used is kept as a null, so that the positions of the others hold.
     *
     * @param field blank when the set names none
     */
    public record Value(String field, JsonValue value, Hint hint) {}
}
