package dev.plumbline.ui.canvas;

import dev.plumbline.text.TextPage;
import java.util.List;

/** Where pages stand when they are stacked from top to bottom at a scale; all lengths in pixels. */
final class PageStack {

    /** Room above, between and below pages. */
    static final double GAP = 16;

    private final List<TextPage> pages;
    private final double scale;
    private final double[] tops;
    private final double widest;

    /** @param scale pixels per point */
    PageStack(List<TextPage> pages, double scale) {
        this.pages = pages;
        this.scale = scale;
        this.tops = new double[pages.size() + 1];
        double y = GAP;
        double width = 0;
        for (int i = 0; i < pages.size(); i++) {
            tops[i] = y;
            // Whole pixels: a page edge between two pixels is blurred.
            y += Math.round(pages.get(i).height() * scale) + GAP;
            width = Math.max(width, pages.get(i).width());
        }
        tops[pages.size()] = y;
        widest = width;
    }

    double scale() {
        return scale;
    }

    double height() {
        return tops[pages.size()];
    }

    /** Width of the widest page with the room beside it. */
    double width() {
        return Math.round(widest * scale) + 2 * GAP;
    }

    double top(int page) {
        return tops[page];
    }

    double pageWidth(int page) {
        return Math.round(pages.get(page).width() * scale);
    }

    double pageHeight(int page) {
        return Math.round(pages.get(page).height() * scale);
    }

    /** The page at a height, or the nearest one; 0-based. */
    int pageAt(double y) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The scale at which most pages fill a width; one broad table in a report must not make its pages small. */
    static double scaleToWidth(List<TextPage> pages, double width) {
        double[] widths = pages.stream().mapToDouble(TextPage::width).sorted().toArray();
        return widths.length == 0 ? 1 : (width - 2 * GAP) / widths[(widths.length - 1) / 2];
    }
}
