package dev.plumbline.ui;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;

/** One line of text; cut text ends in an ellipsis and is whole in the tooltip. */
final class TextCell<S> extends TableCell<S, String> {

    /** @param fileName true puts the ellipsis in the middle, so that the ending stays readable */
    TextCell(boolean fileName) {
        setTextOverrun(fileName ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.ELLIPSIS);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            setText(null);
            setTooltip(null);
        } else {
            setText(text.replace('\n', ' '));
            setTooltip(WholeText.tooltip(text, getFont()));
        }
    }
}
