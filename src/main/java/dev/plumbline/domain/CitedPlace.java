package dev.plumbline.domain;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.util.Optional;

/**
 * The place that an extractor cited for a value: a claim, which is checked against the document and not believed.
 *
 * @param quote the document's words that it cited: the value's own or a passage around them
 * @param codePoints where they stand in a text without pages
 */
public record CitedPlace(Optional<Pages> pages, Optional<Box> box, Optional<String> quote, Optional<Span> codePoints) {

    /** Nothing was cited. */
    public static final CitedPlace NONE =
            new CitedPlace(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * One page or several that follow one another, 1-based.
     *
     * @param last the last page itself
     * @throws IllegalArgumentException when there is no such stretch of pages
     */
    public record Pages(int first, int last) {

        public Pages {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("no pages: " + first + " to " + last);
            }
        }

        public boolean contains(int page) {
            return first <= page && page <= last;
        }
    }

    /**
     * A box on the first of the pages, origin at the top left of the page as displayed.
     *
     * @param isRelative whether it counts in widths and heights of the page (0 to 1) and not in points
     */
    public record Box(Rect rect, boolean isRelative) {

        /** The box in points on a page of this size. */
        public Rect on(double width, double height) {
            return isRelative ? new Rect(rect.left() * width, rect.top() * height, rect.right() * width, rect.bottom() * height)
                    : rect;
        }
    }
}
