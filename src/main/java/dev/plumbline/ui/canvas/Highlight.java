package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;

/**
 * A place to be marked.
 *
 * @param id what a click on it reports
 * @param span UTF-16 offsets in the document's text
 * @param places how many places fit as well; shown where it is more than one
 * @param summary shown on hover and read by screen readers
 */
public record Highlight(long id, HighlightKind kind, Span span, int places, String summary) {}
