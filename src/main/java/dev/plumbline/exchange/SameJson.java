package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/** Whether two JSON values are one, whatever the order of members and the spelling of numbers. */
final class SameJson {

    private SameJson() {}

    static boolean are(JsonValue one, JsonValue other) {
        return switch (one) {
            case JsonValue.Number number -> other instanceof JsonValue.Number second
                    && new BigDecimal(number.literal()).compareTo(new BigDecimal(second.literal())) == 0;
            case JsonValue.Array array -> other instanceof JsonValue.Array second && are(array.items(), second.items());
            case JsonValue.Object object -> other instanceof JsonValue.Object second
                    && object.members().size() == second.members().size()
                    && object.members().stream().allMatch(member -> second.get(member.name())
                            .filter(value -> are(member.value(), value)).isPresent());
            default -> one.equals(other);
        };
    }

    private static boolean are(List<JsonValue> some, List<JsonValue> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = are(some.get(i), others.get(i));
        }
        return same;
    }
}
