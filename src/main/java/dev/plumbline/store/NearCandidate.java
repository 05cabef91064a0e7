package dev.plumbline.store;

/**
 * An annotation that may nearly be another one's duplicate; of annotations that are the same, the lowest.
 *
 * @param token marks words of a PDF's page, otherwise a stretch of a text
 * @param page 0-based
 * @param json where it stands, as the table has it
 */
public record NearCandidate(long id, long labelId, boolean token, int page, String text, String json) {}
