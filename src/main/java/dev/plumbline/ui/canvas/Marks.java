package dev.plumbline.ui.canvas;

import dev.plumbline.domain.ReviewState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shapes of highlights; their colours and lines stand in the stylesheet. */
final class Marks {

    private static final double ROUNDING = 4;
    private static final double RING = 3;
    private static final double BADGE = 14;
    private static final double DIGIT = 6;
    private static final double CHECK = 12;

    private Marks() {}

    /** The translucent fill and the underline of a highlight, one of each for every box. */
    static List<Node> fill(Highlight highlight, List<Rectangle2D> boxes, LongConsumer onClick) {
        List<Node> nodes = new ArrayList<>();
        for (Rectangle2D box : boxes) {
            Rectangle fill = rectangle(box, 0, "highlight", highlight.kind());
            fill.setAccessibleText(highlight.summary());
            fill.setId("highlight-" + highlight.id());
            // Not on the press: selecting draws highlights anew, and a drag that began on one would end with it.
            fill.setOnMousePressed(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    SceneClick.await(fill, event, () -> onClick.accept(highlight.id()));
                }
            });
            Tooltip.install(fill, new Tooltip(highlight.summary()));
            fill.getStyleClass().add(highlight.review().code());
            nodes.add(fill);
            nodes.add(underline(box, highlight.kind()));
            if (highlight.review() == ReviewState.REJECTED) {
                nodes.add(strike(box));
            }
        }
        return nodes;
    }

    /** The small sign at a highlight's end: a check, how many places there are, or that something differs. */
    static List<Node> badge(Highlight highlight, Rectangle2D last, BadgePlaces places) {
        if (highlight.review() == ReviewState.ACCEPTED) {
            return List.of(check(last, places));
        }
        String sign = switch (highlight.kind()) {
            case UNCERTAIN -> "!";
            case AMBIGUOUS -> Integer.toString(highlight.places());
            case EXACT, NORMALIZED, FUZZY, FOUND, NEAREST -> "";
        };
        return sign.isEmpty() ? List.of() : List.of(badge(highlight, sign, last, places));
    }

    private static Node badge(Highlight highlight, String sign, Rectangle2D last, BadgePlaces places) {
        Rectangle2D place = places.place(last, BADGE + DIGIT * (sign.length() - 1), BADGE);
        Label badge = new Label(sign);
        badge.getStyleClass().addAll("highlight-badge", highlight.kind().styleClass());
        badge.setId("badge-" + highlight.id());
        badge.setMouseTransparent(true);
        badge.setMinSize(place.getWidth(), place.getHeight());
        badge.relocate(Math.round(place.getMinX()), place.getMinY());
        return badge;
    }

    private static Node check(Rectangle2D last, BadgePlaces places) {
        Rectangle2D place = places.place(last, CHECK, CHECK);
        FontIcon icon = new FontIcon(Feather.CHECK);
        StackPane badge = new StackPane(icon);
        badge.getStyleClass().add("highlight-check");
        badge.setMouseTransparent(true);
        badge.relocate(Math.round(place.getMinX()), place.getMinY());
        return badge;
    }

    private static Line strike(Rectangle2D box) {
        double y = Math.round(box.getMinY() + 0.55 * box.getHeight());
        Line line = new Line(box.getMinX(), y, box.getMaxX(), y);
        line.getStyleClass().add("highlight-strike");
        line.setMouseTransparent(true);
        return line;
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
