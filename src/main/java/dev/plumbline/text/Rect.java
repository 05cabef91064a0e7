package dev.plumbline.text;

/** A box on a page in points, origin at the top left of the page as it is displayed, y downward. */
public record Rect(double left, double top, double right, double bottom) {

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    public boolean contains(double x, double y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    /** The smallest box that holds both. */
    public Rect union(Rect other) {
        return new Rect(Math.min(left, other.left), Math.min(top, other.top),
                Math.max(right, other.right), Math.max(bottom, other.bottom));
    }

    /** True when the two stand on one line of text: the vertical centre of the flatter lies within the taller. */
    public boolean sharesLineWith(Rect other) {
        Rect taller = height() >= other.height() ? this : other;
        double center = taller == this ? other.centerY() : centerY();
        return taller.top <= center && center <= taller.bottom;
    }
}
