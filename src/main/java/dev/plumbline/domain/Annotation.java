package dev.plumbline.domain;

import java.util.OptionalLong;

/**
 * A mark on a document.
 *
 * @param page PDF: 0-based; a span of a text: always 1
 * @param rawText the document's own words there; empty when the row has none
 * @param json canonical JSON: a span's {@code {"start","end"}} in code points, or a PDF's compact token ranges
 * @param groundingSource made by grounding, and so guarded against a second row of the same key
 */
public record Annotation(long id, Owner owner, LabelType type, int page, String rawText, String json,
        boolean structural, boolean groundingSource, ReviewState review) {

    /** What an annotation belongs to; a row without corpus or label is not guarded by the grounding constraints. */
    public record Owner(OptionalLong documentId, OptionalLong corpusId, OptionalLong labelId, long creatorId) {}
}
