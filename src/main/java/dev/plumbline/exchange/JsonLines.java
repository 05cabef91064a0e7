package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON values one a line; a line that is none is named and skipped. */
final class JsonLines {

    private JsonLines() {}

    /** Takes one line's value; returns false to stop. */
    interface Taker {
        boolean take(JsonValue value, String where);
    }

    /**
     * Hands over the lines in order; false when the taker stopped it before the end.
     *
     * @throws FormatException when there are lines, and not one of them is JSON
     */
    static boolean forEach(TextInput input, Consumer<Problem> problems, Taker taker)
            throws FormatException, IOException {
        Places places = new Places(input.name());
        boolean anyLine = false;
        boolean anyJson = false;
        try (Reader text = input.open(problems)) {
            BoundedLines lines = new BoundedLines(text, input.limits().maxString());
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().isBlank()) {
                    continue;
                }
                anyLine = true;
                String where = places.line(lines.number());
                Optional<JsonValue> value = value(line.get(), lines.isTooLong(), where, problems);
                anyJson |= value.isPresent();
                if (value.isPresent() && !taker.take(value.get(), where)) {
                    return lines.next().isEmpty();
                }
            }
        }
        if (!anyJson) {
            throw new FormatException(anyLine ? "input.format.jsonl" : "input.format.empty", input.name());
        }
        return true;
    }

    private static Optional<JsonValue> value(String line, boolean tooLong, String where, Consumer<Problem> problems) {
        if (tooLong) {
            problems.accept(Problem.at(where, "input.json.line-long"));
            return Optional.empty();
        }
        try {
            return Optional.of(JsonValues.parse(line));
        } catch (FormatException e) {
            problems.accept(Problem.at(where, "input.json.line", e.args().get(1)));
            return Optional.empty();
        }
    }
}
