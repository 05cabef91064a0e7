package dev.plumbline.ui.canvas;

import dev.plumbline.text.Rect;
import dev.plumbline.text.TextPage;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The window onto a stack of pages: how large it is, how far it is scrolled, where on it a page's points lie. */
final class Viewport {

    /** Pixels per point at a zoom of 1: a screen has 96 pixels where paper has 72 points. */
    private static final double PAPER = 96.0 / 72;
    private static final double BAR = 12;

    private final List<TextPage> pages;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Glide glide = new Glide(down);
    private PageStack stack;
    private double width = 1;
    private double height = 1;

    /** Something done at a point of a page, in points of the page. */
    interface AtPoint {
        void run(int page, double x, double y);
    }

    /** @param onScrolled told when what is seen has moved */
    Viewport(List<TextPage> pages, Runnable onScrolled) {
        this.pages = pages;
        this.stack = new PageStack(pages, PAPER);
        down.setOrientation(Orientation.VERTICAL);
        down.valueProperty().addListener((o, before, now) -> onScrolled.run());
        across.valueProperty().addListener((o, before, now) -> onScrolled.run());
    }

    List<ScrollBar> bars() {
        return List.of(down, across);
    }

    PageStack stack() {
        return stack;
    }

    /** Of what is seen of the pages, in pixels. */
    double height() {
        return height;
    }

    void resize(double wide, double high) {
        width = Math.max(1, wide - BAR);
        height = Math.max(1, high);
        measure();
        down.resizeRelocate(wide - BAR, 0, BAR, high);
        across.resizeRelocate(0, high - BAR, wide - BAR, BAR);
    }

    static double zoomToWidth(List<TextPage> pages, double width) {
        return PageStack.scaleToWidth(pages, width - BAR) / PAPER;
    }

    /** Zooms; what stands at a third of the height stays there. */
    void zoom(double zoom) {
        double anchor = down.getValue() + height / 3;
        int page = stack.pageAt(anchor);
        double within = (anchor - stack.top(page)) / stack.pageHeight(page);
        stack = new PageStack(pages, zoom * PAPER);
        measure();
        glide.stop();
        scrollTo(stack.top(page) + within * stack.pageHeight(page) - height / 3);
    }

    /** The page at a share of the height from the top; 0-based. */
    int pageAt(double share) {
        return stack.pageAt(down.getValue() + share * height);
    }

    double left(int page) {
        double wide = stack.pageWidth(page);
        // Centred while there is room; else as scrolled.
        return Math.round((Math.max(width, stack.width()) - wide) / 2 - across.getValue());
    }

    double top(int page) {
        return Math.round(stack.top(page) - down.getValue());
    }

    /** Turns a point of the window into one of a page. */
    void at(double x, double y, AtPoint act) {
        double below = Math.max(0, down.getValue() + y);
        int page = stack.pageAt(below);
        act.run(page, (x - left(page)) / stack.scale(), (below - stack.top(page)) / stack.scale());
    }

    /** Glides to a place. @param top points from the page's top */
    void goTo(int page, double top) {
        double room = top > 0 ? height / 8 : PageStack.GAP / 2;
        glideTo(stack.top(page) + top * stack.scale() - room);
    }

    void scrollBy(double pixels, double pixelsAcross) {
        glide.stop();
        scrollTo(down.getValue() + pixels);
        across.setValue(Math.clamp(across.getValue() + pixelsAcross, 0, across.getMax()));
    }

    /** Brings a box of a page into view; nothing moves where it is seen already. */
    void reveal(int page, Rect box) {
        double middle = stack.top(page) + box.centerY() * stack.scale();
        double room = Math.min(64, height / 4);
        if (middle < down.getValue() + room || middle > down.getValue() + height - room) {
            glideTo(middle - height / 3);
        }
        double x = left(page) + box.left() * stack.scale();
        if (x < 0 || x > width - room) {
            across.setValue(Math.clamp(across.getValue() + x - width / 3, 0, across.getMax()));
        }
    }

    void stop() {
        glide.stop();
    }

    private void glideTo(double value) {
        glide.to(Math.clamp(value, 0, down.getMax()), 2 * height);
    }

    private void scrollTo(double value) {
        down.setValue(Math.clamp(value, 0, down.getMax()));
    }

    private void measure() {
        bound(down, stack.height() - height, stack.height(), height);
        bound(across, stack.width() - width, stack.width(), width);
        across.setVisible(across.getMax() > 0);
    }

    private static void bound(ScrollBar bar, double max, double whole, double seen) {
        bar.setMax(Math.max(0, max));
        bar.setVisibleAmount(whole <= 0 ? 0 : bar.getMax() * Math.min(1, seen / whole));
        bar.setBlockIncrement(0.9 * seen);
        bar.setUnitIncrement(48);
        bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    }
}
