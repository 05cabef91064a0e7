package dev.plumbline.documents;

import java.util.List;
import java.util.Optional;

/**
 * A bookmark of a PDF with those below it.
 *
 * @param title one line
 * @param target empty where it leads nowhere in this document
 */
public record OutlineEntry(String title, Optional<PageTarget> target, List<OutlineEntry> children) {

    public OutlineEntry {
        children = List.copyOf(children);
    }
}
