package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.LayerFile;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.documents.RecognisePages;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Recognises the text of scanned pages with the program {@code tesseract}. */
public final class RecogniseText {

    private final Workspace workspace;

    RecogniseText(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Gives a document that has no text, and so no places that could move, the text of its pictures.
     *
     * @return what is to be known about it
     * @throws PlumblineException when tesseract is not on this machine, or the document has text or cannot be read
     * @throws java.util.concurrent.CancellationException when the progress says so; nothing is changed
     */
    public List<Problem> run(long documentId, Progress progress) {
        Document document = workspace.readDocuments().document(documentId);
        try {
            TextLayer layer = workspace.files().readLayer(document, progress);
            if (!layer.text().isBlank()) {
                throw new PlumblineException("usage.has_text", document.title());
            }
            RecognisePages program = program();
            LoadedDocument read = new LoadedDocument(document.type(), layer, List.of());
            LoadedDocument recognised = workspace.passwords().open(document.title(), LoadOptions.defaults(), options ->
                    complete(program, workspace.files().document(document), document.title(), read, options, progress));
            LayerFile.write(recognised.layer(), workspace.files().layer(document.contentHash()));
            return recognised.notes();
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(document.title()), e);
        }
    }

    /** @throws PlumblineException that says how to get the program, where it is not on this machine */
    static RecognisePages program() {
        return RecognisePages.with(String.valueOf(System.getenv("PATH")))
                .orElseThrow(() -> new PlumblineException("usage.no_tesseract"));
    }

    static LoadedDocument complete(
            RecognisePages recogniser, Path file, String title, LoadedDocument read, LoadOptions options, Progress progress)
            throws DocumentException {
        return read.type() == FileType.PDF ? recogniser.run(file, title, read, options, progress) : read;
    }
}
