package dev.plumbline.ui.canvas;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.control.ScrollBar;
import javafx.util.Duration;

/** The one motion: scrolling to a place in 150 ms, at once for users who want no motion. */
final class Glide {

    private static final Duration TIME = Duration.millis(150);

    private final ScrollBar bar;
    private final Timeline timeline = new Timeline();

    Glide(ScrollBar bar) {
        this.bar = bar;
    }

    /** @param longest a way further than this is jumped and only its end glided */
    void to(double target, double longest) {
        stop();
        if (isStill()) {
            bar.setValue(target);
            return;
        }
        double way = target - bar.getValue();
        if (Math.abs(way) > longest) {
            bar.setValue(target - Math.signum(way) * longest / 4);
        }
        timeline.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(bar.valueProperty(), target, Interpolator.EASE_BOTH)));
        timeline.play();
    }

    void stop() {
        timeline.stop();
    }

    /** The scene's preferences are the desktop's, unless something has been set for this scene. */
    private boolean isStill() {
        return bar.getScene() == null || bar.getScene().getPreferences().isReducedMotion();
    }
}
