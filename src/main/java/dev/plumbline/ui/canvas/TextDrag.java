package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.Optional;

/** Text being selected by mouse: from where it was pressed to where it is. A click selects nothing, two a word, three a line. */
final class TextDrag {

    private final Pointing text;
    private final TextCursor cursor;
    private Optional<Span> from = Optional.empty();
    private int clicks = 1;

    TextDrag(Pointing text, TextCursor cursor) {
        this.text = text;
        this.cursor = cursor;
    }

    /** @param count 1 for the first press at a place, 2 for the second, 3 for the third */
    void press(int at, double x, double y, int count) {
        clicks = count;
        from = spanAt(at, x, y);
        from.ifPresentOrElse(span -> cursor.select(span.start(), span.end()), cursor::clear);
    }

    /** Selects to a point, by words or lines where it was begun so. */
    void drag(int at, double x, double y) {
        from.ifPresent(start -> spanAt(at, x, y).ifPresent(end -> select(start, end)));
    }

    private void select(Span start, Span end) {
        Span whole = start.hull(end);
        boolean isBack = end.start() < start.start();
        cursor.select(isBack ? whole.end() : whole.start(), isBack ? whole.start() : whole.end());
    }

    private Optional<Span> spanAt(int at, double x, double y) {
        return switch (clicks) {
            case 1 -> text.offsetAt(at, x, y).map(offset -> new Span(offset, offset));
            case 2 -> text.wordAt(at, x, y);
            default -> text.lineAt(at, x, y);
        };
    }
}
