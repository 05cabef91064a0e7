package dev.plumbline.review;

import dev.plumbline.documents.PageRenderer;
import dev.plumbline.domain.Document;
import dev.plumbline.text.TextLayer;
import java.util.Optional;

/**
 * A document opened for display.
 *
 * @param pages draws its pages; empty for a document without pages
 * @param file what they are drawn from
 */
public record OpenDocument(Document document, TextLayer layer, Optional<PageRenderer> pages, Optional<StoredFile> file)
        implements AutoCloseable {

    public OpenDocument(Document document, TextLayer layer, Optional<PageRenderer> pages) {
        this(document, layer, pages, Optional.empty());
    }

    @Override
    public void close() {
        pages.ifPresent(PageRenderer::close);
        file.ifPresent(StoredFile::close);
    }
}
