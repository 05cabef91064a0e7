package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
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
import java.util.Set;

/** Recognises the text of scanned pages with the program {@code tesseract}. */
public final class RecogniseText {

    static final String OWN_CHOICE = "";

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
        return run(documentId, OWN_CHOICE, progress);
    }

    /**
     * As {@link #run}, in languages of one's choice.
     *
     * @param languages tesseract's short names, such as {@code deu}, joined by plus signs; empty for its own choice
     * @throws PlumblineException also when tesseract does not have them
     */
    public List<Problem> run(long documentId, String languages, Progress progress) {
        Document document = workspace.readDocuments().document(documentId);
        try {
            TextLayer layer = workspace.files().readLayer(document, progress);
            if (!layer.text().isBlank()) {
                throw new PlumblineException("usage.has_text", document.title());
            }
            RecognisePages program = program(languages);
            LoadedDocument read = new LoadedDocument(document.type(), layer, List.of());
            try (StoredFile file = workspace.files().open(document)) {
                LoadedDocument recognised = workspace.passwords().open(document.title(), LoadOptions.defaults(), options ->
                        complete(program, file.path(), document.title(), read, options, progress));
                workspace.files().writeLayer(recognised.layer(), document);
                return recognised.notes();
            }
        } catch (DocumentException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(document.title()), e);
        }
    }

    /** @throws PlumblineException that says how to get the program or the language, where they are not on this machine */
    static RecognisePages program(String languages) {
        RecognisePages program = RecognisePages.with(String.valueOf(System.getenv("PATH")))
                .orElseThrow(() -> new PlumblineException("usage.no_tesseract"));
        return languages.isEmpty() ? program : inLanguages(program, languages);
    }

    static RecognisePages inLanguages(RecognisePages program, String languages) {
        try {
            Set<String> known = program.languages();
            if (!known.containsAll(List.of(languages.split("\\+", -1)))) {
                throw new PlumblineException("usage.no_language", languages, String.join(", ", known));
            }
            return program.withLanguage(languages);
        } catch (IOException e) {
            throw new PlumblineException("usage.no_tesseract", List.of(), e);
        }
    }

    static LoadedDocument complete(
            RecognisePages recogniser, Path file, String title, LoadedDocument read, LoadOptions options, Progress progress)
            throws DocumentException {
        return read.type() == FileType.PDF ? recogniser.run(file, title, read, options, progress) : read;
    }
}
