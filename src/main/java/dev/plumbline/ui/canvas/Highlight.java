package dev.plumbline.ui.canvas;

import dev.plumbline.domain.ReviewState;
import dev.plumbline.text.Span;

/**
 * A place to be marked.
 *
 * @param id what a click on it reports
 * @param span UTF-16 offsets in the document's text
 * @param places how many places fit as well; shown where it is more than one
 * @param summary shown on hover and read by screen readers
 * @param review what a person said: accepted bears a check, rejected is struck through
 */
public record Highlight(long id, HighlightKind kind, Span span, int places, String summary, ReviewState review) {

    /** A place that nobody has judged. */
    public Highlight(long id, HighlightKind kind, Span span, int places, String summary) {
        this(id, kind, span, places, summary, ReviewState.OPEN);
    }
}
