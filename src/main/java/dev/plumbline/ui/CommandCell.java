package dev.plumbline.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line of the palette: what it does at the left, its key or kind at the right. */
final class CommandCell extends ListCell<Command> {

    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(16);

    CommandCell() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        detail.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(title, gap, detail);
        // As wide as the list, not as its longest title: that one ends in an ellipsis.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Command command, boolean empty) {
        super.updateItem(command, empty);
        setGraphic(empty || command == null ? null : line);
        if (!empty && command != null) {
            title.setText(command.title().replace('\n', ' '));
            detail.setText(command.detail());
            detail.getStyleClass().setAll("label", command.id().isEmpty() ? "caption" : "key");
            setAccessibleText(command.title() + ", " + command.detail());
        }
    }
}
