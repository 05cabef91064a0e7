package dev.plumbline.ui.canvas;

import java.util.Locale;

/** How a place is marked: each kind has a colour and a line of its own in the stylesheet. */
public enum HighlightKind {
    EXACT,
    NORMALIZED,
    FUZZY,
    UNCERTAIN,
    AMBIGUOUS,
    /** Found by a search in the document; never the place of a value. */
    FOUND,
    /** The closest text of a value that was not found; drawn only while selected. */
    NEAREST;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
