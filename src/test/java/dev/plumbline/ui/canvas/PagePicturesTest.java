package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.testing.LinkedPdf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePicturesTest {

    @TempDir
    private Path folder;

    @Test
    void theLinksOfAForgottenPageNeverArrive() throws Exception {
        Path file = LinkedPdf.write(folder.resolve("a.pdf"));
        try (PageRenderer renderer = PageRenderer.open(file, "a.pdf", LoadOptions.defaults())) {
            PagePictures pictures = new PagePictures(1, renderer, new PictureCache(1 << 20), Runnable::run);
            BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();
            // On the drawing thread itself, so that it reads nothing meanwhile; a picture large enough not to be there yet.
            renderer.render(0, 50).thenRun(() -> {
                for (int page : List.of(0, 1, 0)) {
                    pictures.links(page, links -> arrived.add(page));
                }
                pictures.forget(1);
            });
            assertThat(arrived.poll(60, TimeUnit.SECONDS)).isEqualTo(0);
            assertThat(arrived.poll(60, TimeUnit.SECONDS)).isEqualTo(0);
            // They are read in the order they were asked for: those of page 1 would have come between.
            assertThat(arrived).isEmpty();
        }
    }

    @Test
    void thePictureDrawnAheadGoesToThePageThatIsThereAndNotToOneThatIsGone() throws Exception {
        Path file = LinkedPdf.write(folder.resolve("a.pdf"));
        try (PageRenderer renderer = PageRenderer.open(file, "a.pdf", LoadOptions.defaults())) {
            renderer.drawFirst();
            renderer.render(0, PageRenderer.SMALL).get(60, TimeUnit.SECONDS);
            BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
            PagePictures pictures = new PagePictures(1, renderer, new PictureCache(1 << 20), fx::add);
            List<Double> gone = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            // As a window does that finds its zoom while it opens, before the first picture arrives.
            pictures.want(0, 100, 100, 2, image -> gone.add(image.getWidth()));
            pictures.forget(0);
            pictures.want(0, 100, 100, 1, image -> shown.add(image.getWidth()));
            while (shown.size() < 2 && gone.isEmpty()) {
                fx.poll(60, TimeUnit.SECONDS).run();
            }
            assertThat(gone).isEmpty();
            assertThat(shown).containsExactly(shown.get(1) / 2, shown.get(1));
        }
    }

    @Test
    void aPageStillInSightIsDrawnThoughItsPictureDrawnAheadWasDropped() throws Exception {
        Path file = LinkedPdf.write(folder.resolve("a.pdf"));
        try (PageRenderer renderer = PageRenderer.open(file, "a.pdf", LoadOptions.defaults())) {
            // Large enough to keep the drawing thread from what comes after it.
            renderer.render(1, 12);
            renderer.drawFirst();
            BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
            PagePictures pictures = new PagePictures(1, renderer, new PictureCache(1 << 20), fx::add);
            List<Double> shown = new ArrayList<>();
            pictures.want(0, 100, 100, 1, image -> shown.add(image.getWidth()));
            renderer.render(2, 1);
            while (shown.isEmpty()) {
                fx.poll(60, TimeUnit.SECONDS).run();
            }
            assertThat(shown).containsExactly((double) renderer.render(0, 1).get(60, TimeUnit.SECONDS).width());
        }
    }
}
