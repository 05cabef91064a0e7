package dev.plumbline.dedup;

import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * An annotation as far as near duplicates are concerned.
 *
 * @param label id of its label
 * @param text its words as they stand
 * @param page where it is said to stand; empty in a text, which has none
 * @param places by page and start, parted from each other; may be empty
 */
public record Mark(long id, long label, String text, OptionalInt page, List<Place> places) {

    public Mark {
        places = joined(places);
    }

    /**
     * A stretch of a page.
     *
     * @param span token numbers of a PDF's page, or code points of a text, half-open
     */
    public record Place(int page, Span span) {}

    /** How many tokens or code points it covers. */
    long size() {
        return places.stream().mapToLong(place -> place.span().length()).sum();
    }

    /** How many tokens or code points both cover. */
    long shared(Mark other) {
        long shared = 0;
        for (int i = 0, j = 0; i < places.size() && j < other.places.size();) {
            Place one = places.get(i);
            Place two = other.places.get(j);
            if (one.page() == two.page()) {
                shared += Math.max(0, Math.min(one.span().end(), two.span().end())
                        - Math.max(one.span().start(), two.span().start()));
            }
            boolean first = one.page() < two.page() || one.page() == two.page() && one.span().end() < two.span().end();
            i += first ? 1 : 0;
            j += first ? 0 : 1;
        }
        return shared;
    }

    private static List<Place> joined(List<Place> places) {
        List<Place> joined = new ArrayList<>();
        for (Place place : places.stream().filter(one -> !one.span().isEmpty()).sorted(Comparator.comparingInt(Place::page)
                .thenComparingInt(one -> one.span().start())).toList()) {
            Place last = joined.isEmpty() ? place : joined.getLast();
            if (!joined.isEmpty() && last.page() == place.page() && place.span().start() <= last.span().end()) {
                joined.set(joined.size() - 1, new Place(last.page(),
                        new Span(last.span().start(), Math.max(last.span().end(), place.span().end()))));
            } else {
                joined.add(place);
            }
        }
        return List.copyOf(joined);
    }
}
