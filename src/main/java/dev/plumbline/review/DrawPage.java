package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PagePicture;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.documents.PngFormat;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Draws a page of a PDF outside any workspace into a PNG file. */
public final class DrawPage {

    private static final double POINTS_AN_INCH = 72;
    private static final int MOST_DPI = 4_800;
    private static final long PATIENCE_MILLIS = 100;

    /** Width and height in pixels; smaller than asked for where the page would not fit into memory. */
    public record Drawn(int width, int height) {}

    /**
     * Draws a page.
     *
     * @param page 1-based
     * @param dpi pixels an inch
     * @param out the PNG file; it is whole or untouched
     * @param passwords tried where the PDF is protected
     * @throws PlumblineException when there is no such page, it cannot be drawn, or the file cannot be written
     * @throws CancellationException when the progress says that it is cancelled
     */
    public Drawn run(Path file, int page, double dpi, Path out, Passwords passwords, Progress progress) {
        if (!(dpi >= 1 && dpi <= MOST_DPI) || page < 1) {
            throw new PlumblineException("usage.dpi", MOST_DPI);
        }
        String title = String.valueOf(file.getFileName());
        PagePicture picture = picture(file, title, page, dpi, passwords, progress);
        try {
            AtomicFile.write(out, stream -> PngFormat.write(picture, stream));
        } catch (IOException e) {
            throw new PlumblineException("input.file.unwritable", List.of(out), e);
        }
        return new Drawn(picture.width(), picture.height());
    }

    private static PagePicture picture(
            Path file, String title, int page, double dpi, Passwords passwords, Progress progress) {
        try {
            if (new DocumentLoader().recognise(file, title, LoadOptions.defaults()) != FileType.PDF) {
                throw new PlumblineException("input.document.no_pictures", title);
            }
            try (PageRenderer renderer = passwords.open(
                    title, LoadOptions.defaults(), options -> PageRenderer.open(file, title, options))) {
                return await(renderer.render(page - 1, dpi / POINTS_AN_INCH), progress);
            }
        } catch (DocumentException e) {
            boolean isWrongCall = e.code() == DocumentException.Code.NO_SUCH_PAGE;
            throw new PlumblineException(isWrongCall ? "usage.page" : e.messageKey(), e.args(), e);
        }
    }

    static PagePicture await(CompletableFuture<PagePicture> future, Progress progress)
            throws DocumentException {
        while (true) {
            if (progress.isCancelled()) {
                throw new CancellationException("drawing a page");
            }
            try {
                return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.report(0, 0, "");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("drawing a page");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof DocumentException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a page picture fails in one way only", e);
            }
        }
    }
}
