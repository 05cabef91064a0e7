package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** How well a place fits, in whole per cent, to the right; a dash where there is no place. */
final class QualityCell extends TableCell<ValueItem, Double> {

    QualityCell() {
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(Double quality, boolean empty) {
        super.updateItem(quality, empty);
        setText(empty || quality == null ? null
                : quality < 0 ? Messages.text("ui.none") : ValueWords.quality(quality));
    }
}
