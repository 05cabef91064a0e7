package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The annotation that marks a place, as OpenContracts writes it: of a PDF the tokens and bounds of each page (compact v2:
 * {@code "b"} is top, left, right, bottom), of any other document the span in code points.
 */
final class AnnotationShapes {

    private static final double PADDING = 0.05;
    private static final double MOST_PADDING_DOWN = 1;
    private static final double MOST_PADDING_ACROSS = 5;

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
        List<PagePart> parts = layer.parts(utf16);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String pages = String.join(",", parts.stream().map(this::page).toList());
        return Optional.of(new NewAnnotation(document.id(), label, parts.getFirst().page(), quote, "{\"v\":2,\"p\":{" + pages + "}}"));
    }

    private String page(PagePart part) {
        Rect box = padded(part.boxes().stream().reduce(Rect::union).orElseThrow());
        String bounds = number(box.top()) + "," + number(box.left()) + "," + number(box.right()) + "," + number(box.bottom());
        return "\"" + part.page() + "\":{\"b\":[" + bounds + "],\"t\":\"" + tokens(part) + "\"}";
    }

    /** Token numbers of the page, in runs: {@code 35-37,40}. */
    private String tokens(PagePart part) {
        Span positions = layer.tokensIn(part.span());
        List<String> runs = new ArrayList<>();
        for (int i = positions.start(); i < positions.end(); ) {
            Token first = layer.token(i);
            int last = i;
            while (last + 1 < positions.end() && layer.token(last + 1).page() == first.page()) {
                last++;
            }
            int count = last - i;
            runs.add(count == 0 ? String.valueOf(first.index()) : first.index() + "-" + (first.index() + count));
            i = last + 1;
        }
        return String.join(",", runs);
    }

    private static Rect padded(Rect box) {
        double down = Math.min(PADDING * box.height(), MOST_PADDING_DOWN);
        double across = Math.min(PADDING * box.width(), MOST_PADDING_ACROSS);
        return new Rect(Math.max(0, box.left() - across), Math.max(0, box.top() - down), box.right() + across, box.bottom() + down);
    }

    private static String number(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
