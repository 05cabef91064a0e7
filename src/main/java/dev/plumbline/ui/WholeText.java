package dev.plumbline.ui;

import dev.plumbline.text.Excerpt;
import dev.plumbline.ui.bidi.BidiWrap;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;

/** The whole of a text that is cut off where it stands, for its tooltip. */
final class WholeText {

    private static final int LONGEST = 2_000;
    private static final double WIDTH = 480;

    private WholeText() {}

    static Tooltip tooltip(String text, Font font) {
        String whole = Excerpt.first(text, LONGEST);
        Tooltip tooltip = new Tooltip(BidiWrap.wrap(whole, font, WIDTH));
        tooltip.setWrapText(!BidiWrap.isBidi(whole));
        tooltip.setMaxWidth(WIDTH + 20);
        return tooltip;
    }
}
