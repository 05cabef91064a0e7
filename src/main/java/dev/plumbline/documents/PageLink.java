package dev.plumbline.documents;

import dev.plumbline.text.Rect;

/** A link on a page of a PDF; its box is that of the page as displayed, in points, origin top left. */
public sealed interface PageLink {

    Rect box();

    /** Leads to another place of the document. */
    record Inside(Rect box, PageTarget target) implements PageLink {}

    /** Leads out of it: an address, which nothing here follows. */
    record Web(Rect box, String address) implements PageLink {}
}
