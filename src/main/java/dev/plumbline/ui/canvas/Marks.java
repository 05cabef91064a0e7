package dev.plumbline.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** The shapes of highlights; their colours and lines stand in the stylesheet. */
final class Marks {

    private static final double ROUNDING = 4;
    private static final double RING = 3;

    private Marks() {}

    /** The translucent fill and the underline of a highlight, one of each for every box. */
    static List<Node> fill(Highlight highlight, List<Rectangle2D> boxes, LongConsumer onClick) {
        List<Node> nodes = new ArrayList<>();
        for (Rectangle2D box : boxes) {
            Rectangle fill = rectangle(box, 0, "highlight", highlight.kind());
            fill.setAccessibleText(highlight.summary());
            fill.setId("highlight-" + highlight.id());
            // Pressed, not clicked: selecting draws highlights anew, and a click needs one node for press and release.
            fill.setOnMousePressed(event -> {
                if (event.isPrimaryButtonDown()) {
                    onClick.accept(highlight.id());
                }
            });
            Tooltip.install(fill, new Tooltip(highlight.summary()));
            nodes.add(fill);
            nodes.add(underline(box, highlight.kind()));
        }
        return nodes;
    }

    /** The small sign at a highlight's end: how many places there are, or that something differs. */
    static List<Node> badge(Highlight highlight, Rectangle2D last) {
        String sign = switch (highlight.kind()) {
            case UNCERTAIN -> "!";
            case AMBIGUOUS -> Integer.toString(highlight.places());
            case EXACT, NORMALIZED, FUZZY, NEAREST -> "";
        };
        if (sign.isEmpty()) {
            return List.of();
        }
        Label badge = new Label(sign);
        badge.getStyleClass().addAll("highlight-badge", highlight.kind().styleClass());
        badge.setMouseTransparent(true);
        badge.relocate(Math.round(last.getMaxX() - 5), Math.round(last.getMinY() - 9));
        return List.of(badge);
    }

    /** The ring around the selected place. */
    static List<Node> ring(HighlightKind kind, List<Rectangle2D> boxes) {
        return frames(kind, boxes, RING, "highlight-ring");
    }

    /** The outline of another place that fits as well. */
    static List<Node> outline(HighlightKind kind, List<Rectangle2D> boxes) {
        return frames(kind, boxes, 1, "highlight-outline");
    }

    private static List<Node> frames(HighlightKind kind, List<Rectangle2D> boxes, double room, String styleClass) {
        List<Node> nodes = new ArrayList<>();
        for (Rectangle2D box : boxes) {
            Rectangle frame = rectangle(box, room, styleClass, kind);
            frame.setMouseTransparent(true);
            nodes.add(frame);
        }
        return nodes;
    }

    private static Rectangle rectangle(Rectangle2D box, double room, String styleClass, HighlightKind kind) {
        Rectangle rectangle = new Rectangle(box.getMinX() - room, box.getMinY() - room, box.getWidth() + 2 * room,
                box.getHeight() + 2 * room);
        rectangle.setArcWidth(ROUNDING + room);
        rectangle.setArcHeight(ROUNDING + room);
        rectangle.getStyleClass().addAll(styleClass, kind.styleClass());
        return rectangle;
    }

    private static Line underline(Rectangle2D box, HighlightKind kind) {
        double y = Math.round(box.getMaxY());
        Line line = new Line(box.getMinX(), y, box.getMaxX(), y);
        line.getStyleClass().addAll("highlight-line", kind.styleClass());
        line.setMouseTransparent(true);
        return line;
    }
}
