package dev.plumbline.exchange;

import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;

/**
 * One value that some extractor took from a document.
 *
 * @param document the document as the extractor names it: mostly a file name
 * @param field what the value is of
 * @param value any JSON, null included
 * @param hint what the extractor said of its place
 * @param where the file and the line or record it stood in, in words
 */
public record Extraction(String document, String field, JsonValue value, Hint hint, String where) {}
