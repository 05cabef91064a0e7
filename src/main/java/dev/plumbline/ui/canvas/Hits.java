package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a search in the document found.
 *
 * @param all in the order of the text, UTF-16
 * @param current 0-based position of the one looked at; -1 when there is none
 */
public record Hits(List<Span> all, int current) {

    public static final Hits NONE = new Hits(List.of(), -1);

    public Hits {
        all = List.copyOf(all);
    }

    /** The hit looked at. */
    public Optional<Span> looked() {
        return current < 0 ? Optional.empty() : Optional.of(all.get(current));
    }

    /** Those that touch a stretch of the text. */
    List<Span> in(Span stretch) {
        return all.stream().filter(stretch::overlaps).toList();
    }
}
