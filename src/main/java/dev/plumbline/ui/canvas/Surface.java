package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageTarget;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.layout.Region;

/** What shows one document: pages, or lines of text. */
sealed interface Surface permits PdfSurface, TextSurface {

    Region node();

    void highlights(List<Highlight> highlights);

    void select(Optional<Selection> selection);

    /** Marks a group's members; the one looked at is scrolled into view. */
    void members(List<MemberMark> members, Optional<MemberMark> looked);

    /** Marks what was found; the hit looked at is ringed and scrolled into view. */
    void hits(Hits hits);

    /** Marks the text selected by mouse. */
    void selectText(Optional<Span> text);

    /** @param zoom 1 for the size of paper */
    void zoom(double zoom);

    /** The zoom at which the document fills a width in pixels. */
    double zoomToWidth(double width);

    /** Scrolls to a 0-based page; nothing happens where there are no pages. */
    void goToPage(int page);

    /** Scrolls to what a bookmark or a link leads to; nothing happens where there are no pages. */
    void goTo(PageTarget target);

    /** Brings a stretch of the text into view. */
    void reveal(Span place);

    /** Where points and lines of the text are. */
    Pointing words();

    /** Where in the text what is on the screen begins, or its page; UTF-16. */
    int firstSeen();

    /** 0-based. */
    ReadOnlyIntegerProperty currentPageProperty();

    /** 0 for a document without pages. */
    int pageCount();

    /** Scrolls by pages of the screen; negative is up. */
    void scrollBy(double screens);

    void close();
}
