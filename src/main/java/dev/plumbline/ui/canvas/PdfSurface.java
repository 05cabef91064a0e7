package dev.plumbline.ui.canvas;

import dev.plumbline.text.PagePart;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Pages in one continuous scroll; only those near the viewport exist. */
final class PdfSurface extends Region implements Surface {

    /** Pixels per point at a zoom of 1: a screen has 96 pixels where paper has 72 points. */
    private static final double PAPER = 96.0 / 72;
    private static final double BAR = 12;

    private final TextLayer layer;
    private final PagePictures pictures;
    private final LongConsumer onClick;
    private final Pane content = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Glide glide = new Glide(down.valueProperty());
    private final Map<Integer, PageView> shown = new HashMap<>();
    private final ReadOnlyIntegerWrapper currentPage = new ReadOnlyIntegerWrapper();
    private PageStack stack;
    private Map<Integer, List<HighlightIndex.Mark<PagePart>>> marks = Map.of();
    private Optional<Selection> selection = Optional.empty();
    private List<MemberMark> members = List.of();
    private Optional<MemberMark> looked = Optional.empty();
    private Hits hits = Hits.NONE;
    private Optional<Span> text = Optional.empty();
    private final TextDrag drag;

    /** @param onText told of the text that the mouse selects */
    PdfSurface(TextLayer layer, PagePictures pictures, LongConsumer onClick, Consumer<Optional<Span>> onText) {
        this.layer = layer;
        this.pictures = pictures;
        this.onClick = onClick;
        this.stack = new PageStack(layer.pages(), PAPER);
        this.drag = new TextDrag(new PageText(layer), onText);
        down.setOrientation(Orientation.VERTICAL);
        content.setClip(clip);
        getChildren().addAll(content, down, across);
        down.valueProperty().addListener((o, before, now) -> requestLayout());
        across.valueProperty().addListener((o, before, now) -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        content.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> at(event, (page, x, y) ->
                drag.press(page, x, y, Math.min(3, event.getClickCount()))));
        content.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> at(event, drag::drag));
    }

    @Override
    public Region node() {
        return this;
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
        shown.values().forEach(view -> view.selectText(selected));
    }

    /** Something done at a point of a page, in points of the page. */
    private interface AtPoint {
        void run(int page, double x, double y);
    }

    private void at(MouseEvent event, AtPoint act) {
        if (event.getButton() == MouseButton.PRIMARY && pageCount() > 0) {
            double y = Math.max(0, down.getValue() + event.getY());
            int page = stack.pageAt(y);
            act.run(page, (event.getX() - left(stack.pageWidth(page))) / stack.scale(),
                    (y - stack.top(page)) / stack.scale());
        }
    }

    private void revealLooked() {
        looked.flatMap(mark -> mark.boxes().stream().filter(part -> part.page() < pageCount()).findFirst())
                .ifPresent(part -> reveal(part.page(), part.box()));
    }

    @Override
    public void zoom(double zoom) {
        double anchor = down.getValue() + viewHeight() / 3;
        int page = stack.pageAt(anchor);
        double within = (anchor - stack.top(page)) / stack.pageHeight(page);
        stack = new PageStack(layer.pages(), zoom * PAPER);
        shown.keySet().forEach(pictures::unwant);
        shown.clear();
        content.getChildren().clear();
        measure();
        glide.stop();
        scrollTo(stack.top(page) + within * stack.pageHeight(page) - viewHeight() / 3);
        revealLooked();
        requestLayout();
    }

    @Override
    public double zoomToWidth(double width) {
        return PageStack.scaleToWidth(layer.pages(), width - BAR) / PAPER;
    }

    @Override
    public void goToPage(int page) {
        glide.to(Math.clamp(stack.top(Math.clamp(page, 0, pageCount() - 1)) - PageStack.GAP / 2, 0, down.getMax()),
                2 * viewHeight());
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
        glide.stop();
        scrollTo(down.getValue() + screens * viewHeight());
    }

    @Override
    public void close() {
        glide.stop();
        pictures.close();
    }

    @Override
    protected void layoutChildren() {
        measure();
        content.resizeRelocate(0, 0, getWidth(), getHeight());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        down.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        across.resizeRelocate(0, getHeight() - BAR, getWidth() - BAR, BAR);
        double top = down.getValue();
        // One page more on either side is drawn, so that scrolling meets pages that are there already.
        int first = Math.max(0, stack.pageAt(top) - 1);
        int last = Math.min(pageCount() - 1, stack.pageAt(top + viewHeight()) + 1);
        currentPage.set(stack.pageAt(top + viewHeight() / 3));
        forget(first, last);
        for (int page = first; page <= last; page++) {
            place(page);
        }
        want(first, last);
    }

    /** The renderer draws first what was asked for last: so the page being looked at comes at the end. */
    private void want(int first, int last) {
        int seen = currentPage.get();
        for (int distance = Math.max(last - seen, seen - first); distance >= 0; distance--) {
            if (distance > 0 && seen - distance >= first) {
                want(seen - distance);
            }
            if (seen + distance <= last) {
                want(seen + distance);
            }
        }
    }

    private void want(int page) {
        TextPage size = layer.pages().get(page);
        PageView view = shown.get(page);
        if (view != null) {
            pictures.want(page, size.width(), size.height(), sharp(), view::show);
        }
    }

    private void measure() {
        bound(down, stack.height() - viewHeight(), stack.height(), viewHeight());
        bound(across, stack.width() - viewWidth(), stack.width(), viewWidth());
        across.setVisible(across.getMax() > 0);
    }

    private static void bound(ScrollBar bar, double max, double whole, double seen) {
        bar.setMax(Math.max(0, max));
        bar.setVisibleAmount(whole <= 0 ? 0 : bar.getMax() * Math.min(1, seen / whole));
        bar.setBlockIncrement(0.9 * seen);
        bar.setUnitIncrement(48);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    }

    private void forget(int first, int last) {
        shown.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey() < first || entry.getKey() > last;
            if (gone) {
                pictures.unwant(entry.getKey());
                content.getChildren().remove(entry.getValue());
            }
            return gone;
        });
    }

    private void place(int page) {
        PageView view = shown.get(page);
        if (view == null) {
            view = new PageView(page, layer, onClick);
            shown.put(page, view);
            content.getChildren().add(view);
            position(page, view);
            pictures.best(page, sharp()).ifPresent(view::show);
            mark(page, view);
        }
        position(page, view);
    }

    private void position(int page, PageView view) {
        double width = stack.pageWidth(page);
        view.place(left(width), Math.round(stack.top(page) - down.getValue()), width, stack.pageHeight(page),
                stack.scale());
    }

    /** Centred while there is room; else as scrolled. */
    private double left(double width) {
        double whole = Math.max(viewWidth(), stack.width());
        return Math.round((whole - width) / 2 - across.getValue());
    }

    private void mark(int page, PageView view) {
        view.mark(marks.getOrDefault(page, List.of()), selection);
        view.members(members, looked);
        view.hits(hits);
        view.selectText(text);
    }

    private void reveal(Span place) {
        layer.parts(place).stream().findFirst()
                .ifPresent(part -> reveal(part.page(), part.boxes().getFirst()));
    }

    private void reveal(int page, Rect box) {
        double middle = stack.top(page) + box.centerY() * stack.scale();
        double room = Math.min(64, viewHeight() / 4);
        if (middle < down.getValue() + room || middle > down.getValue() + viewHeight() - room) {
            glide.to(Math.clamp(middle - viewHeight() / 3, 0, down.getMax()), 2 * viewHeight());
        }
        double x = left(stack.pageWidth(page)) + box.left() * stack.scale();
        if (x < 0 || x > viewWidth() - room) {
            across.setValue(Math.clamp(across.getValue() + x - viewWidth() / 3, 0, across.getMax()));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isControlDown()) {
            glide.stop();
            scrollTo(down.getValue() - event.getDeltaY() * (event.isInertia() ? 1 : 1.5));
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
            event.consume();
        }
    }

    private void scrollTo(double value) {
        down.setValue(Math.clamp(value, 0, down.getMax()));
    }

    private double sharp() {
        double output = getScene() == null || getScene().getWindow() == null ? 1
                : getScene().getWindow().getOutputScaleX();
        return stack.scale() * output;
    }

    private double viewHeight() {
        return Math.max(1, getHeight());
    }

    private double viewWidth() {
        return Math.max(1, getWidth() - BAR);
    }
}
