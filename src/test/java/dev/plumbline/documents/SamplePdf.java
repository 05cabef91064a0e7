package dev.plumbline.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Makes small PDFs for the tests, page by page. */
final class SamplePdf implements AutoCloseable {

    static final float SIZE = 10;

    private final PDDocument document = new PDDocument();
    private final PDFont latin = new PDType1Font(FontName.HELVETICA);
    private PDPage page = new PDPage();

    SamplePdf page() {
        return page(new PDRectangle(0, 0, 600, 800), 0);
    }

    SamplePdf page(PDRectangle crop, int rotation) {
        page = new PDPage(new PDRectangle(-1000, -1000, 3000, 3000));
        page.setCropBox(crop);
        page.setRotation(rotation);
        document.addPage(page);
        return this;
    }

    /** Draws a text with its baseline's start at a place of the page's own coordinates. */
    SamplePdf text(String text, double x, double y) throws IOException {
        return text(text, latin, Matrix.getTranslateInstance((float) x, (float) y));
    }

    SamplePdf text(String text, PDFont font, Matrix place) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setTextMatrix(place);
            content.showText(text);
            content.endText();
        }
        return this;
    }

    /** One path of upright lines, all at the left edge, and a filled bar at the right edge after them. */
    SamplePdf bars(int lines, int height) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            for (int i = 0; i < lines; i++) {
                content.moveTo(i % 100, 0);
                content.lineTo(i % 100, height);
            }
            content.moveTo(height - 200, 0);
            content.lineTo(height - 200, height);
            content.lineTo(height, height);
            content.lineTo(height, 0);
            content.fill();
        }
        return this;
    }

    /** Draws a form that draws another one ten times, and so on: no program can draw all of them. */
    SamplePdf endlessForms() throws IOException {
        PDFormXObject inner = form("0 0 1 1 re f ", null);
        for (int level = 0; level < 16; level++) {
            inner = form("/X Do ".repeat(10), inner);
        }
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.drawForm(inner);
        }
        return this;
    }

    private PDFormXObject form(String operators, @Nullable PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(600, 800));
        form.setResources(new PDResources());
        if (inner != null) {
            form.getResources().put(COSName.getPDFName("X"), inner);
        }
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    PDFont latin() {
        return latin;
    }

    /** A font with Hebrew, Greek and Cyrillic letters. */
    PDFont wide() throws IOException {
        String path = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(path))) {
            return PDType0Font.load(document, in);
        }
    }

    PDDocument document() {
        return document;
    }

    PDPage current() {
        return page;
    }

    Path save(Path folder) throws IOException {
        Path file = folder.resolve("sample.pdf");
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
