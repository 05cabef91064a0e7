package dev.plumbline.ui.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** The cell of one line; the surface fills it. */
final class LineCell extends ListCell<Integer> {

    private final TextSurface surface;
    private final LineBody body;

    LineCell(TextSurface surface, LineBody body) {
        this.surface = surface;
        this.body = body;
        getStyleClass().add("line-cell");
        setAlignment(Pos.CENTER);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    LineBody body() {
        return body;
    }

    @Override
    protected void updateItem(Integer line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
        } else {
            surface.fill(line, body);
            setGraphic(body);
        }
    }
}
