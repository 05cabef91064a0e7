package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageLink;
import dev.plumbline.documents.PageTarget;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Pages in one continuous scroll; only those near the viewport exist. */
final class PdfSurface extends Region implements Surface {

    private final TextLayer layer;
    private final PagePictures pictures;
    private final Rectangle clip = new Rectangle();
    private final Viewport viewport;
    private final ShownPages shown;
    private final PageText words;
    private final ReadOnlyIntegerWrapper currentPage = new ReadOnlyIntegerWrapper();
    private Map<Integer, List<HighlightIndex.Mark<PagePart>>> marks = Map.of();
    private Optional<Selection> selection = Optional.empty();
    private List<MemberMark> members = List.of();
    private Optional<MemberMark> looked = Optional.empty();
    private Hits hits = Hits.NONE;
    private Optional<Span> text = Optional.empty();

    /** @param cursor told of the text that the mouse selects */
    PdfSurface(TextLayer layer, PagePictures pictures, LongConsumer onClick, TextCursor cursor) {
        this.layer = layer;
        this.pictures = pictures;
        this.words = new PageText(layer);
        this.viewport = new Viewport(layer.pages(), this::requestLayout);
        this.shown = new ShownPages(layer, pictures, new PageActs(onClick, this::follow, viewport::reveal), this::mark);
        shown.content().setClip(clip);
        getChildren().add(shown.content());
        getChildren().addAll(viewport.bars());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        listen(new TextDrag(words, cursor));
    }

    private void listen(TextDrag drag) {
        DragScroll scroll = new DragScroll(this, pixels -> {
            viewport.scrollBy(pixels, 0);
            layout();
        }, (x, y) -> viewport.at(x, y, drag::drag));
        shown.content().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && pageCount() > 0) {
                viewport.at(event.getX(), event.getY(), (page, x, y) ->
                        drag.press(page, x, y, Math.min(3, event.getClickCount())));
            }
        });
        shown.content().addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && pageCount() > 0) {
                scroll.drag(event.getX(), event.getY());
            }
        });
        shown.content().addEventHandler(MouseEvent.MOUSE_RELEASED, event -> scroll.stop());
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Pointing words() {
        return words;
    }

    @Override
    public void highlights(List<Highlight> highlights) {
        marks = HighlightIndex.byPage(layer, highlights);
        shown.forEach(this::mark);
    }

    @Override
    public void select(Optional<Selection> chosen) {
        selection = chosen;
        shown.forEach(this::mark);
        chosen.map(Selection::place).ifPresent(this::reveal);
    }

    @Override
    public void members(List<MemberMark> marks, Optional<MemberMark> at) {
        members = marks;
        looked = at;
        shown.forEach(this::mark);
        revealLooked();
    }

    @Override
    public void hits(Hits found) {
        hits = found;
        shown.forEach(this::mark);
        found.looked().ifPresent(this::reveal);
    }

    @Override
    public void selectText(Optional<Span> selected) {
        text = selected;
        shown.forEach((page, view) -> view.selectText(boxes(page)));
    }

    private List<Rect> boxes(int page) {
        return text.map(span -> words.boxes(span, page)).orElse(List.of());
    }

    private void revealLooked() {
        looked.flatMap(mark -> mark.boxes().stream().filter(part -> part.page() < pageCount()).findFirst())
                .ifPresent(part -> viewport.reveal(part.page(), part.box()));
    }

    @Override
    public void zoom(double zoom) {
        viewport.zoom(zoom);
        shown.clear();
        revealLooked();
        requestLayout();
    }

    @Override
    public double zoomToWidth(double width) {
        return Viewport.zoomToWidth(layer.pages(), width);
    }

    @Override
    public void goToPage(int page) {
        viewport.goTo(Math.clamp(page, 0, pageCount() - 1), 0);
    }

    @Override
    public void goTo(PageTarget target) {
        if (target.page() < pageCount()) {
            pictures.topOf(target, top -> viewport.goTo(target.page(), top));
        }
    }

    @Override
    public int firstSeen() {
        return pageCount() == 0 ? 0 : layer.pages().get(currentPage.get()).span().start();
    }

    @Override
    public ReadOnlyIntegerProperty currentPageProperty() {
        return currentPage.getReadOnlyProperty();
    }

    @Override
    public int pageCount() {
        return layer.pages().size();
    }

    @Override
    public void scrollBy(double screens) {
        viewport.scrollBy(screens * viewport.height(), 0);
    }

    @Override
    public void close() {
        viewport.stop();
        pictures.close();
    }

    @Override
    public void reveal(Span place) {
        layer.parts(place).stream().findFirst()
                .ifPresent(part -> viewport.reveal(part.page(), part.boxes().getFirst()));
    }

    @Override
    protected void layoutChildren() {
        viewport.resize(getWidth(), getHeight());
        shown.content().resizeRelocate(0, 0, getWidth(), getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        // One page more on either side is drawn, so that scrolling meets pages that are there already.
        int first = Math.max(0, viewport.pageAt(0) - 1);
        int last = Math.min(pageCount() - 1, viewport.pageAt(1) + 1);
        currentPage.set(viewport.pageAt(1.0 / 3));
        shown.show(first, last, viewport, sharp());
        shown.want(first, last, currentPage.get(), sharp());
    }

    private void mark(int page, PageView view) {
        view.mark(marks.getOrDefault(page, List.of()), selection);
        view.members(members, looked);
        view.hits(hits);
        view.selectText(boxes(page));
    }

    private void follow(PageLink link) {
        if (link instanceof PageLink.Inside inside) {
            goTo(inside.target());
        }
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isControlDown()) {
            viewport.scrollBy(-event.getDeltaY() * (event.isInertia() ? 1 : 1.5), -event.getDeltaX());
            event.consume();
        }
    }

    private double sharp() {
        double output = getScene() == null || getScene().getWindow() == null ? 1
                : getScene().getWindow().getOutputScaleX();
        return viewport.stack().scale() * output;
    }
}
