package dev.plumbline.review;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Grounding.Match;
import dev.plumbline.domain.Grounding.NotFound;
import dev.plumbline.domain.Grounding.Skipped;
import dev.plumbline.domain.Grounding.Uncertain;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.ground.CheckedGrounding;
import dev.plumbline.store.GroundedValue;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Groundings of one document as the store keeps them: code points, pages from 1, annotations for places that are certain. */
final class StoredPlaces {

    private static final int MOST_OTHERS = 200;

    private final TextLayer layer;
    private final AnnotationShapes shapes;

    StoredPlaces(TextLayer layer, AnnotationShapes shapes) {
        this.layer = layer;
        this.shapes = shapes;
    }

    GroundedValue grounded(long groundingId, CheckedGrounding checked) {
        Grounding grounding = checked.grounding();
        Optional<StoredPlace> place = grounding.place().map(match -> stored(match, grounding.occurrences()));
        boolean certain = grounding.status() == GroundingStatus.GROUNDED || grounding.status() == GroundingStatus.AMBIGUOUS;
        Optional<NewAnnotation> mark = certain ? grounding.place().flatMap(match -> shapes.mark(match.span())) : Optional.empty();
        return new GroundedValue(groundingId, grounding.status(), place, mark,
                explanation(grounding).withCited(checked.cited()));
    }

    private Explanation explanation(Grounding grounding) {
        return switch (grounding) {
            case Uncertain uncertain -> new Explanation(Optional.empty(), Optional.of(uncertain.difference()), Optional.empty());
            case NotFound missed -> new Explanation(Optional.of(missed.reason()), Optional.empty(),
                    missed.nearest().map(match -> stored(match, List.of())));
            case Skipped skipped -> new Explanation(Optional.of(skipped.reason()), Optional.empty(), Optional.empty());
            case Grounding.Located any -> Explanation.NONE;
            case Grounding.Ambiguous any -> Explanation.NONE;
        };
    }

    private StoredPlace stored(Match match, List<Span> occurrences) {
        // A nearest miss may begin or end inside a pair of surrogates, which no code point does.
        Span span = layer.codePoints().toUtf16(layer.codePoints().fromUtf16(match.span()));
        OptionalInt page = layer.pageAt(span.start()).map(at -> OptionalInt.of(at.index() + 1)).orElse(OptionalInt.empty());
        List<Span> others = occurrences.stream().limit(MOST_OTHERS).map(layer.codePoints()::fromUtf16).toList();
        return new StoredPlace(OptionalLong.empty(), layer.codePoints().fromUtf16(span), page, span.of(layer.text()), match.tier(),
                match.quality(), occurrences.size(), others);
    }
}
