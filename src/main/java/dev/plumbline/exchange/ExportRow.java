package dev.plumbline.exchange;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;

/**
 * One value as it is exported.
 *
 * @param parts the place page by page; empty without a place or without pages
 * @param source of the value's document; the same for all of its rows
 */
public record ExportRow(ValueRow value, Surroundings surroundings, List<QuotedPlace.Part> parts, Source source) {

    public ExportRow {
        parts = List.copyOf(parts);
    }

    /** The place's words within what stands around them, on one line; blank where there is no place. */
    String context() {
        return value.place().map(place -> surroundings.before() + place.quote() + surroundings.after()).orElse("").strip()
                .replaceAll("\\s+", " ");
    }

    /** The place of a value that stands there: a grounded one that was not rejected, or an accepted one. */
    Optional<StoredPlace> standing() {
        boolean stands = value.review() == ReviewState.ACCEPTED
                || value.review() != ReviewState.REJECTED && value.status() == GroundingStatus.GROUNDED;
        return value.place().filter(found -> stands);
    }

    /** What the value was looked for in. */
    public record Source(TextLayer layer, Pictures pictures) {}

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
