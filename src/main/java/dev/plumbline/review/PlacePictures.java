package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.PageCrop;
import dev.plumbline.documents.PagePicture;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.documents.PngFormat;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.Pictures;
import dev.plumbline.exchange.QuotedPlace.Part;
import dev.plumbline.text.TextPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws places of one document, which is opened when the first is asked for; keeps the pages drawn last. */
final class PlacePictures implements Pictures, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlacePictures.class);

    private static final double PIXELS_A_POINT = 1.5;
    private static final double MOST_PIXELS = 4e6;
    /** With {@link #MOST_PIXELS} of four bytes each, 64 MB at most. */
    private static final int PAGES_KEPT = 4;

    private final Supplier<OpenDocument> opening;
    private final Progress progress;
    private final Map<Integer, Optional<PagePicture>> drawn = new LinkedHashMap<>();
    private Optional<OpenDocument> document = Optional.empty();
    private boolean isTried;

    PlacePictures(Supplier<OpenDocument> opening, Progress progress) {
        this.opening = opening;
        this.progress = progress;
    }

    @Override
    public Optional<byte[]> png(Part part) throws IOException {
        Optional<OpenDocument> open = opened();
        if (part.boxes().isEmpty() || open.isEmpty() || open.get().pages().isEmpty()) {
            return Optional.empty();
        }
        TextPage page = open.get().layer().pages().get(part.page() - 1);
        Optional<PagePicture> picture = page(open.get().pages().get(), page);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngFormat.write(PageCrop.around(picture.get(), page.width(), part.boxes()), png);
        return Optional.of(png.toByteArray());
    }

    private Optional<OpenDocument> opened() {
        if (!isTried) {
            isTried = true;
            try {
                document = Optional.of(opening.get());
            } catch (PlumblineException e) {
                LOG.info("no pictures of a document in the report", e);
            }
        }
        return document;
    }

    private Optional<PagePicture> page(PageRenderer pages, TextPage page) {
        Optional<PagePicture> kept = drawn.remove(page.index());
        Optional<PagePicture> picture = kept == null ? draw(pages, page) : kept;
        drawn.put(page.index(), picture);
        if (drawn.size() > PAGES_KEPT) {
            drawn.remove(drawn.keySet().iterator().next());
        }
        return picture;
    }

    private Optional<PagePicture> draw(PageRenderer pages, TextPage page) {
        double byArea = Math.sqrt(MOST_PIXELS / (page.width() * page.height()));
        try {
            return Optional.of(DrawPage.await(pages.render(page.index(), Math.min(PIXELS_A_POINT, byArea)), Cancellation.of(progress)));
        } catch (DocumentException e) {
            LOG.info("a page of the report could not be drawn", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        document.ifPresent(OpenDocument::close);
    }
}
