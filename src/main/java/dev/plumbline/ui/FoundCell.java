package dev.plumbline.ui;

import dev.plumbline.domain.ValueRow;
import javafx.scene.control.TableCell;

/** What grounding found, as a sign and a word. */
final class FoundCell extends TableCell<ValueItem, ValueRow> {

    FoundCell() {
        getStyleClass().add("found-cell");
    }

    @Override
    protected void updateItem(ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setText(null);
        } else {
            setGraphic(StateMark.of(row));
            setText(ValueWords.state(row));
        }
    }
}
