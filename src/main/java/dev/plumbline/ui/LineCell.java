package dev.plumbline.ui;

import dev.plumbline.ui.bidi.BidiWrap;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** A line of words in a list; what is cut off is whole in the tooltip. */
final class LineCell extends ListCell<String> {

    private static final double TOOLTIP_WIDTH = 480;

    LineCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(String line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty ? null : line);
        setTooltip(empty || line == null ? null : new Tooltip(BidiWrap.wrap(line, getFont(), TOOLTIP_WIDTH)));
    }
}
