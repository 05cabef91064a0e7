package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads {@code {"document","field","value"[,"hint"]}} rows, which may cite a place ({@link CitationReader}). Other keys are
 * left alone; one of these keys given twice makes the row unusable, because nobody can say which was meant.
 */
final class RowReader {

    static final List<String> KEYS = Stream.concat(Stream.of("document", "field", "value", "hint"),
            CitationReader.KEYS.stream()).toList();

    private static final int MAX_NAME = 1024;

    private final Consumer<Problem> problems;
    private final CitationReader citations;

    RowReader(Consumer<Problem> problems) {
        this.problems = problems;
        this.citations = new CitationReader(problems);
    }

    /** The row's extraction; empty, and a problem, when it is none. */
    Optional<Extraction> extraction(JsonValue row, String where) {
        if (!(row instanceof JsonValue.Object object)) {
            problems.accept(Problem.at(where, "input.record.object"));
            return Optional.empty();
        }
        if (hasTwice(object, where)) {
            return Optional.empty();
        }
        Optional<String> document = name(object, "document", where);
        Optional<String> field = document.flatMap(found -> name(object, "field", where));
        Optional<JsonValue> value = field.flatMap(found -> value(object, where));
        return value.map(found -> new Extraction(document.orElseThrow(), field.orElseThrow(), found,
                hint(object, where).withCited(citations.read(object, where)), where));
    }

    private boolean hasTwice(JsonValue.Object row, String where) {
        for (String key : KEYS) {
            if (row.members().stream().filter(member -> member.name().equals(key)).count() > 1) {
                problems.accept(Problem.at(where, "input.record.twice", key));
                return true;
            }
        }
        return false;
    }

    private Optional<JsonValue> value(JsonValue.Object row, String where) {
        Optional<JsonValue> value = row.get("value");
        if (value.isEmpty()) {
            problems.accept(Problem.at(where, "input.record.missing", "value"));
        }
        return value.filter(found -> isUsable(found, where));
    }

    /** True unless a string in the value is no text: half a character, which no file could hold. */
    boolean isUsable(JsonValue value, String where) {
        if (isText(value)) {
            return true;
        }
        problems.accept(Problem.at(where, "input.record.unicode", "value"));
        return false;
    }

    private static boolean isText(JsonValue value) {
        return switch (value) {
            case JsonValue.Text text -> !LoneSurrogates.isIn(text.value());
            case JsonValue.Array array -> array.items().stream().allMatch(RowReader::isText);
            case JsonValue.Object object -> object.members().stream()
                    .allMatch(member -> !LoneSurrogates.isIn(member.name()) && isText(member.value()));
            default -> true;
        };
    }

    /** A required name: a string, or a number as it is written. */
    Optional<String> name(JsonValue.Object row, String key, String where) {
        Optional<JsonValue> value = row.get(key);
        if (value.isEmpty() || value.get() instanceof JsonValue.Null) {
            problems.accept(Problem.at(where, "input.record.missing", key));
            return Optional.empty();
        }
        return switch (value.get()) {
            case JsonValue.Text text -> checked(text.value(), key, where);
            case JsonValue.Number number -> Optional.of(number.literal());
            default -> {
                problems.accept(Problem.at(where, "input.record.text", key));
                yield Optional.empty();
            }
        };
    }

    /** The name, unless it is blank, too long, or holds what no name can hold. */
    Optional<String> checked(String name, String key, String where) {
        String problem = name.isBlank() ? "input.record.blank"
                : name.length() > MAX_NAME ? "input.record.long"
                : name.chars().anyMatch(c -> c < ' ' || c == 0x7f) ? "input.record.control"
                : LoneSurrogates.isIn(name) ? "input.record.unicode" : "";
        if (problem.isEmpty()) {
            return Optional.of(name.strip());
        }
        problems.accept(Problem.at(where, problem, key));
        return Optional.empty();
    }

    /** What stands under {@code cited} in an entry of a locate set. */
    CitedPlace cited(JsonValue.Object entry, String where) {
        return switch (entry.get("cited").orElse(JsonValue.NULL)) {
            case JsonValue.Null ignored -> CitedPlace.NONE;
            case JsonValue.Object cited -> citations.read(cited, where);
            default -> {
                problems.accept(Problem.at(where, "input.record.hint", "cited"));
                yield CitedPlace.NONE;
            }
        };
    }

    /** The row's hint; a part of it that cannot be used is a problem and left out. */
    Hint hint(JsonValue.Object row, String where) {
        JsonValue hint = row.get("hint").orElse(JsonValue.NULL);
        return switch (hint) {
            case JsonValue.Null ignored -> Hint.NONE;
            case JsonValue.Object object -> new Hint(page(object, where), text(object, "before", where),
                    text(object, "after", where));
            default -> {
                problems.accept(Problem.at(where, "input.record.hint", "hint"));
                yield Hint.NONE;
            }
        };
    }

    private OptionalInt page(JsonValue.Object hint, String where) {
        JsonValue page = hint.get("page").orElse(JsonValue.NULL);
        if (page instanceof JsonValue.Null) {
            return OptionalInt.empty();
        }
        OptionalInt number = page instanceof JsonValue.Number written ? pageNumber(written.literal())
                : OptionalInt.empty();
        if (number.isEmpty()) {
            problems.accept(Problem.at(where, "input.record.hint", "page"));
        }
        return number;
    }

    /** A whole number from 1 on; a {@code 3.0} is 3. */
    static OptionalInt pageNumber(String literal) {
        // Longer ones would make BigDecimal spend minutes on an exponent such as 1e999999999.
        if (!literal.matches("[0-9]{1,9}(\\.0{1,9})?")) {
            return OptionalInt.empty();
        }
        int page = new BigDecimal(literal).intValue();
        return page < 1 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    private Optional<String> text(JsonValue.Object hint, String key, String where) {
        return switch (hint.get(key).orElse(JsonValue.NULL)) {
            case JsonValue.Null ignored -> Optional.empty();
            case JsonValue.Text text when !LoneSurrogates.isIn(text.value()) -> Optional.of(text.value())
                    .filter(found -> !found.isBlank());
            default -> {
                problems.accept(Problem.at(where, "input.record.hint", key));
                yield Optional.empty();
            }
        };
    }
}
