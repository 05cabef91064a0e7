package dev.plumbline.ui.canvas;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.Token;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** What of the text a point of a page means. Points are in points of the page, origin top left; offsets are UTF-16. */
final class PageText implements Pointing {

    /** A line above or below is farther than a word beside. */
    private static final double ACROSS_LINES = 4;

    private final TextLayer layer;

    PageText(TextLayer layer) {
        this.layer = layer;
    }

    @Override
    public Optional<Integer> offsetAt(int page, double x, double y) {
        return nearest(page, x, y).map(this::token).map(token -> {
            Rect box = token.box();
            double share = Math.clamp((x - box.left()) / Math.max(1e-6, box.right() - box.left()), 0, 1);
            int offset = token.span().start() + (int) Math.round(share * token.span().length());
            return isInsidePair(offset) ? offset + 1 : offset;
        });
    }

    @Override
    public Optional<Span> wordAt(int page, double x, double y) {
        return nearest(page, x, y).map(position -> token(position).span());
    }

    /** The words on one line around the one nearest to the point. */
    @Override
    public Optional<Span> lineAt(int page, double x, double y) {
        return nearest(page, x, y).map(position -> {
            Span onPage = layer.tokensOfPage(page);
            int first = position;
            while (first > onPage.start() && follows(first - 1)) {
                first--;
            }
            int last = position;
            while (last + 1 < onPage.end() && follows(last)) {
                last++;
            }
            return token(first).span().hull(token(last).span());
        });
    }

    /** True when the next word stands behind this one on the same line. */
    private boolean follows(int position) {
        Rect box = token(position).box();
        Rect next = token(position + 1).box();
        return box.sharesLineWith(next) && next.right() > box.left();
    }

    private Optional<Integer> nearest(int page, double x, double y) {
        Span onPage = layer.tokensOfPage(page);
        return IntStream.range(onPage.start(), onPage.end()).boxed()
                .min(Comparator.comparingDouble(position -> distance(token(position).box(), x, y)));
    }

    private static double distance(Rect box, double x, double y) {
        return outside(x, box.left(), box.right()) + ACROSS_LINES * outside(y, box.top(), box.bottom());
    }

    private static double outside(double at, double from, double to) {
        return Math.max(0, Math.max(from - at, at - to));
    }

    private boolean isInsidePair(int offset) {
        String text = layer.text();
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private Token token(int position) {
        return layer.token(position);
    }
}
