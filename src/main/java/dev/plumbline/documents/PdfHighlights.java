package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Writes highlight annotations (ISO 32000-2, 12.5.6.10) into a copy of a PDF; the PDF itself is never changed, and the
 * copy of a protected one is protected.
 */
public final class PdfHighlights {

    private PdfHighlights() {}

    /**
     * The bytes of the PDF with the highlights added to those it has. Page numbers are those of its text layer: a broken page
     * tree is mended in the copy, where other readers would count otherwise.
     *
     * @param pageCount of its text layer
     * @param author whom readers name beside each highlight
     * @param time when they were made
     * @throws DocumentException when it cannot be opened or written anew, or has no such page
     */
    public static byte[] addedTo(Path file, String title, LoadOptions options, int pageCount, List<PdfHighlight> highlights,
            String author, Instant time) throws DocumentException {
        return ParserGuard.parse(title, () -> {
            try (PdfFile pdf = PdfFile.openLazily(file, PdfFile.bytes(file), options, title)) {
                if (!pdf.claimsPages(pageCount)) {
                    pdf.mendPageTree();
                }
                for (PdfHighlight highlight : highlights) {
                    PDAnnotationHighlight annotation = annotation(pdf, highlight);
                    annotation.setTitlePopup(author);
                    annotation.setCreationDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                pdf.protectAgain();
                pdf.document().save(bytes);
                return bytes.toByteArray();
            }
        });
    }

    private static PDAnnotationHighlight annotation(PdfFile pdf, PdfHighlight highlight)
            throws IOException, DocumentException {
        PDPage page = pdf.page(highlight.page() - 1);
        PageFrame frame = PageFrame.of(page);
        PDAnnotationHighlight annotation = new PDAnnotationHighlight();
        annotation.setRectangle(rectangle(frame, highlight.bounds()));
        annotation.setQuadPoints(quadPoints(frame, highlight.boxes()));
        annotation.setContents(highlight.contents());
        annotation.setColor(color(highlight.rgb()));
        annotation.setAppearance(appearance(pdf.document(), frame, highlight));
        annotation.setPrinted(true);
        annotation.setPage(page);
        page.getAnnotations().add(annotation);
        return annotation;
    }

    /** Our own drawing: that of PDFBox bulges beyond the boxes by a quarter of their height. */
    private static PDAppearanceDictionary appearance(PDDocument document, PageFrame frame, PdfHighlight highlight)
            throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(rectangle(frame, highlight.bounds()));
        stream.setResources(new PDResources());
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            content.setGraphicsStateParameters(multiply);
            content.setNonStrokingColor(color(highlight.rgb()));
            for (Rect box : highlight.boxes()) {
                PDRectangle own = rectangle(frame, box);
                content.addRect(own.getLowerLeftX(), own.getLowerLeftY(), own.getWidth(), own.getHeight());
            }
            content.fill();
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static PDRectangle rectangle(PageFrame frame, Rect box) {
        float x1 = (float) frame.ownX(box.left(), box.top());
        float y1 = (float) frame.ownY(box.left(), box.top());
        float x2 = (float) frame.ownX(box.right(), box.bottom());
        float y2 = (float) frame.ownY(box.right(), box.bottom());
        return new PDRectangle(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    /** Upper left, upper right, lower left, lower right: the order of every reader, though the standard has another. */
    private static float[] quadPoints(PageFrame frame, List<Rect> boxes) {
        float[] quads = new float[8 * boxes.size()];
        int next = 0;
        for (Rect box : boxes) {
            for (double y : new double[] {box.top(), box.bottom()}) {
                for (double x : new double[] {box.left(), box.right()}) {
                    quads[next++] = (float) frame.ownX(x, y);
                    quads[next++] = (float) frame.ownY(x, y);
                }
            }
        }
        return quads;
    }

    private static PDColor color(int rgb) {
        float[] parts = {(rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f};
        return new PDColor(parts, PDDeviceRGB.INSTANCE);
    }
}
