package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of one WordprocessingML part with all tracked changes accepted. A paragraph inside another one (a text
 * box) comes after it. Every {@code w:p} counts but for those of {@code mc:Fallback}, which repeat their alternative.
 */
final class DocxParagraphs {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    /** Deleted or moved-away text, and the reading aid above a ruby base. */
    private static final Set<String> SILENT = Set.of("del", "moveFrom", "rt");
    private static final int CHECK_EVERY = 1024;

    private final LoadOptions options;
    private final LoadGuard guard;
    private final boolean isBody;
    private final List<Content> paragraphs = new ArrayList<>();
    private final Deque<Content> open = new ArrayDeque<>();
    private final Deque<String> parents = new ArrayDeque<>();
    private int skipped;
    private int silent;
    private int count;
    private int characters;
    private boolean inText;
    private int embedded;

    /**
     * A paragraph while it is read, and after: its index as {@link dev.plumbline.text.Paragraph} has it, and its
     * text.
     */
    record Content(int index, StringBuilder text) {}

    DocxParagraphs(LoadOptions options, LoadGuard guard, boolean isBody) {
        this.options = options;
        this.guard = guard;
        this.isBody = isBody;
    }

    /** @throws DocumentException also when the part is no WordprocessingML */
    List<Content> read(XMLStreamReader xml) throws XMLStreamException, DocumentException {
        boolean isRoot = true;
        while (xml.hasNext()) {
            int event = SafeXml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isRoot && isBody && !isWord(xml, "document")) {
                    throw DocumentException.of(Code.UNKNOWN_TYPE, guard.title());
                }
                isRoot = false;
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml);
            } else if (inText && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                append(xml.getText());
            }
        }
        return paragraphs;
    }

    /** How many documents of other formats stand between the paragraphs that were read. */
    int embedded() {
        return embedded;
    }

    private void start(XMLStreamReader xml) throws DocumentException {
        if (skipped > 0 || isFallback(xml)) {
            skipped++;
            return;
        }
        if (isWord(xml.getNamespaceURI())) {
            startWord(xml.getLocalName());
        } else if (MATH.contains(String.valueOf(xml.getNamespaceURI())) && xml.getLocalName().equals("t")) {
            inText = true;
        }
        parents.push(xml.getLocalName());
    }

    private void startWord(String name) throws DocumentException {
        switch (name) {
            case "p" -> startParagraph();
            case "t" -> inText = true;
            case "tab", "ptab" -> appendInRun("\t");
            case "br", "cr" -> appendInRun("\n");
            case "altChunk" -> embedded++;
            case "noBreakHyphen" -> appendInRun("\u2011");
            default -> silent += SILENT.contains(name) ? 1 : 0;
        }
    }

    private void startParagraph() throws DocumentException {
        Content paragraph = new Content(isBody ? count : -1, new StringBuilder());
        count++;
        if (count % CHECK_EVERY == 0) {
            guard.check();
        }
        paragraphs.add(paragraph);
        open.push(paragraph);
    }

    private void end(XMLStreamReader xml) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        parents.poll();
        String name = xml.getLocalName();
        if (name.equals("t")) {
            inText = false;
        } else if (isWord(xml.getNamespaceURI())) {
            if (name.equals("p")) {
                open.poll();
            }
            silent -= SILENT.contains(name) ? 1 : 0;
        }
    }

    private void appendInRun(String text) throws DocumentException {
        // The same names stand in paragraph properties, where they define tab stops.
        if ("r".equals(parents.peek())) {
            append(text);
        }
    }

    private void append(String text) throws DocumentException {
        Content paragraph = open.peek();
        if (silent > 0 || paragraph == null) {
            return;
        }
        characters += text.length();
        if (characters > options.maxCharacters()) {
            throw DocumentException.of(Code.TOO_LONG, guard.title());
        }
        paragraph.text.append(text);
    }

    private static boolean isFallback(XMLStreamReader xml) {
        return COMPATIBILITY.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("Fallback");
    }

    private static boolean isWord(XMLStreamReader xml, String name) {
        return isWord(xml.getNamespaceURI()) && xml.getLocalName().equals(name);
    }

    private static boolean isWord(@Nullable String namespace) {
        return namespace != null && WORD.contains(namespace);
    }
}
