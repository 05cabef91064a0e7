package dev.plumbline.documents;

import dev.plumbline.text.Excerpt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Reads the bookmarks of a PDF, which may lead in circles: no more than a bound of them, none twice. */
final class PdfOutline {

    static final int MAX_ENTRIES = 20_000;
    static final int MAX_DEPTH = 16;
    private static final int MAX_TITLE = 300;

    private final PDDocument document;
    private final PdfTargets targets;
    private final String title;
    private final BooleanSupplier isUnwanted;
    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfOutline(PDDocument document, PdfTargets targets, String title, BooleanSupplier isUnwanted) {
        this.document = document;
        this.targets = targets;
        this.title = title;
        this.isUnwanted = isUnwanted;
    }

    /** Empty where there are none. */
    List<OutlineEntry> read() {
        PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
        return root == null ? List.of() : children(root, 0);
    }

    private List<OutlineEntry> children(PDOutlineNode parent, int depth) {
        List<OutlineEntry> entries = new ArrayList<>();
        PDOutlineItem item = depth < MAX_DEPTH ? parent.getFirstChild() : null;
        while (item != null && visited.size() < MAX_ENTRIES && visited.add(item.getCOSObject())
                && !isUnwanted.getAsBoolean()) {
            entries.add(entry(item, depth));
            item = item.getNextSibling();
        }
        return entries;
    }

    private OutlineEntry entry(PDOutlineItem item, int depth) {
        return new OutlineEntry(words(item.getTitle()), target(item), children(item, depth + 1));
    }

    /** One that cannot be read leads nowhere; the others are still of use. */
    private Optional<PageTarget> target(PDOutlineItem item) {
        try {
            return ParserGuard.parse(title, () -> targets.of(item.getDestination(), item.getAction()));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private static String words(@Nullable String title) {
        String line = title == null ? "" : title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return Excerpt.first(line, MAX_TITLE);
    }
}
