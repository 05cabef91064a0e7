package dev.plumbline.text;

import java.util.List;

/**
 * The part of a span that stands on one page.
 *
 * @param page 0-based
 * @param span UTF-16 offsets in the layer's text, cut to the page
 * @param boxes one box a line of text, in reading order
 */
public record PagePart(int page, Span span, List<Rect> boxes) {

    public PagePart {
        boxes = List.copyOf(boxes);
    }
}
