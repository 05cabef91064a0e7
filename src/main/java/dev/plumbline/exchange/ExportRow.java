package dev.plumbline.exchange;

import dev.plumbline.domain.ValueRow;
import java.util.List;

/**
 * One value as it is exported.
 *
 * @param parts the place page by page; empty without a place or without pages
 */
public record ExportRow(ValueRow value, Surroundings surroundings, List<QuotedPlace.Part> parts) {

    public ExportRow {
        parts = List.copyOf(parts);
    }

    /** The place's words within what stands around them, on one line; blank where there is no place. */
    String context() {
        return value.place().map(place -> surroundings.before() + place.quote() + surroundings.after()).orElse("").strip()
                .replaceAll("\\s+", " ");
    }

    /**
     * The document's own text next to the place, as it is, line breaks too.
     *
     * @param before what ends where the place begins; blank at the text's beginning and without a place
     * @param after what begins where the place ends
     */
    public record Surroundings(String before, String after) {
        public static final Surroundings NONE = new Surroundings("", "");
    }
}
