package dev.plumbline.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A PDF of 30 pages with bookmarks and links. Bookmarks: "Part one" (page 1) with "Terms" (page 8, 300 points from its
 * top, by a name) below it, and "Part two" (page 20). Links on page 1: at 100 points from the top to page 12, at 150 to an
 * address.
 */
public final class LinkedPdf {

    public static final int PAGES = 30;
    public static final String ADDRESS = "https://example.org/terms?a=1&b=2";

    private LinkedPdf() {}

    public static Path write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < PAGES; page++) {
                write(document, page);
            }
            bookmarks(document);
            link(document, 100, new PDActionGoTo(), fit(document, 11));
            PDActionURI web = new PDActionURI();
            web.setURI(ADDRESS);
            link(document, 150, web, null);
            document.save(file.toFile());
        }
        return file;
    }

    private static void write(PDDocument document, int number) throws IOException {
        PDPage page = new PDPage(new PDRectangle(600, 800));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.setLeading(20);
            content.newLineAtOffset(72, 690);
            for (int line = 0; line < 30; line++) {
                content.showText("Line " + line + " of page " + (number + 1) + " says that the party shall pay.");
                content.newLine();
            }
            content.endText();
        }
    }

    private static void bookmarks(PDDocument document) {
        PDPageXYZDestination terms = new PDPageXYZDestination();
        terms.setPage(document.getPage(7));
        terms.setLeft(72);
        terms.setTop(500);
        PDDestinationNameTreeNode names = new PDDestinationNameTreeNode();
        names.setNames(Map.of("terms", terms));
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(document.getDocumentCatalog());
        dictionary.setDests(names);
        document.getDocumentCatalog().setNames(dictionary);
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem one = item("Part\none", fit(document, 0));
        one.addLast(item("Terms", new PDNamedDestination("terms")));
        outline.addLast(one);
        outline.addLast(item("Part two", fit(document, 19)));
    }

    /** A bookmark that has itself for its next and its first: no reader may follow it for ever. */
    public static PDOutlineItem circle(PDDocument document) {
        PDOutlineItem item = item("Circle", fit(document, 0));
        item.getCOSObject().setItem(COSName.NEXT, item);
        item.getCOSObject().setItem(COSName.FIRST, item);
        return item;
    }

    private static PDOutlineItem item(String title, PDDestination destination) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        return item;
    }

    private static PDPageFitDestination fit(PDDocument document, int page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(document.getPage(page));
        return destination;
    }

    private static void link(PDDocument document, int top, PDAction action, PDDestination destination) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(72, 800 - top - 16, 150, 16));
        if (action instanceof PDActionGoTo inside) {
            inside.setDestination(destination);
        }
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }
}
