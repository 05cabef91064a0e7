package dev.plumbline.exchange;

import dev.plumbline.domain.Tier;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place as formats write it.
 *
 * @param codePoints in the document's text
 * @param quote the document's own words there
 * @param quality 0 to 1
 * @param parts one a page; empty for a document without pages
 * @param paragraph empty unless the document has numbered paragraphs (DOCX)
 */
public record QuotedPlace(Span codePoints, String quote, Tier tier, double quality, List<Part> parts,
        Optional<InParagraph> paragraph) {

    public QuotedPlace {
        parts = List.copyOf(parts);
    }

    /** 1-based page of the first part. */
    public OptionalInt page() {
        return parts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parts.getFirst().page());
    }

    /**
     * What stands on one page.
     *
     * @param page 1-based
     * @param text the words of the place on that page
     * @param boxes points, origin at the top left of the page as displayed; one a line of text at least
     */
    public record Part(int page, String text, List<Rect> boxes) {
        public Part {
            boxes = List.copyOf(boxes);
        }

        /** A span (UTF-16) page by page; empty in a document without pages. */
        public static List<Part> of(TextLayer layer, Span span) {
            return layer.parts(span).stream()
                    .map(part -> new Part(part.page() + 1, part.span().of(layer.text()), part.boxes()))
                    .toList();
        }
    }

    /**
     * The place counted within its paragraph.
     *
     * @param index 0-based, document order
     * @param codePoints from the paragraph's beginning
     */
    public record InParagraph(int index, Span codePoints) {}
}
