package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one JSON value into memory, and no more of it than a bound: a file may be large, a record of it may not. What is
 * not asked for is passed over and not held.
 */
final class BoundedJson {

    /** Values within one value; some hundred bytes each. */
    private static final int MOST_VALUES = 1_000_000;
    private static final long MOST_LETTERS = 50_000_000;

    private final JsonParser parser;
    private final Map<String, Set<String>> wanted;
    private final Budget budget;
    private Optional<JsonProcessingException> broken = Optional.empty();

    /** @param wanted by path, the members that are kept there; of a path without an entry all are */
    BoundedJson(JsonParser parser, Map<String, Set<String>> wanted) {
        this(parser, wanted, new Budget(MOST_VALUES, MOST_LETTERS));
    }

    private BoundedJson(JsonParser parser, Map<String, Set<String>> wanted, Budget budget) {
        this.parser = parser;
        this.wanted = wanted;
        this.budget = budget;
    }

    /** How many more values and letters may be held; several readings may share one. */
    static final class Budget {

        private long values;
        private long letters;

        Budget(long values, long letters) {
            this.values = values;
            this.letters = letters;
        }

        private void take(int length, JsonParser at) throws StreamConstraintsException {
            letters -= length;
            if (--values < 0 || letters < 0) {
                throw new StreamConstraintsException("more values than are held", at.currentLocation());
            }
        }
    }

    /**
     * The value that begins at the parser's current token; afterwards the parser stands on its last.
     *
     * @throws JsonProcessingException when it is no JSON or is too large
     */
    static JsonValue whole(JsonParser parser) throws IOException {
        return whole(parser, new Budget(MOST_VALUES, MOST_LETTERS));
    }

    /** The same within a budget shared with other values. */
    static JsonValue whole(JsonParser parser, Budget budget) throws IOException {
        BoundedJson reading = new BoundedJson(parser, Map.of(), budget);
        JsonValue value = reading.read();
        if (reading.broken.isPresent()) {
            throw reading.broken.get();
        }
        return value;
    }

    /** The same, but a value that breaks off is what came before, and {@link #broken} says so. */
    JsonValue read() throws IOException {
        return read("");
    }

    /** Why the value is not whole. */
    Optional<JsonProcessingException> broken() {
        return broken;
    }

    private JsonValue read(String path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Number(text());
            case VALUE_TRUE -> new JsonValue.Bool(true);
            case VALUE_FALSE -> new JsonValue.Bool(false);
            case VALUE_NULL -> JsonValue.NULL;
            default -> new JsonValue.Text(text());
        };
    }

    private String text() throws IOException {
        String text = parser.getText();
        budget.take(text.length(), parser);
        return text;
    }

    private JsonValue object(String path) throws IOException {
        List<JsonValue.Member> members = new ArrayList<>();
        Optional<Set<String>> kept = Optional.ofNullable(wanted.get(path));
        try {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                budget.take(name.length(), parser);
                parser.nextToken();
                if (kept.isPresent() && !kept.get().contains(name)) {
                    parser.skipChildren();
                } else {
                    members.add(new JsonValue.Member(name, read(wanted.isEmpty() ? path : path + "/" + name)));
                }
                if (broken.isPresent()) {
                    break;
                }
            }
        } catch (JsonProcessingException e) {
            broken = Optional.of(e);
        }
        return new JsonValue.Object(members);
    }

    private JsonValue array(String path) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        try {
            while (broken.isEmpty() && parser.nextToken() != JsonToken.END_ARRAY) {
                budget.take(0, parser);
                items.add(read(path));
            }
        } catch (JsonProcessingException e) {
            broken = Optional.of(e);
        }
        return new JsonValue.Array(items);
    }
}
