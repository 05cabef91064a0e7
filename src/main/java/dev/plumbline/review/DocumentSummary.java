package dev.plumbline.review;

import dev.plumbline.domain.Document;

/**
 * A document and how far its values are.
 *
 * @param located values with a place that is certain
 * @param open values that still need a person: uncertain, ambiguous, not found or not looked for
 * @param total all values of the document
 */
public record DocumentSummary(Document document, int located, int open, int total) {}
