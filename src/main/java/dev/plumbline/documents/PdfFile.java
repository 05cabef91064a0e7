package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * An open PDF with its pages in order. Belongs to one thread: PDFBox silently loses words when two share a document.
 */
final class PdfFile implements AutoCloseable {

    private static final long KEPT_IN_MEMORY = 48L << 20;
    private static final long SCRATCH_IN_MEMORY = 32L << 20;
    private static final int AES_BITS = 256;

    private final PDDocument document;
    private final String title;
    private final LoadOptions options;
    private final boolean isRecovered;
    /** Empty until the page tree has been walked. */
    private List<PDPage> pages = List.of();

    private PdfFile(PDDocument document, String title, LoadOptions options, boolean isRecovered) {
        this.document = document;
        this.title = title;
        this.options = options;
        this.isRecovered = isRecovered;
    }

    /**
     * The file's bytes where it is small, so that several threads read one copy, without what stands before the header
     * where offsets count from there; empty where it is read in place.
     */
    static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > KEPT_IN_MEMORY) {
            return new byte[0];
        }
        byte[] bytes = Files.readAllBytes(file);
        int before = CrossReference.before(new RandomAccessReadBuffer(bytes));
        return before == 0 ? bytes : Arrays.copyOfRange(bytes, before, bytes.length);
    }

    /**
     * Opens a file, or its bytes where {@link #bytes} gave some, and finds all its pages.
     *
     * @throws IOException, or anything else that PDFBox throws on a broken file
     */
    static PdfFile open(Path file, byte[] bytes, LoadOptions options, LoadGuard guard)
            throws IOException, DocumentException {
        PdfFile pdf = openLazily(file, bytes, options, guard.title());
        boolean isWhole = false;
        try {
            pdf.findPages(guard);
            isWhole = true;
            return pdf;
        } finally {
            if (!isWhole) {
                pdf.close();
            }
        }
    }

    /** Opens a file without a look at its pages, of which a book has thousands. */
    static PdfFile openLazily(Path file, byte[] bytes, LoadOptions options, String title)
            throws IOException, DocumentException {
        RandomAccessRead source = bytes.length > 0
                ? new RandomAccessReadBuffer(bytes) : new RandomAccessReadBufferedFile(file);
        boolean isOpen = false;
        try {
            boolean isInPlace = CrossReference.isInPlace(source);
            PdfParser parser = new PdfParser(source, options.password(),
                    MemoryUsageSetting.setupMixed(SCRATCH_IN_MEMORY).streamCache);
            PDDocument document = parser.parse();
            isOpen = true;
            return new PdfFile(document, title, options, !isInPlace || parser.hasSearched());
        } catch (InvalidPasswordException e) {
            boolean isUntried = options.password().isEmpty();
            throw DocumentException.because(e, isUntried ? Code.ENCRYPTED : Code.WRONG_PASSWORD, title);
        } finally {
            if (!isOpen) {
                IOUtils.closeQuietly(source);
            }
        }
    }

    private void findPages(LoadGuard guard) throws DocumentException {
        completePageTree(document.getPages().getCOSObject(), options.maxPages(), guard);
        List<PDPage> found = new ArrayList<>();
        document.getPages().forEach(found::add);
        if (found.isEmpty()) {
            throw DocumentException.of(Code.NO_PAGES, title);
        }
        pages = found;
    }

    /** Puts all pages below the root, so that PDFBox finds each by its number whatever the tree's counts say. */
    private void flattenPageTree() {
        COSArray kids = new COSArray();
        pages.forEach(page -> kids.add(page.getCOSObject()));
        COSDictionary root = document.getPages().getCOSObject();
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, pages.size());
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

    /** True when its objects had to be searched for, because their table is not where the file says or is wrong. */
    boolean isRecovered() {
        return isRecovered;
    }

    /** All pages of a file that was opened with them. */
    List<PDPage> pages() {
        return pages;
    }

    /** True when the page tree says that it has that many pages. */
    boolean claimsPages(int count) {
        return document.getNumberOfPages() == count;
    }

    /**
     * One page, without a look at the others where the tree is in order; PDFBox finds the same by its number
     * afterwards.
     *
     * @param index 0-based
     * @throws DocumentException when there is no such page
     */
    PDPage page(int index) throws DocumentException {
        if (pages.isEmpty()) {
            Optional<PDPage> page = pageByCounts(index);
            if (page.isPresent()) {
                return page.get();
            }
            mendPageTree();
        }
        if (index >= pages.size()) {
            throw DocumentException.of(Code.NO_SUCH_PAGE, title, index + 1, pages.size());
        }
        return pages.get(index);
    }

    /** Finds all pages and gives the tree counts that are right. */
    void mendPageTree() throws DocumentException {
        findPages(new LoadGuard(title, options, Progress.NONE));
        flattenPageTree();
    }

    private Optional<PDPage> pageByCounts(int index) {
        try {
            return index < document.getNumberOfPages() ? Optional.of(document.getPage(index)) : Optional.empty();
        } catch (IllegalStateException | IndexOutOfBoundsException | StackOverflowError e) {
            // So PDFBox says that counts are wrong, that something in the tree is no page, or that it is too deep.
            return Optional.empty();
        }
    }

    /**
     * Makes the copy that is saved next as protected as the file is: by the same password, with the same permissions.
     * PDFBox saves no document that was encrypted without being told how. Nobody has the owner's password of the copy
     * of a file that only an owner's password protects.
     */
    void protectAgain() throws IOException {
        if (document.getEncryption() == null) {
            return;
        }
        AccessPermission permissions = document.getCurrentAccessPermission();
        String password = options.password();
        String owner = password.isEmpty() || !permissions.isOwnerPermission() ? UUID.randomUUID().toString() : password;
        StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, password, permissions);
        policy.setEncryptionKeyLength(AES_BITS);
        document.protect(policy);
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
    }
}
