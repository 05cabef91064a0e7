package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** From where to where text is selected: the first stays where the selection was begun, the second moves. UTF-16. */
final class TextCursor {

    private final Consumer<Optional<Span>> onSelected;
    private Optional<Integer> anchor = Optional.empty();
    private int focus;

    TextCursor(Consumer<Optional<Span>> onSelected) {
        this.onSelected = onSelected;
    }

    /** The end that moves; empty before anything was pointed at. */
    Optional<Integer> focus() {
        return anchor.isPresent() ? Optional.of(focus) : Optional.empty();
    }

    /** Empty while nothing is selected. */
    Optional<Span> span() {
        return anchor.map(from -> new Span(Math.min(from, focus), Math.max(from, focus))).filter(span -> !span.isEmpty());
    }

    void select(int from, int to) {
        anchor = Optional.of(from);
        focus = to;
        onSelected.accept(span());
    }

    /** Moves the end that moves. */
    void extend(int to) {
        select(anchor.orElse(to), to);
    }

    /** Follows a selection that was made or taken away elsewhere. */
    void follow(Optional<Span> selected) {
        if (!selected.equals(span())) {
            anchor = selected.map(Span::start).or(this::focus);
            focus = selected.map(Span::end).orElse(focus);
        }
    }

    /** Nothing is pointed at. */
    void clear() {
        anchor = Optional.empty();
        onSelected.accept(Optional.empty());
    }
}
