package dev.plumbline.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A service agreement as a word processor writes it, with a table. */
final class TrainingAgreement {

    private static final Instant DATE = Instant.parse("2024-04-19T09:00:00Z");

    private TrainingAgreement() {}

    static void save(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            properties(document);
            heading(document, "Training Services Agreement", 22);
            beginning(document);
            heading(document, "Courses and prices", 14);
            table(document);
            ending(document);
            document.write(bytes);
            Files.write(file, withoutTimes(bytes.toByteArray()));
        }
    }

    private static void properties(XWPFDocument document) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle("Training Services Agreement");
        core.setCreator("Fernhill Academy Ltd.");
        core.setCreated(Optional.of(Date.from(DATE)));
        core.setModified(Optional.of(Date.from(DATE)));
    }

    private static void beginning(XWPFDocument document) {
        paragraph(document, """
                This agreement is made on April 19, 2024 between Fernhill Academy Ltd., 7 Chapel Row, Bath BA1 1HN (the \
                “Academy”), and Brightwater Instruments, Inc. (the “Client”).""");
        heading(document, "Subject", 14);
        paragraph(document, """
                The Academy trains the Client’s field engineers in hydraulic measurement and in safe work in confined spaces. \
                Courses are held at the Client’s premises in Portland, for groups of at most twelve participants.""");
        paragraph(document, """
                The Academy provides the course material, one printed copy for each participant. The Client provides a room, a \
                projector and the instruments for the exercises.""");
    }

    private static void ending(XWPFDocument document) {
        heading(document, "Cancellation", 14);
        paragraph(document, """
                A course that is cancelled less than ten working days before it begins is charged at half its price. A course \
                that the Academy cancels is repeated within six weeks, free of charge.""");
        heading(document, "Payment", 14);
        paragraph(document, """
                The price of each course is due within 21 days of the invoice. Travel and accommodation of the trainer are \
                included. The total under this agreement is £14,250.00, exclusive of VAT.""");
        paragraph(document, "Signed for the Academy by Dr. Rosalind Achebe, and for the Client by Margaret Okafor.");
    }

    private static void table(XWPFDocument document) {
        List<List<String>> rows = List.of(List.of("Course", "Days", "Dates", "Price"),
                List.of("Hydraulic measurement I", "3", "June 3–5, 2024", "£5,400.00"),
                List.of("Hydraulic measurement II", "3", "September 9–11, 2024", "£5,400.00"),
                List.of("Confined spaces: entry and rescue", "2", "June 6–7, 2024", "£3,450.00"));
        XWPFTable table = document.createTable(rows.size(), 4);
        table.setWidth("100%");
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < 4; c++) {
                XWPFTableCell cell = table.getRow(r).getCell(c);
                if (r == 0) {
                    cell.setColor("E8F0F2");
                }
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                paragraph.setAlignment(c == 3 ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                run(paragraph, rows.get(r).get(c), 10).setBold(r == 0);
            }
        }
    }

    private static void heading(XWPFDocument document, String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(size > 20 ? 0 : 240);
        paragraph.setSpacingAfter(80);
        XWPFRun run = run(paragraph, text, size);
        run.setBold(true);
        run.setColor("0B5A6F");
    }

    private static void paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        run(paragraph, text, 11);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Liberation Sans");
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    /** The same package with one time for every entry, so that remaking it gives the same bytes. */
    private static byte[] withoutTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream((OutputStream) bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setLastModifiedTime(FileTime.from(DATE));
                out.putNextEntry(plain);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
