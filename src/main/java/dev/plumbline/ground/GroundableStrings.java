package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The strings inside a JSON value that can be looked for in a document: depth first, in their order, members' values but
 * never their names.
 */
public final class GroundableStrings {

    private static final int MIN_LENGTH = 5;
    private static final Set<String> BOOLEAN_LIKE = Set.of("true", "false", "yes", "no", "none", "null", "n/a");

    private GroundableStrings() {}

    /**
     * Every scalar of the value, each with why it is not looked for, if so. Numbers, short strings and repeated ones are
     * looked for, too; truth values, nulls and blanks are not, nor what comes after {@code maxStrings}.
     */
    public static List<GroundableString> all(JsonValue value, int maxStrings) {
        List<GroundableString> strings = new ArrayList<>();
        int wanted = 0;
        for (JsonValue scalar : scalars(value)) {
            String text = trim(textOf(scalar));
            boolean groundable = switch (scalar) {
                case JsonValue.Text any -> !text.isEmpty() && !isBooleanLike(text);
                case JsonValue.Number any -> true;
                default -> false;
            };
            if (!groundable) {
                strings.add(GroundableString.skipped(text, Reason.NOT_GROUNDABLE));
            } else if (wanted == maxStrings) {
                strings.add(GroundableString.skipped(text, Reason.TOO_MANY));
            } else {
                strings.add(GroundableString.wanted(text));
                wanted++;
            }
        }
        return strings;
    }

    /**
     * The strings that OpenContracts looks for: trimmed, at least five code points, no truth value and no number, each
     * once, at most {@code maxStrings}.
     */
    public static List<String> asReference(JsonValue value, int maxStrings) {
        Set<String> kept = new LinkedHashSet<>();
        for (JsonValue scalar : scalars(value)) {
            if (kept.size() == maxStrings) {
                break;
            }
            if (scalar instanceof JsonValue.Text text) {
                String trimmed = trim(text.value());
                if (trimmed.codePointCount(0, trimmed.length()) >= MIN_LENGTH && !isNonGroundable(trimmed)) {
                    kept.add(trimmed);
                }
            }
        }
        return List.copyOf(kept);
    }

    /** True for what reads as a truth value, an absence or a number. */
    static boolean isNonGroundable(String text) {
        return isBooleanLike(text) || PythonFloat.parses(text.replace(",", ""));
    }

    private static boolean isBooleanLike(String text) {
        return BOOLEAN_LIKE.contains(text.toLowerCase(Locale.ROOT));
    }

    private static List<JsonValue> scalars(JsonValue value) {
        List<JsonValue> scalars = new ArrayList<>();
        collect(value, scalars);
        return scalars;
    }

    private static void collect(JsonValue value, List<JsonValue> scalars) {
        switch (value) {
            case JsonValue.Array array -> array.items().forEach(item -> collect(item, scalars));
            case JsonValue.Object object -> object.members().forEach(member -> collect(member.value(), scalars));
            default -> scalars.add(value);
        }
    }

    private static String textOf(JsonValue scalar) {
        return switch (scalar) {
            case JsonValue.Text text -> text.value();
            case JsonValue.Number number -> number.literal();
            case JsonValue.Bool bool -> String.valueOf(bool.value());
            default -> "null";
        };
    }

    /** Trims what Python calls white space; {@link String#strip} leaves no-break spaces. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && PythonFloat.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && PythonFloat.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
