package dev.plumbline.review;

import dev.plumbline.documents.PageRenderer;
import dev.plumbline.domain.Document;
import dev.plumbline.text.TextLayer;
import java.util.Optional;

/**
 * A document opened for display.
 *
 * @param pages draws its pages; empty for a document without pages
 */
public record OpenDocument(Document document, TextLayer layer, Optional<PageRenderer> pages) implements AutoCloseable {

    @Override
    public void close() {
        pages.ifPresent(PageRenderer::close);
    }
}
