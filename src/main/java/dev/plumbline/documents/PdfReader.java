package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.Problem;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the words of a PDF, several pages at once with one open document for each thread. */
final class PdfReader {

    private static final Logger LOG = LoggerFactory.getLogger(PdfReader.class);
    private static final int PAGES_WORTH_A_THREAD = 8;
    /** Bullets and logos often have no text; a word more than these is worth a note. */
    private static final int FEW_UNMAPPED = 8;
    private static final int MAX_GLYPHS_OF_PAGE = 1_000_000;

    private final Path file;
    private final LoadOptions options;
    private final LoadGuard guard;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger characters = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger firstPicture = new AtomicInteger(Integer.MAX_VALUE);
    private final List<Problem> notes = new ArrayList<>();

    PdfReader(Path file, LoadOptions options, LoadGuard guard) {
        this.file = file;
        this.options = options;
        this.guard = guard;
    }

    /** The layer of the whole document. */
    TextLayer read() throws DocumentException {
        byte[] bytes = ParserGuard.parse(guard.title(), () -> PdfFile.bytes(file));
        try (PdfFile first = open(bytes)) {
            int count = first.pages().size();
            AtomicReferenceArray<PageWords> pages = new AtomicReferenceArray<>(count);
            int threads = Math.clamp(count / PAGES_WORTH_A_THREAD, 1, options.threads());
            if (threads == 1) {
                readPages(first, pages);
            } else {
                readTogether(first, bytes, pages, threads);
            }
            notePictures(count);
            return layer(pages);
        }
    }

    List<Problem> notes() {
        return notes;
    }

    private PdfFile open(byte[] bytes) throws DocumentException {
        return ParserGuard.parse(guard.title(), () -> PdfFile.open(file, bytes, options, guard));
    }

    private void readTogether(PdfFile first, byte[] bytes, AtomicReferenceArray<PageWords> pages, int threads)
            throws DocumentException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads - 1,
                Thread.ofPlatform().daemon().name("read-pdf-", 1).factory())) {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                others.add(workers.submit(() -> {
                    try (PdfFile own = open(bytes)) {
                        readPages(own, pages);
                    }
                    return null;
                }));
            }
            readPages(first, pages);
            for (Future<?> other : others) {
                await(other);
            }
        }
    }

    private void await(Future<?> worker) throws DocumentException {
        ParserGuard.parse(guard.title(), () -> {
            try {
                return worker.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        });
    }

    private void readPages(PdfFile pdf, AtomicReferenceArray<PageWords> pages) throws DocumentException {
        GlyphCollector collector = new GlyphCollector(guard, MAX_GLYPHS_OF_PAGE, new HiddenContent(pdf.document()));
        for (int page = next.getAndIncrement(); page < pages.length(); page = next.getAndIncrement()) {
            guard.check();
            pages.set(page, readPage(collector, pdf.pages().get(page), page));
            guard.report(done.incrementAndGet(), pages.length());
        }
    }

    private PageWords readPage(GlyphCollector collector, PDPage page, int index) throws DocumentException {
        try {
            return ParserGuard.parse(guard.title(), () -> words(collector, page, index));
        } catch (DocumentException e) {
            guard.check();
            if (e.code() != Code.DAMAGED) {
                throw e;
            }
            LOG.info("Page {} of {} cannot be read", index + 1, guard.title(), e);
            note(index, "note.document.page_unreadable");
            return new PageWords(1, 1, List.of());
        }
    }

    private PageWords words(GlyphCollector collector, PDPage page, int index) throws IOException, DocumentException {
        PageFrame frame = PageFrame.of(page);
        List<Glyph> glyphs = collector.collect(page, frame);
        if (collector.unmapped() > FEW_UNMAPPED) {
            note(index, "note.document.letters_unknown");
        }
        if (collector.failures() > 0) {
            note(index, "note.document.page_partly_read");
        }
        if (characters.addAndGet(glyphs.size()) > options.maxCharacters()) {
            throw DocumentException.of(Code.TOO_LONG, guard.title(), options.maxPages());
        }
        if (glyphs.isEmpty() && isPicture(page)) {
            pictures.incrementAndGet();
            firstPicture.accumulateAndGet(index, Math::min);
        }
        List<Line> lines = ReadingOrder.of(LineBuilder.lines(DoubleStrikes.dropped(glyphs)));
        return new PageWords(frame.width(), frame.height(), lines.stream().map(WordBuilder::words).toList());
    }

    private static boolean isPicture(PDPage page) {
        PDResources resources = page.getResources();
        return resources != null && StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                .anyMatch(resources::isImageXObject);
    }

    private void notePictures(int pageCount) {
        // A document without any text has a note of its own.
        if (pictures.get() > 0 && pictures.get() < pageCount) {
            notes.add(Problem.at(guard.title(), "note.document.pages_without_text", guard.title(),
                    pictures.get(), firstPicture.get() + 1));
        }
    }

    private synchronized void note(int page, String key) {
        notes.add(Problem.at(guard.title(), key, guard.title(), page + 1));
    }

    private static TextLayer layer(AtomicReferenceArray<PageWords> pages) {
        TextLayer.Builder layer = TextLayer.builder();
        for (int page = 0; page < pages.length(); page++) {
            if (page > 0) {
                layer.append("\f");
            }
            Objects.requireNonNull(pages.get(page)).appendTo(layer);
        }
        return layer.build();
    }
}
