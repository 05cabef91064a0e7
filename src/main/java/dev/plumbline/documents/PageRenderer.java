package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;

/**
 * Draws the pages of one PDF on a thread of its own. Of the pages asked for, the one asked for last is drawn first:
 * it is
 * the one being looked at. Pictures line up with the boxes of the document's text layer.
 */
public final class PageRenderer implements AutoCloseable {

    private static final double MAX_PIXELS = 32e6;
    private static final double MAX_SIDE = 20_000;

    static {
        // The colour management of the JDK takes seconds for CMYK pictures.
        System.setProperty("org.apache.pdfbox.rendering.UsePureJavaCMYKConversion", "true");
    }

    private final PdfFile pdf;
    private final BoundedRenderer renderer;
    private final String title;
    private final BlockingDeque<Job> jobs = new LinkedBlockingDeque<>();
    private final Thread thread;
    private volatile boolean closed;

    /** A page to draw and who waits for it; {@code page} is -1 for the sign to stop. */
    private record Job(int page, double pixelsPerPoint, CompletableFuture<PagePicture> future) {}

    private PageRenderer(PdfFile pdf, String title) {
        this.pdf = pdf;
        this.title = title;
        this.renderer = new BoundedRenderer(pdf.document());
        this.thread = Thread.ofPlatform().daemon().name("draw-pages").unstarted(this::drawAll);
    }

    /**
     * Opens a PDF for display.
     *
     * @param options its password and limits are used
     * @throws DocumentException when it cannot be opened
     */
    public static PageRenderer open(Path file, String title, LoadOptions options) throws DocumentException {
        return ParserGuard.parse(title,
                () -> start(PdfFile.openLazily(file, PdfFile.bytes(file), options, title), title));
    }

    /**
     * Opens a PDF for display whose pages have been counted by its text layer.
     *
     * @throws DocumentException when it cannot be opened
     */
    public static PageRenderer open(Path file, String title, LoadOptions options, int pageCount)
            throws DocumentException {
        return ParserGuard.parse(title, () -> {
            PdfFile pdf = PdfFile.openLazily(file, PdfFile.bytes(file), options, title);
            if (!pdf.claimsPages(pageCount)) {
                pdf.mendPageTree();
            }
            return start(pdf, title);
        });
    }

    private static PageRenderer start(PdfFile pdf, String title) {
        PageRenderer opened = new PageRenderer(pdf, title);
        opened.thread.start();
        return opened;
    }

    /**
     * Draws a page. A page that would have too many pixels is drawn smaller. Cancelling the future stops
     * the work on it. A page that takes longer than some seconds is drawn as far as it got; the future fails with a {@link DocumentException} when there is no such page or it cannot be
     * drawn.
     *
     * @param page 0-based
     * @param pixelsPerPoint 1 draws at 72 dpi
     */
    public CompletableFuture<PagePicture> render(int page, double pixelsPerPoint) {
        if (page < 0 || !(pixelsPerPoint > 0)) {
            throw new IllegalArgumentException("no such page or scale: " + page + ", " + pixelsPerPoint);
        }
        Job job = new Job(page, pixelsPerPoint, new CompletableFuture<>());
        jobs.addFirst(job);
        if (closed) {
            dropAll();
        }
        return job.future;
    }

    /** Stops drawing; pages still waiting are cancelled. Does not wait. */
    @Override
    public void close() {
        closed = true;
        jobs.addFirst(new Job(-1, 1, new CompletableFuture<>()));
    }

    private void drawAll() {
        try {
            while (!closed) {
                Job job = jobs.takeFirst();
                if (job.page >= 0 && !job.future.isDone()) {
                    draw(job);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            dropAll();
            pdf.close();
        }
    }

    private void draw(Job job) {
        try {
            job.future.complete(ParserGuard.parse(title, () -> picture(job)));
        } catch (DocumentException | CancellationException e) {
            job.future.completeExceptionally(e);
        } finally {
            // Whatever else ends this thread, nobody is to wait for ever.
            job.future.completeExceptionally(new CancellationException("not drawn"));
        }
    }

    private PagePicture picture(Job job) throws IOException, DocumentException {
        PDPage page = pdf.page(job.page);
        PageFrame frame = PageFrame.of(page);
        if (page.getCropBox().getWidth() <= 0 || page.getCropBox().getHeight() <= 0) {
            throw DocumentException.of(Code.DAMAGED, title);
        }
        renderer.begin(() -> closed || job.future.isDone());
        BufferedImage image = renderer.renderImage(job.page, (float) scale(frame, job.pixelsPerPoint), ImageType.RGB);
        if (closed) {
            // The picture may be a part of one.
            throw new CancellationException("closed");
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff000000;
        }
        return new PagePicture(image.getWidth(), image.getHeight(), pixels);
    }

    private static double scale(PageFrame size, double wanted) {
        double byArea = Math.sqrt(MAX_PIXELS / (size.width() * size.height()));
        return Math.min(Math.min(wanted, byArea), MAX_SIDE / Math.max(size.width(), size.height()));
    }

    private void dropAll() {
        List<Job> waiting = new ArrayList<>();
        jobs.drainTo(waiting);
        waiting.forEach(job -> job.future.completeExceptionally(new CancellationException("closed")));
    }
}
