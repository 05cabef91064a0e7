package dev.plumbline.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/** Many boxes as one node: a page may bear thousands of hits. The mouse passes through it. */
final class BoxesPath extends Path {

    BoxesPath(String styleClass) {
        getStyleClass().add(styleClass);
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(List<Rectangle2D> boxes) {
        List<PathElement> elements = new ArrayList<>(5 * boxes.size());
        for (Rectangle2D box : boxes) {
            elements.add(new MoveTo(box.getMinX(), box.getMinY()));
            elements.add(new HLineTo(box.getMaxX()));
            elements.add(new VLineTo(box.getMaxY()));
            elements.add(new HLineTo(box.getMinX()));
            elements.add(new ClosePath());
        }
        getElements().setAll(elements);
    }
}
