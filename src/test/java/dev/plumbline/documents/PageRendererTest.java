package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Progress;
import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages drawn to pictures. */
class PageRendererTest {

    private static final int DARK = 0x60;

    @TempDir
    private Path folder;

    private static PageRenderer open(Path file) throws DocumentException {
        return PageRenderer.open(file, "sample.pdf", LoadOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theInkLiesInTheBoxesOfTheLayer(int rotation) throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page(new PDRectangle(30, 50, 400, 500), rotation);
            pdf.text("Inkwell", 120, 300).text("Quill", pdf.latin(), new Matrix(0, 1, -1, 0, 300, 200));
            Path file = pdf.save(folder);
            TextLayer layer = new DocumentLoader().load(file, "a.pdf", LoadOptions.defaults(), Progress.NONE).layer();
            try (PageRenderer renderer = open(file)) {
                PagePicture picture = renderer.render(0, 2).get(20, TimeUnit.SECONDS);
                assertThat((double) picture.width()).isEqualTo(2 * layer.pages().getFirst().width());
                assertThat((double) picture.height()).isEqualTo(2 * layer.pages().getFirst().height());
                int inside = 0;
                for (int token = 0; token < layer.tokenCount(); token++) {
                    int ink = ink(picture, layer.token(token).box(), 2);
                    assertThat(ink).isGreaterThan(50);
                    inside += ink;
                }
                assertThat(ink(picture, new Rect(0, 0, picture.width(), picture.height()), 1)).isEqualTo(inside);
            }
        }
    }

    private static int ink(PagePicture picture, Rect box, double scale) {
        int ink = 0;
        for (int y = (int) (box.top() * scale); y < Math.min(picture.height(), box.bottom() * scale); y++) {
            for (int x = (int) (box.left() * scale); x < Math.min(picture.width(), box.right() * scale); x++) {
                int pixel = picture.argb()[y * picture.width() + x];
                assertThat(pixel >>> 24).isEqualTo(0xff);
                ink += (pixel & 0xff) < DARK ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void theLastRequestIsDrawnFirst() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            for (int i = 0; i < 6; i++) {
                pdf.page().text("page " + i, 50, 700);
            }
            try (PageRenderer renderer = open(pdf.save(folder))) {
                List<Integer> order = Collections.synchronizedList(new ArrayList<>());
                List<CompletableFuture<?>> all = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    int page = i;
                    all.add(renderer.render(page, 4).thenRun(() -> order.add(page)));
                }
                CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get(30, TimeUnit.SECONDS);
                assertThat(order).hasSize(6);
                assertThat(order.indexOf(5)).isLessThan(order.indexOf(1));
            }
        }
    }

    @Test
    void aPageTreeThatCountsWronglyStillGivesEveryPage() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().page(new PDRectangle(0, 0, 300, 100), 0);
            pdf.document().getPages().getCOSObject().setInt(COSName.COUNT, 1);
            Path file = pdf.save(folder);
            try (PageRenderer renderer = open(file); PageRenderer counted = PageRenderer.open(file, "a.pdf", LoadOptions.defaults(), 2)) {
                assertThat(renderer.render(1, 1).get(20, TimeUnit.SECONDS).width()).isEqualTo(300);
                assertThat(renderer.render(0, 1).get(20, TimeUnit.SECONDS).width()).isEqualTo(600);
                assertThat(counted.render(1, 1).get(20, TimeUnit.SECONDS).height()).isEqualTo(100);
            }
        }
    }

    @Test
    void aHugePageIsDrawnSmaller() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page(new PDRectangle(0, 0, 1900, 1900), 0);
            try (PageRenderer renderer = open(pdf.save(folder))) {
                PagePicture picture = renderer.render(0, 50).get(30, TimeUnit.SECONDS);
                assertThat(picture.width()).isBetween(5000, 5700);
                assertThat(picture.argb()).hasSize(picture.width() * picture.height());
            }
        }
    }

    @Test
    void aPageWithoutAnEndStopsWhenNobodyWaitsForIt() throws Exception {
        try (SamplePdf pdf = new SamplePdf().page().endlessForms().page(new PDRectangle(0, 0, 300, 100), 0)) {
            try (PageRenderer renderer = open(pdf.save(folder))) {
                renderer.render(0, 1).cancel(true);
                CompletableFuture<PagePicture> begun = renderer.render(0, 1);
                CompletableFuture<PagePicture> next = renderer.render(1, 1);
                begun.cancel(true);
                assertThat(next.get(60, TimeUnit.SECONDS).width()).isEqualTo(300);
                assertThat(renderer.render(1, 1).get(60, TimeUnit.SECONDS).width()).isEqualTo(300);
            }
        }
    }

    @Test
    void theFirstPageIsDrawnBeforeItIsAskedFor() throws Exception {
        try (PageRenderer renderer = openThreePages()) {
            renderer.drawFirst();
            CompletableFuture<PagePicture> asked = renderer.render(0, PageRenderer.SMALL);
            assertThat(asked.get(20, TimeUnit.SECONDS).width()).isEqualTo(300);
            assertThat(renderer.render(0, PageRenderer.SMALL)).isSameAs(asked);
            assertThat(renderer.render(0, 1).get(20, TimeUnit.SECONDS).width()).isEqualTo(600);
        }
    }

    @Test
    void aFirstPageWithoutAnEndHoldsUpNobodyWhoLooksElsewhere() throws Exception {
        try (SamplePdf pdf = new SamplePdf().page().endlessForms().page().page(new PDRectangle(0, 0, 300, 100), 0)) {
            try (PageRenderer renderer = open(pdf.save(folder))) {
                renderer.drawFirst();
                CompletableFuture<PagePicture> first = renderer.render(0, PageRenderer.SMALL);
                assertThat(renderer.render(2, 1).get(60, TimeUnit.SECONDS).width()).isEqualTo(300);
                assertThat(first).isCancelled();
            }
        }
    }

    @Test
    void linesBeyondWhatAPageMayHaveAreLeftOut() throws Exception {
        int side = 2_000;
        int few = 24_000;
        for (int lines : new int[] {few, 26_000}) {
            try (SamplePdf pdf = new SamplePdf().page(new PDRectangle(0, 0, side, side), 0).bars(lines, side)) {
                try (PageRenderer renderer = open(pdf.save(folder))) {
                    PagePicture picture = renderer.render(0, 0.1).get(60, TimeUnit.SECONDS);
                    int ink = ink(picture, new Rect(side / 2, 0, side, side), 0.1);
                    assertThat(ink > 0).as("%d lines, then one on the right: %d", lines, ink).isEqualTo(lines == few);
                }
            }
        }
    }

    @Test
    void aStringIsDrawnOnlyUntilNobodyWaits() throws Exception {
        try (SamplePdf pdf = new SamplePdf().page().text("WWWWWWWWWWWWWWWWWWWW", 20, 300);
                PDDocument document = Loader.loadPDF(pdf.save(folder).toFile())) {
            BoundedRenderer renderer = new BoundedRenderer(document);
            int[] asked = {0};
            renderer.begin(() -> false);
            int whole = dark(renderer.renderImage(0));
            renderer.begin(() -> asked[0]++ > 10);
            assertThat(dark(renderer.renderImage(0))).isBetween(1, whole - 1);
        }
    }

    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xff) < DARK ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void aPictureThatNoMemoryHoldsIsNamedAndTheNextPageIsDrawn() throws Exception {
        try (SamplePdf pdf = new SamplePdf().page()) {
            PDImageXObject image = LosslessFactory.createFromImage(pdf.document(), new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));
            image.getCOSObject().setInt(COSName.WIDTH, 40_000);
            image.getCOSObject().setInt(COSName.HEIGHT, 40_000);
            try (PDPageContentStream content = new PDPageContentStream(pdf.document(), pdf.current())) {
                content.drawImage(image, 0, 0, 600, 800);
            }
            pdf.page(new PDRectangle(0, 0, 300, 100), 0);
            try (PageRenderer renderer = open(pdf.save(folder))) {
                CompletableFuture<PagePicture> huge = renderer.render(0, 100);
                assertThat(huge.handle((picture, failure) -> failure == null || failure instanceof DocumentException)
                        .get(60, TimeUnit.SECONDS)).isTrue();
                assertThat(renderer.render(1, 1).get(60, TimeUnit.SECONDS).width()).isEqualTo(300);
            }
        }
    }

    @Test
    void closingCancelsWhatWaits() throws Exception {
        PageRenderer renderer = openThreePages();
        List<CompletableFuture<PagePicture>> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waiting.add(renderer.render(i % 3, 4));
        }
        renderer.close();
        CompletableFuture<PagePicture> late = renderer.render(0, 1);
        assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(waiting).allSatisfy(future -> assertThat(future.handle((picture, failure) -> true)
                .get(20, TimeUnit.SECONDS)).isTrue());
        assertThat(waiting.getFirst()).isCompletedExceptionally();
    }

    private PageRenderer openThreePages() throws IOException, DocumentException {
        try (SamplePdf pdf = new SamplePdf()) {
            return open(pdf.page().page().page().save(folder));
        }
    }

    @Test
    void aCancelledPageIsNotDrawnAndOthersAre() throws Exception {
        try (PageRenderer renderer = openThreePages()) {
            CompletableFuture<PagePicture> dropped = renderer.render(0, 4);
            dropped.cancel(false);
            assertThat(renderer.render(1, 1).get(20, TimeUnit.SECONDS).width()).isEqualTo(600);
            assertThat(dropped).isCancelled();
            assertThatThrownBy(() -> renderer.render(-1, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> renderer.render(3, 1).get(20, TimeUnit.SECONDS))
                    .cause().hasMessageContaining("has no page 4");
        }
    }
}
