package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** Text being selected by mouse: from where it was pressed to where it is. A click selects nothing, two a word, three a line. */
final class TextDrag {

    private final Pointing text;
    private final Consumer<Optional<Span>> onSelected;
    private Optional<Span> from = Optional.empty();
    private int clicks = 1;

    TextDrag(Pointing text, Consumer<Optional<Span>> onSelected) {
        this.text = text;
        this.onSelected = onSelected;
    }

    /** @param count 1 for the first press at a place, 2 for the second, 3 for the third */
    void press(int at, double x, double y, int count) {
        clicks = count;
        from = spanAt(at, x, y);
        onSelected.accept(from.filter(span -> !span.isEmpty()));
    }

    /** Selects to a point, by words or lines where it was begun so. */
    void drag(int at, double x, double y) {
        from.ifPresent(start -> spanAt(at, x, y)
                .ifPresent(end -> onSelected.accept(Optional.of(start.hull(end)).filter(span -> !span.isEmpty()))));
    }

    private Optional<Span> spanAt(int at, double x, double y) {
        return switch (clicks) {
            case 1 -> text.offsetAt(at, x, y).map(offset -> new Span(offset, offset));
            case 2 -> text.wordAt(at, x, y);
            default -> text.lineAt(at, x, y);
        };
    }
}
