package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import java.util.List;
import java.util.Optional;

/** Members of foreign JSON; one that is not there or of another kind is empty. */
final class JsonParts {

    private JsonParts() {}

    static Optional<JsonValue> member(JsonValue from, String key) {
        return from instanceof JsonValue.Object object ? object.get(key) : Optional.empty();
    }

    static List<JsonValue> items(JsonValue from, String key) {
        return member(from, key).map(found -> found instanceof JsonValue.Array array ? array.items() : List.<JsonValue>of())
                .orElse(List.of());
    }

    static List<JsonValue.Member> members(JsonValue from, String key) {
        return member(from, key).map(found -> found instanceof JsonValue.Object object ? object.members() : List.<JsonValue.Member>of())
                .orElse(List.of());
    }

    /** A text that is not blank. */
    static Optional<String> text(JsonValue from, String key) {
        return member(from, key).flatMap(found -> found instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty())
                .filter(text -> !text.isBlank());
    }

    /** A whole number from 0 on, also one written as a text, as 64-bit numbers are in JSON of protocol buffers. */
    static Optional<Integer> whole(JsonValue from, String key) {
        return member(from, key).map(found -> found instanceof JsonValue.Number number ? number.literal()
                        : found instanceof JsonValue.Text text ? text.value() : "")
                .filter(literal -> literal.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    static Optional<Double> number(JsonValue from, String key) {
        return member(from, key).map(value -> CitationReader.number(value)).filter(number -> number.isPresent())
                .map(number -> number.getAsDouble());
    }
}
