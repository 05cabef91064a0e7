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
            TextLayer layer = workspace.files().readLayer(document, Progress.NONE);
            return document.type() == FileType.PDF && !document.contentHash().isEmpty() ? withPages(document, layer)
                    : new OpenDocument(document, layer, Optional.empty());
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(document.title()), e);
        }
    }

    private OpenDocument withPages(Document document, TextLayer layer) throws IOException, DocumentException {
        StoredFile file = workspace.files().open(document);
        boolean isOpen = false;
        try {
            PageRenderer pages = workspace.passwords().open(document.title(), LoadOptions.defaults(), options ->
                    PageRenderer.open(file.path(), document.title(), options, layer.pages().size()));
            isOpen = true;
            return new OpenDocument(document, layer, Optional.of(pages), Optional.of(file));
        } finally {
            if (!isOpen) {
                file.close();
            }
        }
    }

    /** The text layer alone. */
    TextLayer layer(long documentId) {
        Document document = document(documentId);
        try {
            return workspace.files().readLayer(document, Progress.NONE);
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
