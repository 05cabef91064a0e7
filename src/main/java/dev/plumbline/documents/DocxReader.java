package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Problem;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the paragraphs of a DOCX: the body's in document order, then those of headers, footers, footnotes and endnotes.
 * Read from the XML itself, since POI's model leaves out text boxes, content controls inside others and nested
 * tables' order.
 */
final class DocxReader {

    private static final List<String> OTHER_PARTS = List.of("header", "footer", "footnotes", "endnotes");

    private final LoadOptions options;
    private final LoadGuard guard;
    private String separator = "";
    private int embedded;

    DocxReader(LoadOptions options, LoadGuard guard) {
        this.options = options;
        this.guard = guard;
    }

    TextLayer read(Path file) throws DocumentException {
        return ParserGuard.parse(guard.title(), () -> {
            if (!EncryptedPackage.isOne(file)) {
                return readArchive(file);
            }
            try (EncryptedPackage.Opened opened = EncryptedPackage.open(file, options, guard.title())) {
                return readArchive(opened.archive());
            }
        });
    }

    /** What the document that was read holds and its layer does not. */
    List<Problem> notes() {
        return embedded == 0 ? List.of()
                : List.of(Problem.at(guard.title(), "note.document.embedded_unread", guard.title(), embedded));
    }

    private TextLayer readArchive(Path file) throws IOException, XMLStreamException, DocumentException {
        try (ZipParts parts = ZipParts.open(file, guard.title())) {
            return read(parts);
        }
    }

    private TextLayer read(ZipParts parts) throws IOException, XMLStreamException, DocumentException {
        List<String> mains = Relationships.of(parts, "").targets("officeDocument");
        String main = mains.isEmpty() ? "word/document.xml" : mains.getFirst();
        Optional<InputStream> body = parts.part(main);
        if (body.isEmpty()) {
            throw DocumentException.of(mains.isEmpty() ? Code.UNKNOWN_TYPE : Code.DAMAGED, guard.title());
        }
        TextLayer.Builder layer = TextLayer.builder();
        append(layer, paragraphs(body.get(), true));
        Relationships others = Relationships.of(parts, main);
        for (String kind : OTHER_PARTS) {
            for (String target : others.targets(kind)) {
                Optional<InputStream> part = parts.part(target);
                if (part.isPresent()) {
                    append(layer, paragraphs(part.get(), false));
                }
            }
        }
        return layer.build();
    }

    private List<DocxParagraphs.Content> paragraphs(InputStream in, boolean isBody)
            throws IOException, XMLStreamException, DocumentException {
        try (in) {
            DocxParagraphs reader = new DocxParagraphs(options, guard, isBody);
            List<DocxParagraphs.Content> paragraphs = reader.read(SafeXml.reader(in));
            embedded += reader.embedded();
            return paragraphs;
        }
    }

    private void append(TextLayer.Builder layer, List<DocxParagraphs.Content> paragraphs) throws DocumentException {
        for (DocxParagraphs.Content paragraph : paragraphs) {
            if (paragraph.index() < 0 && paragraph.text().isEmpty()) {
                continue;
            }
            layer.append(separator).paragraph(paragraph.index(), paragraph.text());
            separator = "\n";
            if (layer.length() > options.maxCharacters()) {
                throw DocumentException.of(Code.TOO_LONG, guard.title());
            }
        }
    }
}
