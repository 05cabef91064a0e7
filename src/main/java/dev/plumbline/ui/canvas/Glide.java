package dev.plumbline.ui.canvas;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.util.Duration;

/** The one motion: scrolling to a place in 150 ms, at once for users who want no motion. */
final class Glide {

    private static final Duration TIME = Duration.millis(150);

    private final DoubleProperty value;
    private final Timeline timeline = new Timeline();

    Glide(DoubleProperty value) {
        this.value = value;
    }

    /** @param longest a way further than this is jumped and only its end glided */
    void to(double target, double longest) {
        stop();
        if (Platform.getPreferences().isReducedMotion()) {
            value.set(target);
            return;
        }
        double way = target - value.get();
        if (Math.abs(way) > longest) {
            value.set(target - Math.signum(way) * longest / 4);
        }
        timeline.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(value, target, Interpolator.EASE_BOTH)));
        timeline.play();
    }

    void stop() {
        timeline.stop();
    }
}
