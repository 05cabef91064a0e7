package dev.plumbline.text;

/**
 * A paragraph of a word-processor document.
 *
 * @param index 0-based position among the {@code w:p} of {@code word/document.xml} in document order, or -1 for one that
 *     stands elsewhere (header, footer, footnote)
 * @param span the paragraph's part of the layer's text, UTF-16
 */
public record Paragraph(int index, Span span) {}
