package dev.plumbline.ui.canvas;

import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A member of a group of duplicates as it is marked: the survivor by a ring, an absorbed one by a hatch of its own hue.
 *
 * @param id what a click on it reports
 * @param number 1-based place among the members; shown on a tag, and the hue goes by it
 * @param boxes where its row says it stands, on documents with pages
 * @param span the words that these are, UTF-16; on text this is what is marked
 * @param summary shown on hover and read by screen readers
 */
public record MemberMark(long id, int number, Role role, List<PageBox> boxes, Optional<Span> span, String summary) {

    /** What becomes of the member. */
    public enum Role {
        SURVIVOR,
        ABSORBED,
        /** Stays as it is. */
        LEFT_OUT
    }

    /** @param page 0-based */
    public record PageBox(int page, Rect box) {}

    public MemberMark {
        boxes = List.copyOf(boxes);
    }
}
