package dev.plumbline.exchange;

import dev.plumbline.domain.ValueRow;
import java.util.List;

/**
 * One value as it is exported.
 *
 * @param context the sentence or line around the place, on one line; blank where there is none
 * @param parts the place page by page; empty without a place or without pages
 */
public record ExportRow(ValueRow value, String context, List<QuotedPlace.Part> parts) {

    public ExportRow {
        parts = List.copyOf(parts);
    }
}
