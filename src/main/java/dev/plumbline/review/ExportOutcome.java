package dev.plumbline.review;

/**
 * What an export came to.
 *
 * @param rows values written
 */
public record ExportOutcome(int rows) {}
