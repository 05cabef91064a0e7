package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the text layer of a document: PDF, DOCX, Markdown or plain text. Safe for use by many threads. */
public final class DocumentLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentLoader.class);

    /**
     * Reads a whole document. PDF: words parted by one blank, lines by {@code \n}, pages by {@code \f}. DOCX:
     * paragraphs
     * parted by {@code \n}. Text: the file's own characters without a byte order mark, {@code \r\n} as {@code \n}.
     *
     * @param file where it lies
     * @param title its name as people know it, whose ending may tell its type; named in every message
     * @param progress told after each page (done and total pages); asked at least every few milliseconds whether to
     *     stop
     * @throws DocumentException when it cannot be read, and why
     * @throws java.util.concurrent.CancellationException when the progress says that it is cancelled
     */
    public LoadedDocument load(Path file, String title, LoadOptions options, Progress progress)
            throws DocumentException {
        LoadGuard guard = new LoadGuard(title, options, progress);
        guard.check();
        FileType type = recognise(file, title, options);
        LoadedDocument document = switch (type) {
            case PDF -> loadPdf(file, options, guard);
            case DOCX -> loadDocx(file, options, guard);
            case TEXT, MARKDOWN -> loadText(file, type, options, guard);
        };
        return withNoteWhenEmpty(document, title);
    }

    /** What a file is, by its content first and its name second. */
    public FileType recognise(Path file, String title, LoadOptions options) throws DocumentException {
        return ParserGuard.parse(title, () -> {
            checkFile(file, title, options);
            return FileRecognition.typeOf(file, title);
        });
    }

    private static void checkFile(Path file, String title, LoadOptions options) throws IOException, DocumentException {
        if (!Files.exists(file)) {
            throw DocumentException.of(Code.NOT_FOUND, title);
        }
        if (!Files.isRegularFile(file)) {
            throw DocumentException.of(Code.NOT_A_FILE, title);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw DocumentException.of(Code.EMPTY, title);
        }
        if (size > options.maxBytes()) {
            throw DocumentException.of(Code.TOO_LARGE, title, size >> 20, options.maxBytes() >> 20);
        }
    }

    private static LoadedDocument loadPdf(Path file, LoadOptions options, LoadGuard guard) throws DocumentException {
        PdfReader reader = new PdfReader(file, options, guard);
        TextLayer layer = reader.read();
        return new LoadedDocument(FileType.PDF, layer, reader.notes());
    }

    private static LoadedDocument loadDocx(Path file, LoadOptions options, LoadGuard guard) throws DocumentException {
        DocxReader reader = new DocxReader(options, guard);
        TextLayer layer = reader.read(file);
        return new LoadedDocument(FileType.DOCX, layer, reader.notes());
    }

    private static LoadedDocument loadText(Path file, FileType type, LoadOptions options, LoadGuard guard)
            throws DocumentException {
        TextReader reader = new TextReader(guard.title());
        String text = ParserGuard.parse(guard.title(), () -> {
            if (Files.size(file) > 2L * options.maxCharacters()) {
                throw DocumentException.of(Code.TOO_LONG, guard.title());
            }
            return reader.read(Files.readAllBytes(file));
        });
        if (text.length() > options.maxCharacters()) {
            throw DocumentException.of(Code.TOO_LONG, guard.title());
        }
        return new LoadedDocument(type, TextLayer.ofText(text), reader.notes());
    }

    private static LoadedDocument withNoteWhenEmpty(LoadedDocument document, String title) {
        if (!document.layer().text().isBlank()) {
            return document;
        }
        LOG.debug("{} has no text", title);
        List<Problem> notes = new ArrayList<>(document.notes());
        String key = document.type() == FileType.PDF ? "note.document.no_text" : "note.document.empty_text";
        notes.add(Problem.at(title, key, title));
        return new LoadedDocument(document.type(), document.layer(), notes);
    }
}
