package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Box;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import dev.plumbline.text.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads {@code {"page","box","unit","quote"}}: where an extractor says that a value stands. A part that cannot be used is a
 * problem and left out.
 */
final class CitationReader {

    static final List<String> KEYS = List.of("page", "box", "unit", "quote");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,40})?([eE]-?[0-9]{1,2})?");
    private static final double WIDEST = 1e6;
    /** Boxes of other engines stand out over the page a little. */
    private static final double SLACK = 0.05;

    private final Consumer<Problem> problems;

    CitationReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    CitedPlace read(JsonValue.Object from, String where) {
        Optional<Pages> pages = page(from, where);
        return new CitedPlace(pages, box(from, pages.isPresent(), where), quote(from, where), Optional.empty());
    }

    private Optional<Pages> page(JsonValue.Object from, String where) {
        JsonValue page = given(from, "page");
        OptionalInt number = page instanceof JsonValue.Number written ? RowReader.pageNumber(written.literal()) : OptionalInt.empty();
        if (!(page instanceof JsonValue.Null) && number.isEmpty()) {
            unusable("page", where);
        }
        return number.isEmpty() ? Optional.empty() : Optional.of(new Pages(number.getAsInt(), number.getAsInt()));
    }

    /** A box says nothing without its page. */
    private Optional<Box> box(JsonValue.Object from, boolean hasPage, String where) {
        JsonValue box = given(from, "box");
        JsonValue unit = given(from, "unit");
        if (box instanceof JsonValue.Null) {
            return Optional.empty();
        }
        String name = unit instanceof JsonValue.Text text ? text.value() : unit instanceof JsonValue.Null ? "points" : "";
        boolean isRelative = name.equals("relative");
        boolean isKnown = isRelative || name.equals("points");
        Optional<Box> found = isKnown && hasPage ? sides(box).flatMap(sides -> box(sides, isRelative)) : Optional.empty();
        if (found.isEmpty()) {
            unusable("box", where);
        }
        return found;
    }

    private static Optional<List<Double>> sides(JsonValue box) {
        if (!(box instanceof JsonValue.Array array) || array.items().size() != 4) {
            return Optional.empty();
        }
        List<Double> sides = new ArrayList<>();
        array.items().forEach(item -> number(item).ifPresent(sides::add));
        return Optional.of(sides).filter(all -> all.size() == 4);
    }

    /** A box from its left, top, right and bottom side; empty when it has no area or lies nowhere near a page. */
    static Optional<Box> box(List<Double> sides, boolean isRelative) {
        Rect rect = new Rect(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
        double least = isRelative ? -SLACK : -WIDEST;
        double most = isRelative ? 1 + SLACK : WIDEST;
        boolean isOnPage = sides.stream().allMatch(side -> least <= side && side <= most);
        return isOnPage && rect.width() > 0 && rect.height() > 0 ? Optional.of(new Box(rect, isRelative)) : Optional.empty();
    }

    /** A number of a usual size; others would be infinite, or take minutes to compute. */
    static OptionalDouble number(JsonValue value) {
        return value instanceof JsonValue.Number number ? number(number.literal()) : OptionalDouble.empty();
    }

    static OptionalDouble number(String literal) {
        return NUMBER.matcher(literal).matches() ? OptionalDouble.of(Double.parseDouble(literal)) : OptionalDouble.empty();
    }

    private Optional<String> quote(JsonValue.Object from, String where) {
        return switch (given(from, "quote")) {
            case JsonValue.Null ignored -> Optional.empty();
            case JsonValue.Text text when !LoneSurrogates.isIn(text.value()) -> Optional.of(text.value())
                    .filter(quote -> !quote.isBlank());
            default -> {
                unusable("quote", where);
                yield Optional.empty();
            }
        };
    }

    private static JsonValue given(JsonValue.Object from, String key) {
        return from.get(key).orElse(JsonValue.NULL);
    }

    private void unusable(String key, String where) {
        problems.accept(Problem.at(where, "input.record.hint", key));
    }
}
