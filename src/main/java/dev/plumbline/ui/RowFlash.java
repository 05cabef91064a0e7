package dev.plumbline.ui;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** Lights up a row of a table for a moment, where motion is welcome. */
final class RowFlash {

    private static final PseudoClass REVERTED = PseudoClass.getPseudoClass("reverted");
    private static final Duration MOMENT = Duration.millis(800);

    private RowFlash() {}

    static void play(Node row) {
        if (row.getScene() == null || row.getScene().getPreferences().isReducedMotion()) {
            return;
        }
        row.pseudoClassStateChanged(REVERTED, true);
        PauseTransition moment = new PauseTransition(MOMENT);
        moment.setOnFinished(end -> row.pseudoClassStateChanged(REVERTED, false));
        moment.play();
    }
}
