package dev.plumbline.review;

import dev.plumbline.domain.Grounding.Match;
import dev.plumbline.exchange.QuotedPlace;
import dev.plumbline.exchange.QuotedPlace.InParagraph;
import dev.plumbline.exchange.QuotedPlace.Part;
import dev.plumbline.text.CodePoints;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;

/** Places of one document as formats write them: code points, pages from 1, the document's own words. */
final class QuotedPlaces {

    private final TextLayer layer;

    QuotedPlaces(TextLayer layer) {
        this.layer = layer;
    }

    QuotedPlace of(Match match) {
        Span span = match.span();
        return new QuotedPlace(layer.codePoints().fromUtf16(span), span.of(layer.text()), match.tier(), match.quality(),
                parts(span), paragraph(span));
    }

    List<Part> parts(Span utf16) {
        return Part.of(layer, utf16);
    }

    private Optional<InParagraph> paragraph(Span span) {
        CodePoints codePoints = layer.codePoints();
        return layer.paragraphAt(span.start()).map(paragraph -> {
            int from = codePoints.fromUtf16(paragraph.span().start());
            int end = Math.min(span.end(), paragraph.span().end());
            return new InParagraph(paragraph.index(),
                    new Span(codePoints.fromUtf16(span.start()) - from, codePoints.fromUtf16(end) - from));
        });
    }
}
