package dev.plumbline.testing;

import dev.plumbline.domain.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares JSON as the goldens ask: keys in any order, numbers within 1e-9. */
public final class SameJson {

    private static final double TOLERANCE = 1e-9;

    private SameJson() {}

    /** What differs first; empty when both say the same. */
    public static Optional<String> difference(JsonValue actual, JsonValue expected) {
        return switch (expected) {
            case JsonValue.Object wanted when actual instanceof JsonValue.Object given -> members(given, wanted);
            case JsonValue.Array wanted when actual instanceof JsonValue.Array given -> items(given, wanted);
            case JsonValue.Number wanted when actual instanceof JsonValue.Number given ->
                    Math.abs(Double.parseDouble(given.literal()) - Double.parseDouble(wanted.literal())) <= TOLERANCE
                            ? Optional.empty() : Optional.of(given + " is not " + wanted);
            default -> actual.equals(expected) ? Optional.empty() : Optional.of(actual + " is not " + expected);
        };
    }

    private static Optional<String> members(JsonValue.Object actual, JsonValue.Object expected) {
        if (!names(actual).equals(names(expected))) {
            return Optional.of(names(actual) + " are not " + names(expected));
        }
        return expected.members().stream()
                .flatMap(member -> difference(actual.get(member.name()).orElseThrow(), member.value()).stream()
                        .map(what -> member.name() + ": " + what))
                .findFirst();
    }

    private static Optional<String> items(JsonValue.Array actual, JsonValue.Array expected) {
        if (actual.items().size() != expected.items().size()) {
            return Optional.of(actual.items().size() + " items, not " + expected.items().size());
        }
        for (int i = 0; i < expected.items().size(); i++) {
            int index = i;
            Optional<String> found = difference(actual.items().get(i), expected.items().get(i));
            if (found.isPresent()) {
                return found.map(what -> index + ": " + what);
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(JsonValue.Object object) {
        return object.members().stream().map(JsonValue.Member::name).collect(Collectors.toSet());
    }
}
