package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.text.Paragraph;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the tokens of a corpus zip's document stand in its text, which {@code data.json} does not say: of each page what
 * comes before it, before each of its tokens, and behind the last, in code points from the end of what is before.
 */
final class CorpusLayers {

    private CorpusLayers() {}

    /** {@code [[before the page, before a token, …, behind the last], …]}. */
    static JsonValue pages(TextLayer layer) {
        List<JsonValue> pages = new ArrayList<>();
        int end = 0;
        for (TextPage page : layer.pages()) {
            List<JsonValue> gaps = new ArrayList<>();
            gaps.add(gap(layer, end, page.span().start()));
            end = page.span().start();
            Span tokens = layer.tokensOfPage(page.index());
            for (int i = tokens.start(); i < tokens.end(); i++) {
                Span token = layer.token(i).span();
                gaps.add(gap(layer, end, token.start()));
                end = token.end();
            }
            gaps.add(gap(layer, end, page.span().end()));
            end = page.span().end();
            pages.add(JsonValue.array(gaps));
        }
        return JsonValue.array(pages);
    }

    private static JsonValue gap(TextLayer layer, int from, int to) {
        return JsonValue.of(layer.text().codePointCount(from, to));
    }

    /** How sure text recognition was of each token, -1 for one that was read; empty where all were. */
    static Optional<JsonValue> confidences(TextLayer layer) {
        List<JsonValue> all = new ArrayList<>();
        boolean isGuessed = false;
        for (int i = 0; i < layer.tokenCount(); i++) {
            all.add(JsonValue.of(layer.confidence(i).orElse(-1)));
            isGuessed |= layer.confidence(i).isPresent();
        }
        return isGuessed ? Optional.of(JsonValue.array(all)) : Optional.empty();
    }

    /** {@code [[number, start, end], …]} in code points; empty for a document without. */
    static Optional<JsonValue> paragraphs(TextLayer layer) {
        List<JsonValue> all = new ArrayList<>();
        for (Paragraph paragraph : layer.paragraphs()) {
            Span span = layer.codePoints().fromUtf16(paragraph.span());
            all.add(JsonValue.array(List.of(JsonValue.of(paragraph.index()), JsonValue.of(span.start()), JsonValue.of(span.end()))));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(JsonValue.array(all));
    }

    /** The layer that was written so; empty when the numbers do not fit the text and the tokens. */
    static Optional<TextLayer> layer(String text, Pawls pawls, JsonValue.Object side) {
        try {
            TextLayer.Builder layer = TextLayer.builder();
            if (!pawls.pages().isEmpty()) {
                addPages(layer, text, pawls, side);
            } else {
                addParagraphs(layer, text, side);
            }
            return Optional.of(layer.append(text.substring(layer.length())).build());
        } catch (IndexOutOfBoundsException | FormatException e) {
            return Optional.empty();
        }
    }

    private static void addPages(TextLayer.Builder layer, String text, Pawls pawls, JsonValue.Object side) throws FormatException {
        List<JsonValue> pages = CorpusData.items(side, "pages");
        List<JsonValue> confidences = CorpusData.items(side, "confidence");
        int count = 0;
        for (int i = 0; i < pawls.pages().size(); i++) {
            Pawls.Page page = pawls.pages().get(i);
            List<JsonValue> gaps = pages.get(i) instanceof JsonValue.Array array ? array.items() : List.of();
            append(layer, text, number(gaps.getFirst()));
            layer.beginPage();
            for (int t = 0; t < page.tokens().size(); t++) {
                append(layer, text, number(gaps.get(t + 1)));
                Pawls.Token token = page.tokens().get(t);
                if (!text.startsWith(token.text(), layer.length())) {
                    throw new IndexOutOfBoundsException(layer.length());
                }
                layer.token(token.text(), token.box());
                if (count < confidences.size() && !confidences.get(count).equals(JsonValue.of(-1))) {
                    layer.confidence(number(confidences.get(count)));
                }
                count++;
            }
            append(layer, text, number(gaps.get(page.tokens().size() + 1)));
            layer.endPage(page.width(), page.height());
        }
    }

    private static void addParagraphs(TextLayer.Builder layer, String text, JsonValue.Object side) throws FormatException {
        int at = 0;
        for (JsonValue written : CorpusData.items(side, "paragraphs")) {
            List<JsonValue> numbers = written instanceof JsonValue.Array array ? array.items() : List.of();
            int start = number(numbers.get(1));
            int end = number(numbers.get(2));
            append(layer, text, start - at);
            int length = text.offsetByCodePoints(layer.length(), end - start);
            layer.paragraph(number(numbers.getFirst()), text.substring(layer.length(), length));
            at = end;
        }
    }

    private static void append(TextLayer.Builder layer, String text, int gap) {
        if (gap < 0) {
            throw new IndexOutOfBoundsException(gap);
        }
        layer.append(text.substring(layer.length(), text.offsetByCodePoints(layer.length(), gap)));
    }

    private static int number(JsonValue json) throws FormatException {
        if (json instanceof JsonValue.Number number && number.literal().matches("\\d{1,9}")) {
            return Integer.parseInt(number.literal());
        }
        throw new FormatException("input.corpus.value", "pages");
    }
}
