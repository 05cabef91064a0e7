package dev.plumbline.review;

import dev.plumbline.domain.AnnotationJson;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.PageMark;
import dev.plumbline.domain.TokenProjection;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;

/**
 * The annotation that marks a place, as OpenContracts writes it: of a PDF the tokens and bounds of each page (compact v2:
 * {@code "b"} is top, left, right, bottom), of any other document the span in code points.
 */
final class AnnotationShapes {

    private final Document document;
    private final TextLayer layer;
    private final Label label;

    AnnotationShapes(Document document, TextLayer layer, Label label) {
        this.document = document;
        this.layer = layer;
        this.label = label;
    }

    /** @return empty for a place of a PDF that no word stands at */
    Optional<NewAnnotation> mark(Span utf16) {
        String quote = utf16.of(layer.text());
        if (label.type() == LabelType.SPAN_LABEL) {
            Span codePoints = layer.codePoints().fromUtf16(utf16);
            String json = "{\"start\":" + codePoints.start() + ",\"end\":" + codePoints.end() + "}";
            return Optional.of(new NewAnnotation(document.id(), label, 1, quote, json));
        }
        List<PageMark> marks = TokenProjection.of(layer, utf16);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        String json = JsonValues.write(AnnotationJson.compact(marks));
        return Optional.of(new NewAnnotation(document.id(), label, TokenProjection.page(layer, utf16), quote, json));
    }
}
