package dev.plumbline.ui.canvas;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How wide and how large lines of text are set; shared by all lines of a document. */
final class TextLook {

    /** About 90 letters: longer lines are hard to follow. */
    static final double COLUMN = 720;
    static final double FONT = 15;

    private final DoubleProperty columnWidth = new SimpleDoubleProperty(COLUMN);
    private final DoubleProperty fontSize = new SimpleDoubleProperty(FONT);

    /** Width of the column of text in pixels. */
    DoubleProperty columnWidthProperty() {
        return columnWidth;
    }

    /** In pixels. */
    DoubleProperty fontSizeProperty() {
        return fontSize;
    }
}
