package dev.plumbline.domain;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A span of a PDF's text as whole tokens, page by page, after PlasmaPDF (OpenContracts). Unlike there the box of every
 * page is padded alike, the first token of a document begins at 0, and an empty page holds no place.
 */
public final class TokenProjection {

    private static final double PADDING = 0.05;
    private static final double MOST_PADDING_DOWN = 1;
    private static final double MOST_PADDING_ACROSS = 5;
    /** The reference's sign for a side that is not known yet; a token whose side is there gives way to the next. */
    private static final double UNSET = -1;

    private TokenProjection() {}

    /** The marks of each page that the span has tokens on, by page; empty where it touches none. */
    public static List<PageMark> of(TextLayer layer, Span utf16) {
        TreeMap<Integer, List<Token>> pages = layer.tokensMarked(utf16).stream()
                .collect(Collectors.groupingBy(Token::page, TreeMap::new, Collectors.toList()));
        List<PageMark> marks = new ArrayList<>();
        pages.forEach((page, tokens) -> marks.add(mark(layer, page, tokens)));
        return marks;
    }

    /**
     * The 0-based page of a place: the first page with tokens that ends at its start or later, so that a place that
     * begins between two pages is on the earlier; the last page for one behind the text.
     */
    public static int page(TextLayer layer, Span utf16) {
        return layer.pages().stream()
                .filter(page -> page.span().end() >= utf16.start() && !layer.tokensOfPage(page.index()).isEmpty())
                .findFirst().map(TextPage::index).orElse(Math.max(0, layer.pages().size() - 1));
    }

    private static PageMark mark(TextLayer layer, int page, List<Token> tokens) {
        Rect box = new Rect(UNSET, UNSET, UNSET, UNSET);
        for (Token token : tokens) {
            Rect next = token.box();
            box = new Rect(least(box.left(), next.left()), least(box.top(), next.top()),
                    most(box.right(), next.right()), most(box.bottom(), next.bottom()));
        }
        String text = String.join(" ", tokens.stream().map(token -> token.span().of(layer.text())).toList());
        return new PageMark(page, padded(box), tokens.stream().map(Token::index).toList(), text);
    }

    private static double least(double soFar, double next) {
        return soFar == UNSET ? next : Math.min(soFar, next);
    }

    private static double most(double soFar, double next) {
        return soFar == UNSET ? next : Math.max(soFar, next);
    }

    private static Rect padded(Rect box) {
        double down = Math.min(PADDING * box.height(), MOST_PADDING_DOWN);
        double across = Math.min(PADDING * box.width(), MOST_PADDING_ACROSS);
        return new Rect(box.left() - across, box.top() - down, box.right() + across, box.bottom() + down);
    }
}
