package dev.plumbline.documents;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From a PDF page's own coordinates (origin bottom left) to those of the page as it is displayed: cropped, turned, y
 * downward.
 */
final class PageFrame {

    private static final double WIDEST = 1e6;

    private final PDRectangle crop;
    private final int rotation;

    private PageFrame(PDRectangle crop, int rotation) {
        this.crop = crop;
        this.rotation = rotation;
    }

    static PageFrame of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        boolean usable = crop.getWidth() > 0 && crop.getHeight() > 0
                && crop.getWidth() < WIDEST && crop.getHeight() < WIDEST;
        return new PageFrame(usable ? crop : PDRectangle.LETTER, Math.floorMod(page.getRotation(), 360) / 90);
    }

    /** In points, as displayed. */
    double width() {
        return rotation % 2 == 0 ? crop.getWidth() : crop.getHeight();
    }

    /** In points, as displayed. */
    double height() {
        return rotation % 2 == 0 ? crop.getHeight() : crop.getWidth();
    }

    double x(double x, double y) {
        return switch (rotation) {
            case 0 -> x - crop.getLowerLeftX();
            case 1 -> y - crop.getLowerLeftY();
            case 2 -> crop.getUpperRightX() - x;
            default -> crop.getUpperRightY() - y;
        };
    }

    double y(double x, double y) {
        return switch (rotation) {
            case 0 -> crop.getUpperRightY() - y;
            case 1 -> x - crop.getLowerLeftX();
            case 2 -> y - crop.getLowerLeftY();
            default -> crop.getUpperRightX() - x;
        };
    }

    /** Back from the displayed page: {@code x} of the page's own coordinates. */
    double ownX(double x, double y) {
        return switch (rotation) {
            case 0 -> crop.getLowerLeftX() + x;
            case 1 -> crop.getLowerLeftX() + y;
            case 2 -> crop.getUpperRightX() - x;
            default -> crop.getUpperRightX() - y;
        };
    }

    /** Back from the displayed page: {@code y} of the page's own coordinates. */
    double ownY(double x, double y) {
        return switch (rotation) {
            case 0 -> crop.getUpperRightY() - y;
            case 1 -> crop.getLowerLeftY() + x;
            case 2 -> crop.getLowerLeftY() + y;
            default -> crop.getUpperRightY() - x;
        };
    }

    boolean contains(double x, double y) {
        return 0 <= x && x <= width() && 0 <= y && y <= height();
    }
}
