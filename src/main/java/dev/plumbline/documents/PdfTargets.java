package dev.plumbline.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;

/** Finds where bookmarks and links lead. Pages are told apart by their references: thousands need not be read for it. */
final class PdfTargets {

    private final PDDocument document;
    /** By reference or, of a page written in place, by the page itself. */
    private final Map<COSBase, Integer> pages = new IdentityHashMap<>();

    PdfTargets(PDDocument document) {
        this.document = document;
        index(document.getPages().getCOSObject());
    }

    /** @param destination null where there is none, and then the action counts */
    Optional<PageTarget> of(@Nullable PDDestination destination, @Nullable PDAction action) throws IOException {
        PDDestination wanted = destination == null && action instanceof PDActionGoTo to ? to.getDestination() : destination;
        PDPageDestination place = switch (wanted) {
            case PDNamedDestination named -> document.getDocumentCatalog().findNamedDestinationPage(named);
            case PDPageDestination direct -> direct;
            case null, default -> null;
        };
        return place == null ? Optional.empty() : page(place.getCOSObject()).map(page -> target(page, place));
    }

    private Optional<Integer> page(COSArray destination) {
        COSBase first = destination.size() == 0 ? null : destination.get(0);
        Integer found = pages.get(first);
        if (found == null && destination.size() > 0) {
            found = pages.get(destination.getObject(0));
        }
        if (found == null && destination.size() > 0) {
            int number = destination.getInt(0, -1);
            return number >= 0 && number < pages.size() ? Optional.of(number) : Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    private static PageTarget target(int page, PDPageDestination place) {
        return switch (place) {
            case PDPageXYZDestination point -> new PageTarget(page, known(point.getLeft()), known(point.getTop()));
            case PDPageFitWidthDestination top -> new PageTarget(page, Double.NaN, known(top.getTop()));
            case PDPageFitRectangleDestination box -> new PageTarget(page, known(box.getLeft()), known(box.getTop()));
            default -> new PageTarget(page, Double.NaN, Double.NaN);
        };
    }

    /** PDFBox says -1 where a number is left out. */
    private static double known(int number) {
        return number == -1 ? Double.NaN : number;
    }

    private void index(COSDictionary root) {
        Map<COSDictionary, Boolean> visited = new IdentityHashMap<>();
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase node = next instanceof COSObject reference ? reference.getObject() : next;
            if (node instanceof COSDictionary dictionary && dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                if (visited.put(dictionary, true) == null) {
                    enter(dictionary, kids, open);
                }
            } else if (node instanceof COSDictionary) {
                number(next);
            }
        }
    }

    private void enter(COSDictionary node, COSArray kids, Deque<COSBase> open) {
        if (hasPagesOnly(node, kids)) {
            kids.forEach(this::number);
        } else {
            for (int i = kids.size() - 1; i >= 0; i--) {
                open.push(kids.get(i));
            }
        }
    }

    /** Told by the count and by the outermost kids, so that the others need not be read. */
    private static boolean hasPagesOnly(COSDictionary node, COSArray kids) {
        return kids.size() > 0 && kids.size() == node.getInt(COSName.COUNT, -1) && isPage(kids.getObject(0))
                && isPage(kids.getObject(kids.size() - 1));
    }

    private static boolean isPage(COSBase kid) {
        return kid instanceof COSDictionary dictionary && !dictionary.containsKey(COSName.KIDS);
    }

    private void number(COSBase page) {
        pages.putIfAbsent(page, pages.size());
    }
}
