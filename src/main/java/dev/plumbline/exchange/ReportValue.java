package dev.plumbline.exchange;

import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value in the names that the report's template has. */
final class ReportValue {

    /** The report's own words. */
    static final Map<String, String> TEXTS = Stream.of("title", "status", "tier", "quality", "review", "reason", "nowhere")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> Messages.text("report." + key)));

    /** Of a place over more pages than these the first are shown. */
    private static final int MOST_PICTURES = 3;

    private ReportValue() {}

    /** Draws the pictures, too. */
    static Map<String, Object> of(ExportRow row) throws IOException {
        ValueRow value = row.value();
        return Map.ofEntries(Map.entry("t", TEXTS), Map.entry("id", value.id()), Map.entry("field", value.field()),
                Map.entry("value", value.value()),
                Map.entry("status", Map.of("code", value.status().code(), "text", Messages.text("ui.status." + value.status().code()))),
                Map.entry("review", Messages.text("ui.review." + value.review().code())),
                Map.entry("place", value.place().map(ReportValue::match).stream().toList()),
                Map.entry("reason", texts(ValueColumns.reason(value.explanation()))),
                Map.entry("shown", shown(row)));
    }

    private static Map<String, Object> match(StoredPlace place) {
        return Map.of("tier", Messages.text("ui.tier." + place.tier().code()),
                "quality", Messages.text("report.percent", place.quality()));
    }

    /** The place, or the nearest miss, or nothing. */
    private static List<Map<String, Object>> shown(ExportRow row) throws IOException {
        Optional<StoredPlace> nearest = row.value().explanation().nearest();
        if (row.value().place().isPresent()) {
            return List.of(shown(row, row.value().place().get(), row.parts(), row.surroundings(), ""));
        }
        if (nearest.isEmpty()) {
            return List.of();
        }
        ExportRow.Source source = row.source();
        List<QuotedPlace.Part> parts = QuotedPlace.Part.of(source.layer(),
                source.layer().codePoints().toUtf16(nearest.get().codePoints()));
        return List.of(shown(row, nearest.get(), parts, ExportRow.Surroundings.NONE,
                Messages.text("report.nearest", nearest.get().quality())));
    }

    private static Map<String, Object> shown(ExportRow row, StoredPlace place, List<QuotedPlace.Part> parts,
            ExportRow.Surroundings around, String note) throws IOException {
        return Map.of("note", texts(note), "pictures", pictures(row, parts), "before", around.before(),
                "quote", place.quote(), "after", around.after());
    }

    private static List<Map<String, Object>> pictures(ExportRow row, List<QuotedPlace.Part> parts) throws IOException {
        List<Map<String, Object>> pictures = new ArrayList<>();
        for (QuotedPlace.Part part : parts.subList(0, Math.min(MOST_PICTURES, parts.size()))) {
            Optional<byte[]> png = row.source().pictures().png(part);
            png.ifPresent(bytes -> pictures.add(Map.of("data", Base64.getEncoder().encodeToString(bytes),
                    "alt", Messages.text("report.alt", part.page(), row.value().document().title(), part.text().replaceAll("\\s+", " ")),
                    "caption", Messages.text("report.page", part.page()))));
        }
        return pictures;
    }

    private static List<Map<String, Object>> texts(String text) {
        return text.isBlank() ? List.of() : List.of(Map.of("text", text));
    }
}
