package dev.plumbline.review;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.exchange.FormatException;
import dev.plumbline.exchange.JsonValues;
import java.util.Optional;

/** The json of an annotation as it is stored: what an older server wrote may be anything. */
final class StoredJson {

    private StoredJson() {}

    /** Empty where it is none; such a row has no place, only its words. */
    static Optional<JsonValue> of(String text) {
        try {
            return Optional.of(JsonValues.parse(text));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }
}
