package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import java.util.List;

/**
 * A highlight to be written onto a page of a PDF.
 *
 * @param page 1-based
 * @param boxes one a line of text, points, origin at the top left of the page as displayed; one at least
 * @param contents what a reader shows beside it
 * @param rgb its colour, {@code 0xRRGGBB}
 */
public record PdfHighlight(int page, List<Rect> boxes, String contents, int rgb) {

    public PdfHighlight {
        boxes = List.copyOf(boxes);
    }

    Rect bounds() {
        return boxes.stream().reduce(Rect::union).orElseThrow();
    }
}
