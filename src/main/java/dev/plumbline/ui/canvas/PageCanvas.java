package dev.plumbline.ui.canvas;

import dev.plumbline.documents.PageRenderer;
import dev.plumbline.documents.PageTarget;
import dev.plumbline.domain.FileType;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows one document at a time with its highlights: PDF as pages, everything else as text. Whoever opened the document
 * closes it, after another one is shown here. For the FX thread.
 */
public final class PageCanvas extends StackPane {

    private static final double STEP = 1.25;
    private static final double MIN_ZOOM = 0.25;
    private static final double MAX_ZOOM = 6;

    private final Executor fx;
    private final PictureCache cache;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper pageCount = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Optional<Span>> text = new SimpleObjectProperty<>(Optional.empty());
    private final TextCursor cursor = new TextCursor(text::set);
    private LongConsumer onHighlightClicked = id -> {};
    private Consumer<Optional<Double>> onZoomed = factor -> {};
    private @Nullable Surface surface;
    private @Nullable SelectionKeys selecting;
    private boolean toWidth = true;

    /**
     * @param fx runs on the FX thread what arrives from the renderer
     * @param pictureBytes how much memory pictures of pages may take
     */
    public PageCanvas(Executor fx, long pictureBytes) {
        this.fx = fx;
        this.cache = new PictureCache(pictureBytes);
        getStyleClass().add("page-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setMinSize(0, 0);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(event -> requestFocus());
        text.addListener((o, before, now) -> {
            cursor.follow(now);
            if (surface != null) {
                surface.selectText(now);
            }
        });
        widthProperty().addListener((o, before, now) -> refit());
    }

    public void show(OpenDocument document) {
        clear();
        TextLayer layer = document.layer();
        LongConsumer click = id -> onHighlightClicked.accept(id);
        Surface next = document.pages().<Surface>map(renderer -> new PdfSurface(layer,
                        pictures(document.document().id(), renderer), click, cursor))
                .orElseGet(() -> new TextSurface(layer, document.document().type() == FileType.MARKDOWN, click, cursor, fx));
        surface = next;
        selecting = new SelectionKeys(next, layer.text(), cursor);
        page.bind(next.currentPageProperty());
        pageCount.set(next.pageCount());
        getChildren().setAll(next.node());
        next.zoom(zoom.get());
        layout();
        refit();
    }

    /** @param factor how large documents open, 1 for the size of paper; empty for as wide as the window */
    public void opensAt(Optional<Double> factor) {
        toWidth = factor.isEmpty();
        factor.ifPresent(size -> zoom.set(Math.clamp(size, MIN_ZOOM, MAX_ZOOM)));
    }

    /** @param listener told of what a person zooms to, as {@link #opensAt} takes it */
    public void setOnZoomed(Consumer<Optional<Double>> listener) {
        onZoomed = listener;
    }

    /** Shows no document. */
    public void clear() {
        if (surface != null) {
            surface.close();
            surface = null;
            selecting = null;
            cursor.clear();
            page.unbind();
            pageCount.set(0);
            getChildren().clear();
        }
    }

    public void setHighlights(List<Highlight> highlights) {
        if (surface != null) {
            surface.highlights(highlights);
        }
    }

    /** Rings the selected place, outlines the others and scrolls the place into view. */
    public void select(Optional<Selection> selection) {
        if (surface != null) {
            surface.select(selection);
        }
    }

    /** Marks a group's members and scrolls the one looked at into view. */
    public void showMembers(List<MemberMark> members, Optional<MemberMark> looked) {
        if (surface != null) {
            surface.members(members, looked);
        }
    }

    /** Marks what a search found, rings the hit looked at and scrolls it into view. */
    public void showHits(Hits hits) {
        if (surface != null) {
            surface.hits(hits);
        }
    }

    /** The text selected by mouse, UTF-16. */
    public ObjectProperty<Optional<Span>> selectedTextProperty() {
        return text;
    }

    /** Told the id of a highlight or member that is clicked. */
    public void setOnHighlightClicked(LongConsumer listener) {
        onHighlightClicked = listener;
    }

    public void zoomIn() {
        zoomTo(zoom.get() * STEP);
    }

    public void zoomOut() {
        zoomTo(zoom.get() / STEP);
    }

    /** @param factor 1 for the size of paper */
    public void zoomTo(double factor) {
        toWidth = false;
        apply(factor);
        onZoomed.accept(Optional.of(zoom.get()));
    }

    /** Fills the width, and keeps doing so when the width changes. */
    public void zoomToWidth() {
        toWidth = true;
        refit();
        onZoomed.accept(Optional.empty());
    }

    /** @param target 0-based */
    public void goToPage(int target) {
        if (surface != null) {
            surface.goToPage(target);
        }
    }

    /** Scrolls to what a bookmark or a link leads to. */
    public void goTo(PageTarget target) {
        if (surface != null) {
            surface.goTo(target);
        }
    }

    /** Brings a stretch of the text into view, UTF-16. */
    public void reveal(Span place) {
        if (surface != null) {
            surface.reveal(place);
        }
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** The page at the top third of the viewport, 0-based. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** 0 for a document without pages. */
    public ReadOnlyIntegerProperty pageCountProperty() {
        return pageCount.getReadOnlyProperty();
    }

    /** Pictures that share this canvas's memory. */
    PagePictures pictures(long document, PageRenderer renderer) {
        return new PagePictures(document, renderer, cache, fx);
    }

    private void refit() {
        if (toWidth && surface != null && getWidth() > 0) {
            apply(surface.zoomToWidth(getWidth()));
        }
    }

    private void apply(double factor) {
        double bounded = Math.clamp(factor, MIN_ZOOM, MAX_ZOOM);
        if (surface != null && Math.abs(bounded - zoom.get()) > 1e-6) {
            zoom.set(bounded);
            surface.zoom(bounded);
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            zoomTo(zoom.get() * (event.getDeltaY() > 0 ? 1.1 : 1 / 1.1));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (surface == null || selecting == null) {
            return;
        }
        if (selecting.press(event)) {
            event.consume();
        } else if (!event.isShortcutDown() && !event.isShiftDown()) {
            scroll(surface, event);
        }
    }

    private static void scroll(Surface surface, KeyEvent event) {
        double screens = switch (event.getCode()) {
            case DOWN -> 0.1;
            case UP -> -0.1;
            case PAGE_DOWN -> 0.9;
            case PAGE_UP -> -0.9;
            case HOME -> -1e9;
            case END -> 1e9;
            default -> 0;
        };
        if (screens != 0) {
            surface.scrollBy(screens);
            event.consume();
        }
    }
}
