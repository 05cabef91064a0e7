package dev.plumbline.text;

/**
 * A word on a page.
 *
 * @param page 0-based
 * @param index 0-based position among the tokens of its page, as PAWLS counts them
 * @param span UTF-16 offsets in the layer's text
 * @param box where it stands on its page
 */
public record Token(int page, int index, Span span, Rect box) {}
