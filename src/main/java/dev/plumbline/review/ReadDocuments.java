package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.ValueStore;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists a workspace's documents and opens them for display. */
public final class ReadDocuments {

    private final Workspace workspace;

    ReadDocuments(Workspace workspace) {
        this.workspace = workspace;
    }

    /** In the order they were added. */
    public List<DocumentSummary> summaries() {
        return workspace.store(database -> {
            Map<Long, Map<GroundingStatus, Long>> counts = new ValueStore(database).countsByDocument();
            return new DocumentStore(database).all().stream()
                    .map(document -> summary(document, counts.getOrDefault(document.id(), Map.of())))
                    .toList();
        });
    }

    /**
     * Opens a document.
     *
     * @throws PlumblineException when the document is not there or cannot be read; {@code input.document.encrypted} or
     *     {@code input.document.wrong_password} when none of the workspace's {@link Workspace#passwords()} opens it
     */
    public OpenDocument open(long documentId) {
        Document document = document(documentId);
        try {
            return document.type() == FileType.PDF && !document.contentHash().isEmpty() ? withPages(document)
                    : new OpenDocument(document, words(document), Optional.empty());
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(document.title()), e);
        }
    }

    /** Words and pages at once: of a long document either takes a while. */
    private OpenDocument withPages(Document document) throws IOException, DocumentException {
        Aside<TextLayer> words = Aside.begin("read-words", () -> words(document));
        StoredFile file = workspace.files().open(document);
        OpenDocument opened = null;
        try {
            PageRenderer pages = workspace.passwords().open(document.title(), LoadOptions.defaults(), options ->
                    PageRenderer.open(file.path(), document.title(), options, document.pageCount()));
            pages.drawFirst();
            opened = withWords(document, words, pages, file);
            return opened;
        } finally {
            if (opened == null) {
                file.close();
            }
        }
    }

    private static OpenDocument withWords(Document document, Aside<TextLayer> words, PageRenderer pages, StoredFile file)
            throws IOException, DocumentException {
        OpenDocument opened = null;
        try {
            opened = new OpenDocument(document, words.get(), Optional.of(pages), Optional.of(file));
            return opened;
        } finally {
            if (opened == null) {
                pages.close();
            }
        }
    }

    private TextLayer words(Document document) throws IOException, DocumentException {
        return workspace.files().readLayer(document, Progress.NONE);
    }

    /** The text layer alone. */
    TextLayer layer(long documentId) {
        Document document = document(documentId);
        try {
            return words(document);
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(document.title()), e);
        }
    }

    Document document(long documentId) {
        return workspace.store(database -> new DocumentStore(database).find(documentId))
                .orElseThrow(() -> new PlumblineException("usage.no_document", documentId));
    }

    private static DocumentSummary summary(Document document, Map<GroundingStatus, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long located = counts.getOrDefault(GroundingStatus.GROUNDED, 0L) + counts.getOrDefault(GroundingStatus.AMBIGUOUS, 0L);
        long done = counts.getOrDefault(GroundingStatus.GROUNDED, 0L) + counts.getOrDefault(GroundingStatus.SKIPPED, 0L);
        return new DocumentSummary(document, (int) located, (int) (total - done), (int) total);
    }
}
