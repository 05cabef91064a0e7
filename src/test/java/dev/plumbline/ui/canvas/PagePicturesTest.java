package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PageRenderer;
import dev.plumbline.testing.LinkedPdf;
import java.nio.file.Path;
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
}
