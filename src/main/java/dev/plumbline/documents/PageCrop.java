package dev.plumbline.documents;

import dev.plumbline.text.Rect;
import java.util.List;

/** A part of a page picture with places marked on it. */
public final class PageCrop {

    private static final double MARGIN = 36;
    private static final double WIDEST = 620;
    private static final double TALLEST = 300;
    private static final double LEAST_WIDTH = 460;
    private static final int MARK = 0xffe08a;
    private static final int LINE = 0x9a6700;

    private final PagePicture page;
    private final double scale;

    private PageCrop(PagePicture page, double scale) {
        this.page = page;
        this.scale = scale;
    }

    /**
     * What stands around the boxes, 620 by 300 points at most, counted from their top left.
     *
     * @param pageWidth of the whole page, in points
     * @param marks boxes in points, origin at the page's top left; one at least
     */
    public static PagePicture around(PagePicture page, double pageWidth, List<Rect> marks) {
        return new PageCrop(page, page.width() / pageWidth).around(marks);
    }

    private PagePicture around(List<Rect> marks) {
        Rect all = marks.stream().reduce(Rect::union).orElseThrow();
        double side = Math.max(MARGIN, (LEAST_WIDTH - all.width()) / 2);
        int left = pixel(all.left() - side, page.width() - 1);
        int top = pixel(all.top() - MARGIN, page.height() - 1);
        int right = Math.max(left + 1, pixel(Math.min(all.right() + side, left / scale + WIDEST), page.width()));
        int bottom = Math.max(top + 1, pixel(Math.min(all.bottom() + MARGIN, top / scale + TALLEST), page.height()));
        PagePicture crop = cut(left, top, right - left, bottom - top);
        marks.forEach(mark -> mark(crop, mark, left, top));
        return crop;
    }

    private PagePicture cut(int left, int top, int width, int height) {
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(page.argb(), (top + y) * page.width() + left, pixels, y * width, width);
        }
        return new PagePicture(width, height, pixels);
    }

    /** A marker's colour under the letters and a line below them, which a grey print shows too. */
    private void mark(PagePicture crop, Rect mark, int left, int top) {
        int from = Math.clamp(Math.round(mark.left() * scale) - left, 0, crop.width());
        int to = Math.clamp(Math.round(mark.right() * scale) - left, 0, crop.width());
        int first = Math.clamp(Math.round(mark.top() * scale) - top, 0, crop.height());
        int last = Math.clamp(Math.round(mark.bottom() * scale) - top, 0, crop.height());
        for (int y = first; y < last; y++) {
            boolean isLine = y >= last - 2;
            for (int x = from; x < to; x++) {
                int i = y * crop.width() + x;
                crop.argb()[i] = isLine ? 0xff000000 | LINE : multiplied(crop.argb()[i]);
            }
        }
    }

    private static int multiplied(int argb) {
        int red = (argb >> 16 & 0xff) * (MARK >> 16 & 0xff) / 0xff;
        int green = (argb >> 8 & 0xff) * (MARK >> 8 & 0xff) / 0xff;
        int blue = (argb & 0xff) * (MARK & 0xff) / 0xff;
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    private int pixel(double points, int most) {
        return Math.clamp(Math.round(points * scale), 0, most);
    }
}
