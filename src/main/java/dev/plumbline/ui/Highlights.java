package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.text.CodePoints;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.ui.canvas.Highlight;
import dev.plumbline.ui.canvas.HighlightKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values as the canvas marks them: their stored code points become UTF-16 offsets of the open document. */
final class Highlights {

    private Highlights() {}

    static Stream<Highlight> of(ValueItem item, TextLayer layer) {
        ValueRow row = item.row();
        return shownPlace(row).stream()
                .filter(place -> fits(place.codePoints(), layer))
                .map(place -> new Highlight(row.id(), kind(row, place), layer.codePoints().toUtf16(place.codePoints()),
                        place.occurrences(), ValueWords.summary(row), item.review()));
    }

    /** The place itself, or the nearest miss of a value that was not found. */
    static Optional<ValueRow.StoredPlace> shownPlace(ValueRow row) {
        return row.place().or(() -> row.explanation().nearest());
    }

    /** Every place that fits, the chosen one among them, UTF-16. */
    static List<Span> places(ValueRow.StoredPlace place, TextLayer layer) {
        CodePoints codePoints = layer.codePoints();
        List<Span> all = place.others().contains(place.codePoints()) ? place.others() : List.of(place.codePoints());
        return all.stream().filter(span -> fits(span, layer)).map(codePoints::toUtf16).toList();
    }

    // A file changed on disk may be shorter than what was grounded; a span past its end has nothing to show.
    private static boolean fits(Span codePoints, TextLayer layer) {
        return codePoints.end() <= layer.codePoints().fromUtf16(layer.text().length());
    }

    private static HighlightKind kind(ValueRow row, ValueRow.StoredPlace place) {
        if (row.place().isEmpty()) {
            return HighlightKind.NEAREST;
        }
        if (row.status() == GroundingStatus.UNCERTAIN) {
            return HighlightKind.UNCERTAIN;
        }
        return row.status() == GroundingStatus.AMBIGUOUS ? HighlightKind.AMBIGUOUS : kind(place.tier());
    }

    private static HighlightKind kind(Tier tier) {
        return switch (tier) {
            case EXACT -> HighlightKind.EXACT;
            case NORMALIZED -> HighlightKind.NORMALIZED;
            case FUZZY -> HighlightKind.FUZZY;
        };
    }
}
