package dev.plumbline.ui;

import javafx.scene.control.ListCell;

/** A line of words in a list; what is cut off is whole in the tooltip. */
final class LineCell extends ListCell<String> {

    LineCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(String line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty ? null : line);
        setTooltip(empty || line == null ? null : WholeText.tooltip(line, getFont()));
    }
}
