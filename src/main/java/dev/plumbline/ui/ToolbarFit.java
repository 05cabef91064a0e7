package dev.plumbline.ui;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** Shows a toolbar's lesser buttons by their icons alone where not all words have room: an icon says more than half a word. */
final class ToolbarFit {

    private final HBox bar;
    private final List<? extends ButtonBase> lesser;
    private double whole;

    /** @param lesser the buttons with an icon, a text and a tooltip that says the text too */
    ToolbarFit(HBox bar, List<? extends ButtonBase> lesser) {
        this.bar = bar;
        this.lesser = lesser;
    }

    void listen() {
        bar.widthProperty().addListener((o, before, now) -> fit(now.doubleValue()));
    }

    private void fit(double width) {
        if (lesser.getFirst().getContentDisplay() != ContentDisplay.GRAPHIC_ONLY) {
            whole = bar.prefWidth(-1);
        }
        ContentDisplay display = width < whole ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        lesser.forEach(button -> button.setContentDisplay(display));
    }
}
