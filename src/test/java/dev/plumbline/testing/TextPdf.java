package dev.plumbline.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDFs of one page with one line. */
public final class TextPdf {

    private TextPdf() {}

    public static Path write(Path file, String line) throws IOException {
        try (PDDocument document = of(line)) {
            document.save(file.toFile());
        }
        return file;
    }

    /** Opens with the password, and its readers are asked not to change it. */
    public static Path writeProtected(Path file, String line, String password) throws IOException {
        try (PDDocument document = of(line)) {
            AccessPermission permissions = new AccessPermission();
            permissions.setCanModify(false);
            document.protect(new StandardProtectionPolicy("owner", password, permissions));
            document.save(file.toFile());
        }
        return file;
    }

    /** The bytes of a PDF of one page with one line. */
    static byte[] page(String line) throws IOException {
        try (PDDocument document = of(line)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDDocument of(String line) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(line);
            content.endText();
        }
        return document;
    }
}
