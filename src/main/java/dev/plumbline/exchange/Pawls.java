package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The tokens of a PDF, page by page, as PAWLS and OpenContracts keep them. */
public record Pawls(List<Page> pages) {

    /**
     * A page.
     *
     * @param width in points
     * @param height in points
     */
    public record Page(double width, double height, List<Token> tokens) {
        public Page {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * A word, or a picture, whose text is empty.
     *
     * @param x left edge in points, origin at the top left of the page
     * @param y upper edge in points
     * @param image what is known of the picture, by the names of version 1
     */
    public record Token(double x, double y, double width, double height, String text,
            Optional<JsonValue.Object> image) {
        Rect box() {
            return new Rect(x, y, x + width, y + height);
        }

        /** As the reference folds tokens before use; every character stays one character. */
        String folded() {
            return text.replace('\u22c5', '.').replace('\u00b4', '\'');
        }
    }

    public Pawls {
        pages = List.copyOf(pages);
    }

    /** The tokens of a layer of our own, in the same order under the same numbers. */
    public static Pawls of(TextLayer layer) {
        return new Pawls(layer.pages().stream().map(page -> page(layer, page, Pawls::tenth)).toList());
    }

    /** {@link #of}, not rounded; what sticks out over the left or the upper edge of a page ends there. */
    static Pawls exactly(TextLayer layer) {
        return new Pawls(layer.pages().stream().map(page -> page(layer, page, side -> side)).toList());
    }

    /**
     * The document's text, all tokens joined by one blank, and their places. A blank between two pages belongs to
     * neither; an empty page is an empty place between them.
     */
    public TextLayer layer() {
        TextLayer.Builder layer = TextLayer.builder();
        for (Page page : pages) {
            String gap = page.tokens().isEmpty() || layer.length() == 0 ? "" : " ";
            layer.append(gap).beginPage();
            boolean isFirst = true;
            for (Token token : page.tokens()) {
                layer.append(isFirst || layer.length() == 0 ? "" : " ").token(token.folded(), token.box());
                isFirst = false;
            }
            layer.endPage(page.width(), page.height());
        }
        return layer.build();
    }

    /** The text for people: a line breaks where the next token stands more than half the larger height up or down. */
    public String readableText() {
        StringBuilder text = new StringBuilder();
        for (Page page : pages) {
            Optional<Token> before = Optional.empty();
            for (Token token : page.tokens()) {
                boolean breaks = before.filter(last -> isOtherLine(last, token)).isPresent();
                text.append(text.isEmpty() ? "" : breaks ? "\n" : " ").append(token.folded());
                before = Optional.of(token);
            }
        }
        return text.toString();
    }

    private static boolean isOtherLine(Token last, Token next) {
        double height = Math.max(Math.rint(last.height()), Math.rint(next.height()));
        return Math.abs(Math.rint(next.y()) - Math.rint(last.y())) > height / 2;
    }

    private static Page page(TextLayer layer, TextPage page, DoubleUnaryOperator rounded) {
        Span positions = layer.tokensOfPage(page.index());
        List<Token> tokens = new ArrayList<>(positions.length());
        for (int i = positions.start(); i < positions.end(); i++) {
            dev.plumbline.text.Token token = layer.token(i);
            Rect box = token.box();
            double left = Math.max(0, box.left());
            double top = Math.max(0, box.top());
            tokens.add(new Token(rounded.applyAsDouble(left), rounded.applyAsDouble(top),
                    rounded.applyAsDouble(Math.max(0, box.right() - left)),
                    rounded.applyAsDouble(Math.max(0, box.bottom() - top)), token.span().of(layer.text()), Optional.empty()));
        }
        return new Page(page.width(), page.height(), tokens);
    }

    /** Half-even on the exact binary value, as Python rounds. */
    static double tenth(double points) {
        return new BigDecimal(points).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }
}
