package dev.plumbline.ui;

import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A line of the outline; a click goes there. */
final class OutlineCell extends TreeCell<OutlineItem> {

    OutlineCell(Consumer<OutlineItem> onChosen) {
        // The cell is as wide as the tree, never as wide as its longest title.
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                onChosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(OutlineItem item, boolean empty) {
        super.updateItem(item, empty);
        boolean isShown = !empty && item != null;
        setText(isShown ? item.title() : null);
        setTooltip(isShown ? new Tooltip(item.title()) : null);
        setDisable(isShown && !item.leadsSomewhere() && item.children().isEmpty());
    }
}
