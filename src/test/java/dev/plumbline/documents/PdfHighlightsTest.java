package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Progress;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfHighlightsTest {

    private static final int GREEN = 0x8fd694;
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void highlightsLieOnTheirWordsHoweverThePageIsTurnedAndCropped(int rotation) throws Exception {
        Path file = pdf(rotation);
        TextLayer layer = new DocumentLoader().load(file, "t", LoadOptions.defaults(), Progress.NONE).layer();
        int start = layer.text().indexOf("thirty days");
        PagePart part = layer.parts(new Span(start, start + "thirty days".length())).getFirst();

        Path marked = folder.resolve("marked.pdf");
        Files.write(marked, PdfHighlights.addedTo(file, "t", LoadOptions.defaults(), 1,
                List.of(new PdfHighlight(1, part.boxes(), "Term: 30 days", GREEN)), "Plumbline", TIME));

        int changed = 0;
        BufferedImage before = picture(file);
        BufferedImage after = picture(marked);
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    assertThat(isNear(part.boxes(), x, y)).as("changed at %d, %d; the words: %s", x, y, part.boxes()).isTrue();
                    changed++;
                }
            }
        }
        double area = part.boxes().stream().mapToDouble(box -> (box.right() - box.left()) * (box.bottom() - box.top())).sum();
        assertThat(changed).isGreaterThan((int) (area * 0.8));
    }

    @Test
    void theCopyOfAFileThatOnlyItsOwnerMayChangeOpensForEverybodyAndIsNoLessProtected() throws Exception {
        Path file = folder.resolve("owned.pdf");
        try (SamplePdf pdf = new SamplePdf().page().text("within thirty days", 50, 700)) {
            AccessPermission permissions = new AccessPermission();
            permissions.setCanModify(false);
            pdf.document().protect(new StandardProtectionPolicy("owner", "", permissions));
            pdf.document().save(file.toFile());
        }
        byte[] bytes = PdfHighlights.addedTo(file, "t", LoadOptions.defaults(), 1,
                List.of(new PdfHighlight(1, List.of(new Rect(50, 90, 90, 102)), "Term", GREEN)), "Plumbline", TIME);
        try (PDDocument marked = Loader.loadPDF(bytes)) {
            assertThat(marked.getCurrentAccessPermission().canModify()).isFalse();
            assertThat(marked.getCurrentAccessPermission().canPrint()).isTrue();
            assertThat(marked.getPage(0).getAnnotations()).hasSize(1);
        }
        assertThatThrownBy(() -> Loader.loadPDF(bytes, "owner")).isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void readersFindTheFieldTheAuthorAndTheDate() throws Exception {
        Path file = pdf(0);
        byte[] bytes = PdfHighlights.addedTo(file, "t", LoadOptions.defaults(), 1,
                List.of(new PdfHighlight(1, List.of(new Rect(10, 20, 60, 30), new Rect(10, 32, 40, 42)), "Term: 30 days", GREEN)),
                "Plumbline", TIME);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDAnnotation annotation = document.getPage(0).getAnnotations().getFirst();
            assertThat(annotation).isInstanceOfSatisfying(PDAnnotationHighlight.class, highlight -> {
                assertThat(highlight.getContents()).isEqualTo("Term: 30 days");
                assertThat(highlight.getTitlePopup()).isEqualTo("Plumbline");
                // The crop box begins at 50, 100 and is 500 high: 20 from the top is 580.
                assertThat(rounded(highlight.getQuadPoints())).containsExactly(60, 580, 110, 580, 60, 570, 110, 570,
                        60, 568, 90, 568, 60, 558, 90, 558);
            });
            assertThat(((PDAnnotationHighlight) annotation).getCreationDate().toInstant()).isEqualTo(TIME);
        }
    }

    @Test
    void theDocumentItselfIsNotTouched() throws Exception {
        Path file = pdf(90);
        byte[] before = Files.readAllBytes(file);
        PdfHighlights.addedTo(file, "t", LoadOptions.defaults(), 1,
                List.of(new PdfHighlight(1, List.of(new Rect(1, 1, 2, 2)), "x", GREEN)), "Plumbline", TIME);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aPageThatIsNotThereIsNamed() throws Exception {
        Path file = pdf(0);
        assertThatThrownBy(() -> PdfHighlights.addedTo(file, "t", LoadOptions.defaults(), 1,
                List.of(new PdfHighlight(3, List.of(new Rect(1, 1, 2, 2)), "x", GREEN)), "Plumbline", TIME))
                .isInstanceOfSatisfying(DocumentException.class,
                        e -> assertThat(e.code()).isEqualTo(DocumentException.Code.NO_SUCH_PAGE));
    }

    private static boolean isNear(List<Rect> boxes, int x, int y) {
        return boxes.stream().anyMatch(box -> x > box.left() - 2 && x < box.right() + 1 && y > box.top() - 2
                && y < box.bottom() + 1);
    }

    private Path pdf(int rotation) throws IOException {
        try (SamplePdf pdf = new SamplePdf()) {
            return pdf.page(new PDRectangle(50, 100, 400, 500), rotation)
                    .text("The term is thirty days from now.", 120, 300).save(folder);
        }
    }

    private static BufferedImage picture(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImage(0, 1, ImageType.RGB);
        }
    }

    private static Integer[] rounded(float[] quads) {
        return Arrays.stream(toDoubles(quads)).mapToObj(quad -> (int) Math.round(quad)).toArray(Integer[]::new);
    }

    private static double[] toDoubles(float[] quads) {
        double[] doubles = new double[quads.length];
        Arrays.setAll(doubles, i -> quads[i]);
        return doubles;
    }
}
