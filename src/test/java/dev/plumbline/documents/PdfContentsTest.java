package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.LinkedPdf;
import dev.plumbline.text.Rect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bookmarks and links of PDFs. */
class PdfContentsTest {

    @TempDir
    private Path folder;

    private static PageRenderer open(Path file) throws DocumentException {
        return PageRenderer.open(file, "a.pdf", LoadOptions.defaults());
    }

    @Test
    void bookmarksLeadToTheirPagesByNameToo() throws Exception {
        try (PageRenderer renderer = open(LinkedPdf.write(folder.resolve("a.pdf")))) {
            List<OutlineEntry> outline = renderer.outline().get(20, TimeUnit.SECONDS);
            assertThat(outline).extracting(OutlineEntry::title).containsExactly("Part one", "Part two");
            assertThat(outline.get(1).target().orElseThrow().page()).isEqualTo(19);
            PageTarget terms = outline.getFirst().children().getFirst().target().orElseThrow();
            assertThat(terms).isEqualTo(new PageTarget(7, 72, 500));
            assertThat(renderer.topOf(terms).get(20, TimeUnit.SECONDS)).isEqualTo(300);
            assertThat(renderer.topOf(outline.get(1).target().orElseThrow()).get(20, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void linksHaveTheirBoxesFromTheTop() throws Exception {
        try (PageRenderer renderer = open(LinkedPdf.write(folder.resolve("a.pdf")))) {
            List<PageLink> links = renderer.links(0).get(20, TimeUnit.SECONDS);
            assertThat(links).hasSize(2);
            assertThat(links.getFirst().box()).isEqualTo(new Rect(72, 100, 222, 116));
            assertThat(((PageLink.Inside) links.getFirst()).target().page()).isEqualTo(11);
            assertThat(((PageLink.Web) links.getLast()).address()).isEqualTo(LinkedPdf.ADDRESS);
            assertThat(renderer.links(1).get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void documentWithoutBookmarksHasNone() throws Exception {
        Path file = save(new PDDocumentOutline(), 0);
        try (PageRenderer renderer = open(file)) {
            assertThat(renderer.outline().get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void bookmarksThatLeadInACircleAreReadOnce() throws Exception {
        PDDocumentOutline outline = new PDDocumentOutline();
        Path file = folder.resolve("circle.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDOutlineItem circle = LinkedPdf.circle(document);
            outline.getCOSObject().setItem("First", circle);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.save(file.toFile());
        }
        try (PageRenderer renderer = open(file)) {
            List<OutlineEntry> read = renderer.outline().get(20, TimeUnit.SECONDS);
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().children()).isEmpty();
        }
    }

    @Test
    void bookmarksAreReadToABoundOfDepth() throws Exception {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem parent = new PDOutlineItem();
        outline.addLast(parent);
        for (int depth = 1; depth < 3 * PdfOutline.MAX_DEPTH; depth++) {
            PDOutlineItem child = new PDOutlineItem();
            parent.addLast(child);
            parent = child;
        }
        try (PageRenderer renderer = open(save(outline, 0))) {
            int depth = 0;
            List<OutlineEntry> level = renderer.outline().get(20, TimeUnit.SECONDS);
            while (!level.isEmpty()) {
                depth++;
                level = level.getFirst().children();
            }
            assertThat(depth).isEqualTo(PdfOutline.MAX_DEPTH);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 300", "90, 150", "180, 400", "270, 350"})
    void aTargetsTopIsThatOfThePageAsItIsTurned(int rotation, double top) throws Exception {
        try (PageRenderer renderer = open(save(new PDDocumentOutline(), rotation))) {
            PageTarget target = new PageTarget(0, 150, 400);
            assertThat(renderer.topOf(target).get(20, TimeUnit.SECONDS)).isEqualTo(top);
        }
    }

    private Path save(PDDocumentOutline outline, int rotation) throws IOException {
        Path file = folder.resolve("b.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(500, 700));
            page.setRotation(rotation);
            document.addPage(page);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.save(file.toFile());
        }
        return file;
    }
}
