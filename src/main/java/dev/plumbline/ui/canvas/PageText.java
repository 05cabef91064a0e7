package dev.plumbline.ui.canvas;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        return nearest(page, x, y).map(this::token).map(token -> LetterPlaces.of(token, layer.text()).offsetAt(x));
    }

    @Override
    public Optional<Span> wordAt(int page, double x, double y) {
        return nearest(page, x, y).map(position -> token(position).span());
    }

    /** The words on one line around the one nearest to the point. */
    @Override
    public Optional<Span> lineAt(int page, double x, double y) {
        return nearest(page, x, y).map(position -> line(page, position));
    }

    @Override
    public Span lineOf(int offset) {
        return positionOf(offset).map(position -> line(token(position).page(), position)).orElse(new Span(offset, offset));
    }

    private Span line(int page, int position) {
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
    }

    @Override
    public Optional<Integer> beside(int offset, int lines) {
        return positionOf(offset).flatMap(position -> {
            Token token = token(position);
            double x = LetterPlaces.of(token, layer.text()).xOf(offset);
            Span line = line(token.page(), position);
            return nextLine(line, lines).flatMap(next -> nearestOn(next, x))
                    .map(other -> LetterPlaces.of(other, layer.text()).offsetAt(x));
        });
    }

    @Override
    public Span stretchOf(int offset) {
        return layer.pageAt(offset).map(TextPage::span).orElse(new Span(offset, offset));
    }

    /** The line before or behind a line in the order of reading. */
    private Optional<Span> nextLine(Span line, int direction) {
        Span inside = layer.tokensIn(line);
        int next = direction < 0 ? inside.start() - 1 : inside.end();
        return next < 0 || next >= layer.tokenCount() ? Optional.empty() : Optional.of(line(token(next).page(), next));
    }

    private Optional<Token> nearestOn(Span line, double x) {
        return layer.tokensMarked(line).stream()
                .min(Comparator.comparingDouble(token -> outside(x, token.box().left(), token.box().right())));
    }

    /** The word at an offset, or the one before it. */
    private Optional<Integer> positionOf(int offset) {
        int next = layer.tokensIn(new Span(offset, offset + 1)).start();
        boolean isBefore = next < layer.tokenCount() && token(next).span().start() <= offset;
        int position = isBefore || next == 0 ? next : next - 1;
        return position < layer.tokenCount() ? Optional.of(position) : Optional.empty();
    }

    /** What a span covers of a page, a box for each line, the first and the last word by letters. */
    List<Rect> boxes(Span span, int page) {
        Span whole = layer.pages().get(page).span();
        // A character more on each side, so that running heads at the page's edges are still passed over.
        Span near = new Span(Math.max(0, whole.start() - 1), whole.end() + 1);
        if (!span.overlaps(near)) {
            return List.of();
        }
        Span cut = new Span(Math.max(span.start(), near.start()), Math.min(span.end(), near.end()));
        List<Rect> lines = new ArrayList<>();
        for (Token token : layer.tokensMarked(cut)) {
            if (token.page() == page) {
                add(lines, LetterPlaces.of(token, layer.text()).box(span));
            }
        }
        return lines;
    }

    private static void add(List<Rect> lines, Rect box) {
        boolean goesOn = !lines.isEmpty() && lines.getLast().sharesLineWith(box) && box.right() > lines.getLast().left();
        if (goesOn) {
            lines.add(lines.removeLast().union(box));
        } else {
            lines.add(box);
        }
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

    private Token token(int position) {
        return layer.token(position);
    }
}
