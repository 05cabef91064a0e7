package dev.plumbline.ground;

import dev.plumbline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where each number and each date of a document stands, by value. */
final class ValueIndex {

    private final Map<String, List<Span>> numbers = new HashMap<>();
    private final Map<LocalDate, List<Span>> dates = new HashMap<>();

    ValueIndex(String text) {
        Numbers.in(text).forEach(mention -> add(numbers, mention));
        Dates.in(text).forEach(mention -> add(dates, mention));
    }

    /** In document order. */
    List<Span> numbersLike(Mention<String> wanted) {
        return like(numbers, wanted);
    }

    /** In document order. */
    List<Span> datesLike(Mention<LocalDate> wanted) {
        return like(dates, wanted);
    }

    private static <T> void add(Map<T, List<Span>> index, Mention<T> mention) {
        for (T meaning : mention.meanings()) {
            index.computeIfAbsent(meaning, any -> new ArrayList<>()).add(mention.span());
        }
    }

    private static <T> List<Span> like(Map<T, List<Span>> index, Mention<T> wanted) {
        TreeSet<Span> found = new TreeSet<>();
        wanted.meanings().forEach(meaning -> found.addAll(index.getOrDefault(meaning, List.of())));
        return List.copyOf(found);
    }
}
