package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * An open PDF with its pages in order. Belongs to one thread: PDFBox silently loses words when two share a document.
 */
final class PdfFile implements AutoCloseable {

    private static final long KEPT_IN_MEMORY = 48L << 20;
    private static final long SCRATCH_IN_MEMORY = 32L << 20;

    private final PDDocument document;
    private final List<PDPage> pages;

    private PdfFile(PDDocument document, List<PDPage> pages) {
        this.document = document;
        this.pages = pages;
    }

    /** The file's bytes where it is small, so that several threads read one copy; empty where it is read in place. */
    static byte[] bytes(Path file) throws IOException {
        return Files.size(file) <= KEPT_IN_MEMORY ? Files.readAllBytes(file) : new byte[0];
    }

    /**
     * Opens a file, or its bytes where {@link #bytes} gave some.
     *
     * @throws IOException, or anything else that PDFBox throws on a broken file
     */
    static PdfFile open(Path file, byte[] bytes, LoadOptions options, LoadGuard guard)
            throws IOException, DocumentException {
        RandomAccessRead source = bytes.length > 0
                ? new RandomAccessReadBuffer(bytes) : new RandomAccessReadBufferedFile(file);
        boolean isOpen = false;
        try {
            PDDocument document = new PdfParser(source, options.password(),
                    MemoryUsageSetting.setupMixed(SCRATCH_IN_MEMORY).streamCache).parse();
            isOpen = true;
            return of(document, options, guard);
        } catch (InvalidPasswordException e) {
            boolean isUntried = options.password().isEmpty();
            throw DocumentException.because(e, isUntried ? Code.ENCRYPTED : Code.WRONG_PASSWORD, guard.title());
        } finally {
            if (!isOpen) {
                IOUtils.closeQuietly(source);
            }
        }
    }

    private static PdfFile of(PDDocument document, LoadOptions options, LoadGuard guard)
            throws IOException, DocumentException {
        boolean isWhole = false;
        try {
            completePageTree(document.getPages().getCOSObject(), options.maxPages(), guard);
            List<PDPage> pages = new ArrayList<>();
            document.getPages().forEach(pages::add);
            if (pages.isEmpty()) {
                throw DocumentException.of(Code.NO_PAGES, guard.title());
            }
            isWhole = true;
            return new PdfFile(document, pages);
        } finally {
            if (!isWhole) {
                document.close();
            }
        }
    }

    /**
     * PDFBox skips pages that do not say that they are pages, and follows a tree as deep as it goes: bounded and
     * mended here.
     */
    private static void completePageTree(COSDictionary root, int maxPages, LoadGuard guard) throws DocumentException {
        Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>(List.of(root));
        long found = 0;
        while (!open.isEmpty()) {
            guard.check();
            COSDictionary node = open.pop();
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                if (visited.add(node)) {
                    for (int i = 0; i < kids.size(); i++) {
                        COSBase kid = kids.getObject(i);
                        if (kid instanceof COSDictionary dictionary) {
                            open.push(dictionary);
                        }
                    }
                }
            } else if (++found > maxPages) {
                throw DocumentException.of(Code.TOO_LONG, guard.title(), maxPages);
            } else if (!COSName.PAGE.equals(node.getCOSName(COSName.TYPE))) {
                node.setItem(COSName.TYPE, COSName.PAGE);
            }
        }
    }

    PDDocument document() {
        return document;
    }

    List<PDPage> pages() {
        return pages;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}
