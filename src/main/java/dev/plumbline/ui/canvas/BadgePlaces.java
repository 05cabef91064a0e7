package dev.plumbline.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;

/** Finds room for badges where there is no text: beside their highlight, else at the end of its line or in the margin. */
final class BadgePlaces {

    private static final double GAP = 3;

    private final Supplier<List<Rectangle2D>> words;
    private final double width;
    /** Empty until there is a badge: to find where all words are takes a while. */
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * @param words boxes that must not be covered
     * @param width of the page or column with its margin, in the same pixels
     */
    BadgePlaces(Supplier<List<Rectangle2D>> words, double width) {
        this.words = words;
        this.width = width;
    }

    /** The room for a badge of a highlight whose last box is given; it is taken then. */
    Rectangle2D place(Rectangle2D last, double wide, double high) {
        if (taken.isEmpty()) {
            taken.addAll(words.get());
        }
        double top = Math.round(last.getMinY() + (last.getHeight() - high) / 2);
        Rectangle2D found = sweep(new Rectangle2D(last.getMaxX() + GAP, top, wide, high), true)
                .or(() -> sweep(new Rectangle2D(Math.max(0, last.getMinX() - GAP - wide), top, wide, high), false))
                .orElseGet(() -> new Rectangle2D(Math.max(0, width - wide), top, wide, high));
        taken.add(found);
        return found;
    }

    /** Past one word after the other until nothing is in the way; empty where the page ends first. */
    private Optional<Rectangle2D> sweep(Rectangle2D from, boolean isRight) {
        Rectangle2D at = from;
        Optional<Rectangle2D> hindrance = hindrance(at);
        while (hindrance.isPresent()) {
            double x = isRight ? hindrance.get().getMaxX() + GAP : hindrance.get().getMinX() - GAP - at.getWidth();
            at = new Rectangle2D(x, at.getMinY(), at.getWidth(), at.getHeight());
            hindrance = hindrance(at);
        }
        return at.getMinX() >= 0 && at.getMaxX() <= width ? Optional.of(at) : Optional.empty();
    }

    private Optional<Rectangle2D> hindrance(Rectangle2D at) {
        return taken.stream().filter(at::intersects).findFirst();
    }
}
