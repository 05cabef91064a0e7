package dev.plumbline.exchange;

import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads locate sets: JSONL of {@code {"id","document","values":[{"field","value","hint","cited"}]}}; other keys are ignored. */
public final class LocateSet {

    private final RowReader rows;
    private final Consumer<Problem> problems;

    private LocateSet(Consumer<Problem> problems) {
        this.rows = new RowReader(problems);
        this.problems = problems;
    }

    /**
     * Hands over the lines in order; a bad line is a problem and is skipped, a bad entry of {@code values} is a problem and
     * stands as a null.
     *
     * @throws FormatException when no line of the file is JSON
     */
    public static void read(TextInput input, Consumer<LocateRequest> requests, Consumer<Problem> problems)
            throws FormatException, IOException {
        LocateSet reader = new LocateSet(problems);
        JsonLines.forEach(input, problems, (line, where) -> {
            reader.request(line, where).ifPresent(requests);
            return true;
        });
    }

    private Optional<LocateRequest> request(JsonValue line, String where) {
        if (!(line instanceof JsonValue.Object object)) {
            problems.accept(Problem.at(where, "input.record.object"));
            return Optional.empty();
        }
        Optional<String> id = rows.name(object, "id", where);
        Optional<String> document = id.flatMap(found -> rows.name(object, "document", where));
        if (document.isPresent() && !(object.get("values").orElse(JsonValue.NULL) instanceof JsonValue.Array)) {
            problems.accept(Problem.at(where, "input.record.values"));
            return Optional.empty();
        }
        return document.map(found -> new LocateRequest(id.orElseThrow(), found, values(object, where), where));
    }

    private List<LocateRequest.Value> values(JsonValue.Object line, String where) {
        return line.get("values").stream().filter(JsonValue.Array.class::isInstance).map(JsonValue.Array.class::cast)
                .flatMap(array -> array.items().stream()).map(item -> value(item, where)).toList();
    }

    private LocateRequest.Value value(JsonValue item, String where) {
        if (!(item instanceof JsonValue.Object object)) {
            problems.accept(Problem.at(where, "input.record.object"));
            return new LocateRequest.Value("", JsonValue.NULL, Hint.NONE);
        }
        Optional<JsonValue> value = object.get("value");
        if (value.isEmpty()) {
            problems.accept(Problem.at(where, "input.record.missing", "value"));
        }
        String field = object.get("field").orElse(JsonValue.NULL) instanceof JsonValue.Text text ? text.value() : "";
        return new LocateRequest.Value(field, value.orElse(JsonValue.NULL),
                rows.hint(object, where).withCited(rows.cited(object, where)));
    }
}
