package dev.plumbline.ui;

import dev.plumbline.ui.bidi.BidiWrap;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** One line of text; cut text ends in an ellipsis and is whole in the tooltip. */
final class TextCell<S> extends TableCell<S, String> {

    private static final int LONGEST_TOOLTIP = 2_000;
    private static final double TOOLTIP_WIDTH = 480;

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
            String whole = text.substring(0, Math.min(LONGEST_TOOLTIP, text.length()));
            Tooltip tooltip = new Tooltip(BidiWrap.wrap(whole, getFont(), TOOLTIP_WIDTH));
            tooltip.setWrapText(!BidiWrap.isBidi(whole));
            tooltip.setMaxWidth(TOOLTIP_WIDTH + 20);
            setTooltip(tooltip);
        }
    }
}
