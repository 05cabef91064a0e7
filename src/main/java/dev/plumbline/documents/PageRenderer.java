package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;

/**
 * Draws the pages of one PDF, and reads its bookmarks and links, on a thread of its own. Of the pages asked for, the one
 * asked for last is drawn first: it is the one being looked at. Pictures line up with the boxes of the document's text layer.
 */
public final class PageRenderer implements AutoCloseable {

    /** The scale of pictures that are to be there at once: small, but large enough to see what page it is. */
    public static final double SMALL = 0.5;

    private static final double MAX_PIXELS = 32e6;
    private static final double MAX_SIDE = 20_000;
    /** Longer than a turn of the window between a page's small picture and its sharp one. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    static {
        // The colour management of the JDK takes seconds for CMYK pictures.
        System.setProperty("org.apache.pdfbox.rendering.UsePureJavaCMYKConversion", "true");
    }

    private final PdfFile pdf;
    private final BoundedRenderer renderer;
    private final String title;
    private final DrawQueue<Job<?>> jobs = new DrawQueue<>(PAUSE);
    private final Thread thread;
    /** The small picture of the first page where it is drawn before anybody asks; failed where it is not. */
    private volatile CompletableFuture<PagePicture> first = CompletableFuture.failedFuture(new CancellationException("not begun"));
    private volatile boolean closed;
    /** Of the drawing thread alone; found when first asked for. */
    private @Nullable PdfTargets targets;

    /** Something to read or draw and who waits for it. */
    private record Job<T>(Work<T> work, CompletableFuture<T> future) {}

    /** Work on the document, on its thread. */
    private interface Work<T> {

        /** @param unwanted true once nobody waits any more */
        T run(BooleanSupplier unwanted) throws Exception;
    }

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

    /** Begins to draw the small picture of the first page, with which a document opens, before the window asks for it. */
    public void drawFirst() {
        first = ask(unwanted -> picture(0, SMALL, unwanted), jobs::addUrgent);
    }

    /**
     * Draws a page. A page that would have too many pixels is drawn smaller. Cancelling the future stops
     * the work on it. A page that takes longer than some seconds is drawn as far as it got; the future fails with a
     * {@link DocumentException} when there is no such page or it cannot be drawn. The picture of {@link #drawFirst} is one
     * future for all who ask, and cancelled when a page far from the first is asked for.
     *
     * @param page 0-based
     * @param pixelsPerPoint 1 draws at 72 dpi
     */
    public CompletableFuture<PagePicture> render(int page, double pixelsPerPoint) {
        if (page < 0 || !(pixelsPerPoint > 0)) {
            throw new IllegalArgumentException("no such page or scale: " + page + ", " + pixelsPerPoint);
        }
        if (page == 0 && pixelsPerPoint == SMALL && !first.isCompletedExceptionally()) {
            return first;
        }
        if (page > 1) {
            // Somebody looks elsewhere, and is not to wait for it.
            first.cancel(false);
        }
        return ask(unwanted -> picture(page, pixelsPerPoint, unwanted), jobs::addUrgent);
    }

    /** Draws a page like {@link #render}, after everything else that is asked for. */
    public CompletableFuture<PagePicture> renderLater(int page, double pixelsPerPoint) {
        return ask(unwanted -> picture(page, pixelsPerPoint, unwanted), jobs::addLater);
    }

    /** Reads the bookmarks, after everything else that is asked for; empty where the document has none. */
    public CompletableFuture<List<OutlineEntry>> outline() {
        return ask(unwanted -> new PdfOutline(pdf.document(), targets(), title, unwanted).read(), jobs::addLater);
    }

    /** Reads the links of a 0-based page, after everything else that is asked for. */
    public CompletableFuture<List<PageLink>> links(int page) {
        return ask(unwanted -> new PdfLinks(targets(), title).of(pdf.page(page)), jobs::addLater);
    }

    /** How far below the top of its page, as displayed, a target lies, in points; 0 where it names no point. */
    public CompletableFuture<Double> topOf(PageTarget target) {
        return ask(unwanted -> {
            PageFrame frame = PageFrame.of(pdf.page(target.page()));
            double top = frame.y(Double.isNaN(target.x()) ? frame.ownX(0, 0) : target.x(),
                    Double.isNaN(target.y()) ? frame.ownY(0, 0) : target.y());
            return Math.clamp(top, 0, frame.height());
        }, jobs::addUrgent);
    }

    private <T> CompletableFuture<T> ask(Work<T> work, Consumer<Job<?>> queue) {
        Job<T> job = new Job<>(work, new CompletableFuture<>());
        queue.accept(job);
        if (closed) {
            dropAll();
        }
        return job.future;
    }

    /** Stops drawing; pages still waiting are cancelled. Does not wait. */
    @Override
    public void close() {
        closed = true;
        // Something to take, so that the thread sees it at once.
        jobs.addUrgent(new Job<>(unwanted -> "", CompletableFuture.completedFuture("")));
    }

    private void drawAll() {
        try {
            while (!closed) {
                Job<?> job = jobs.take();
                if (!job.future.isDone()) {
                    run(job);
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

    private <T> void run(Job<T> job) {
        try {
            BooleanSupplier unwanted = () -> closed || job.future.isDone();
            job.future.complete(ParserGuard.parse(title, () -> job.work.run(unwanted)));
        } catch (DocumentException | CancellationException e) {
            job.future.completeExceptionally(e);
        } finally {
            // Whatever else ends this thread, nobody is to wait for ever.
            job.future.completeExceptionally(new CancellationException("not done"));
        }
    }

    private PdfTargets targets() {
        if (targets == null) {
            targets = new PdfTargets(pdf.document());
        }
        return targets;
    }

    private PagePicture picture(int number, double pixelsPerPoint, BooleanSupplier unwanted)
            throws IOException, DocumentException {
        PDPage page = pdf.page(number);
        PageFrame frame = PageFrame.of(page);
        if (page.getCropBox().getWidth() <= 0 || page.getCropBox().getHeight() <= 0) {
            throw DocumentException.of(Code.DAMAGED, title);
        }
        renderer.begin(unwanted);
        BufferedImage image = renderer.renderImage(number, (float) scale(frame, pixelsPerPoint), ImageType.RGB);
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
        jobs.drain().forEach(job -> job.future.completeExceptionally(new CancellationException("closed")));
    }
}
