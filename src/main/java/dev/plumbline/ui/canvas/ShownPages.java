package dev.plumbline.ui.canvas;

import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.layout.Pane;

/** The pages near the viewport: made when it comes near, dropped when it is gone, their pictures and links asked for. */
final class ShownPages {

    private final TextLayer layer;
    private final PagePictures pictures;
    private final PageActs acts;
    private final BiConsumer<Integer, PageView> onMade;
    private final Pane content = new Pane();
    private final Map<Integer, PageView> shown = new HashMap<>();

    /** @param onMade marks a page that has just been made */
    ShownPages(TextLayer layer, PagePictures pictures, PageActs acts, BiConsumer<Integer, PageView> onMade) {
        this.layer = layer;
        this.pictures = pictures;
        this.acts = acts;
        this.onMade = onMade;
    }

    Pane content() {
        return content;
    }

    void forEach(BiConsumer<Integer, PageView> act) {
        shown.forEach(act);
    }

    void clear() {
        shown.keySet().forEach(pictures::forget);
        shown.clear();
        content.getChildren().clear();
    }

    /**
     * Shows the pages of a range and no other.
     *
     * @param sharp pixels of the screen per point
     */
    void show(int first, int last, Viewport viewport, double sharp) {
        forget(first, last);
        for (int page = first; page <= last; page++) {
            place(page, viewport, sharp);
        }
    }

    /** Asks for pictures. The renderer draws first what was asked for last: so the page looked at comes at the end. */
    void want(int first, int last, int seen, double sharp) {
        for (int distance = Math.max(last - seen, seen - first); distance >= 0; distance--) {
            if (distance > 0 && seen - distance >= first) {
                want(seen - distance, sharp);
            }
            if (seen + distance <= last) {
                want(seen + distance, sharp);
            }
        }
    }

    private void want(int page, double sharp) {
        TextPage size = layer.pages().get(page);
        PageView view = shown.get(page);
        if (view != null) {
            pictures.want(page, size.width(), size.height(), sharp, view::show);
        }
    }

    private void forget(int first, int last) {
        shown.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey() < first || entry.getKey() > last;
            if (gone) {
                pictures.forget(entry.getKey());
                content.getChildren().remove(entry.getValue());
            }
            return gone;
        });
    }

    private void place(int page, Viewport viewport, double sharp) {
        PageView view = shown.get(page);
        if (view == null) {
            PageView made = new PageView(page, layer, acts);
            shown.put(page, made);
            content.getChildren().add(made);
            position(page, made, viewport);
            pictures.best(page, sharp).ifPresent(made::show);
            pictures.links(page, made::links);
            onMade.accept(page, made);
        } else {
            position(page, view, viewport);
        }
    }

    private static void position(int page, PageView view, Viewport viewport) {
        PageStack stack = viewport.stack();
        view.place(viewport.left(page), viewport.top(page), stack.pageWidth(page), stack.pageHeight(page), stack.scale());
    }
}
