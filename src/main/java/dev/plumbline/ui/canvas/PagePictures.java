package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageLink;
import dev.plumbline.documents.PagePicture;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.documents.PageTarget;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Asks for pictures of the pages near the viewport, small first and then sharp, and drops what is scrolled away. */
final class PagePictures {

    /** Pictures above this are asked for at a smaller scale: 24 million pixels are 96 MB. */
    private static final double MAX_PIXELS = 24e6;

    private final long document;
    private final PageRenderer renderer;
    private final PictureCache cache;
    private final Executor fx;
    private final Map<Integer, Request> requests = new HashMap<>();
    private final Map<Integer, CompletableFuture<?>> links = new HashMap<>();

    /** Compared by identity, and no record: two may wait for one future, and only the later has somebody to show it. */
    private static final class Request {

        private final int scale;
        private final CompletableFuture<?> future;

        Request(int scale, CompletableFuture<?> future) {
            this.scale = scale;
            this.future = future;
        }
    }

    PagePictures(long document, PageRenderer renderer, PictureCache cache, Executor fx) {
        this.document = document;
        this.renderer = renderer;
        this.cache = cache;
        this.fx = fx;
    }

    /** What can be shown of a page at once. */
    Optional<Image> best(int page, double scale) {
        return cache.best(key(page, scale));
    }

    /** Makes sure that a sharp picture comes; each picture that arrives is handed over on the FX thread. */
    void want(int page, double width, double height, double scale, Consumer<Image> arrival) {
        double affordable = Math.min(scale, Math.sqrt(MAX_PIXELS / (width * height)));
        int wanted = key(page, affordable).scale();
        Request pending = requests.get(page);
        if (cache.get(key(page, affordable)).isPresent() || (pending != null && pending.scale == wanted)) {
            return;
        }
        unwant(page);
        if (best(page, affordable).isEmpty() && affordable > PageRenderer.SMALL) {
            ask(page, PageRenderer.SMALL, arrival, () -> ask(page, affordable, arrival, () -> {}));
        } else {
            ask(page, affordable, arrival, () -> {});
        }
    }

    /** Asks for the links of a page; they arrive on the FX thread, unless the page is forgotten before. */
    void links(int page, Consumer<List<PageLink>> arrival) {
        CompletableFuture<List<PageLink>> asked = renderer.links(page);
        links.put(page, asked);
        hand(asked, arrival);
    }

    /** Asks how far below the top of its page a target lies, in points; the answer arrives on the FX thread. */
    void topOf(PageTarget target, Consumer<Double> arrival) {
        hand(renderer.topOf(target), arrival);
    }

    /** What cannot be read never arrives. */
    private <T> void hand(CompletableFuture<T> future, Consumer<T> arrival) {
        future.thenAccept(read -> fx.execute(() -> arrival.accept(read)));
    }

    /** Makes sure that a small picture comes, after all pages that are looked at. */
    void wantSmall(int page, Consumer<Image> arrival) {
        Optional<Image> there = best(page, PageRenderer.SMALL);
        if (there.isPresent()) {
            arrival.accept(there.get());
        } else if (!requests.containsKey(page)) {
            follow(page, PageRenderer.SMALL, renderer.renderLater(page, PageRenderer.SMALL), arrival, () -> {});
        }
    }

    /** Cancels what is under way for a page. */
    void unwant(int page) {
        Request pending = requests.remove(page);
        if (pending != null) {
            pending.future.cancel(false);
        }
    }

    /** Cancels whatever is under way for a page that is gone: what waits keeps its pictures in memory. */
    void forget(int page) {
        unwant(page);
        CompletableFuture<?> asked = links.remove(page);
        if (asked != null) {
            asked.cancel(false);
        }
    }

    void close() {
        links.values().forEach(asked -> asked.cancel(false));
        links.clear();
        requests.values().forEach(request -> request.future.cancel(false));
        requests.clear();
    }

    private void ask(int page, double scale, Consumer<Image> arrival, Runnable afterwards) {
        follow(page, scale, renderer.render(page, scale), arrival, afterwards);
    }

    private void follow(int page, double scale, CompletableFuture<PagePicture> future, Consumer<Image> arrival,
            Runnable afterwards) {
        Request request = new Request(key(page, scale).scale(), future);
        requests.put(page, request);
        future.whenComplete((picture, failure) -> {
            // A page that cannot be drawn stays blank; its text and highlights are still of use.
            if (failure instanceof CancellationException) {
                fx.execute(() -> dropped(page, request, afterwards));
            } else if (failure == null) {
                Image image = image(picture);
                fx.execute(() -> arrived(key(page, scale), image, request, arrival, afterwards));
            }
        });
    }

    private void arrived(PictureCache.Key key, Image image, Request request, Consumer<Image> arrival, Runnable afterwards) {
        cache.put(key, image);
        if (requests.get(key.page()) == request) {
            requests.remove(key.page());
            arrival.accept(image);
            afterwards.run();
        }
    }

    /** The renderer dropped what is still wanted here, as it may with the picture drawn ahead: on with what was to follow. */
    private void dropped(int page, Request request, Runnable afterwards) {
        if (requests.get(page) == request) {
            requests.remove(page);
            afterwards.run();
        }
    }

    private PictureCache.Key key(int page, double scale) {
        return new PictureCache.Key(document, page, (int) Math.round(1000 * scale));
    }

    private static Image image(PagePicture picture) {
        return new WritableImage(new PixelBuffer<>(picture.width(), picture.height(), IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }
}
