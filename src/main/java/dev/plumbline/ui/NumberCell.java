package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** A count, to the right; nothing for zero. */
final class NumberCell<S> extends TableCell<S, Number> {

    NumberCell() {
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(Number number, boolean empty) {
        super.updateItem(number, empty);
        setText(empty || number == null ? null
                : number.longValue() == 0 ? Messages.text("ui.none") : Messages.text("ui.number", number));
    }
}
