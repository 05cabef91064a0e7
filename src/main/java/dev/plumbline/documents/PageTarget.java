package dev.plumbline.documents;

/**
 * A place that a bookmark or a link of a PDF leads to.
 *
 * @param page 0-based
 * @param x in points of the page's own coordinates (origin bottom left, not turned); NaN where the target names none
 * @param y likewise
 */
public record PageTarget(int page, double x, double y) {}
