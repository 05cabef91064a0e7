package dev.plumbline.ui.canvas;

import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Scrolls while a drag is held above or below the view, the faster the farther it is. */
final class DragScroll {

    private static final double SHARE = 0.25;
    private static final double MOST = 60;

    private final Region view;
    private final DoubleConsumer scroll;
    private final BiConsumer<Double, Double> drag;
    private final Timeline clock = new Timeline(new KeyFrame(Duration.millis(30), tick -> move()));
    private double x;
    private double y;

    /**
     * @param scroll moves the view by pixels
     * @param drag told of each point of the view that the drag reaches, when it moves and when the view does
     */
    DragScroll(Region view, DoubleConsumer scroll, BiConsumer<Double, Double> drag) {
        this.view = view;
        this.scroll = scroll;
        this.drag = drag;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    void drag(double toX, double toY) {
        x = toX;
        y = toY;
        drag.accept(x, Math.clamp(y, 0, Math.max(0, view.getHeight() - 1)));
        if (outside() == 0) {
            stop();
        } else {
            clock.play();
        }
    }

    void stop() {
        clock.stop();
    }

    private void move() {
        if (view.getScene() == null) {
            stop();
            return;
        }
        scroll.accept(Math.clamp(SHARE * outside(), -MOST, MOST));
        drag.accept(x, Math.clamp(y, 0, Math.max(0, view.getHeight() - 1)));
    }

    /** How far above (negative) or below the view the drag is held. */
    private double outside() {
        return y < 0 ? y : Math.max(0, y - view.getHeight());
    }
}
