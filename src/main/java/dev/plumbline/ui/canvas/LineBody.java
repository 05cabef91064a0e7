package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** One wrapped line of a text, its highlights behind the letters. */
final class LineBody extends Region {

    private final TextLook look;
    private final LongConsumer onClick;
    private final Text text = new Text();
    private final Group fills = new Group();
    private final Group frames = new Group();

    LineBody(TextLook look, LongConsumer onClick) {
        this.look = look;
        this.onClick = onClick;
        getStyleClass().add("line-body");
        text.getStyleClass().add("line-text");
        text.setMouseTransparent(true);
        text.setLineSpacing(4);
        // A mirrored parent would mirror the highlights; only the text itself is told its direction.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (Node node : List.of(fills, text, frames)) {
            node.setManaged(false);
        }
        getChildren().addAll(fills, text, frames);
    }

    /** @param heading set larger and bold (a Markdown heading) */
    void show(String line, boolean heading) {
        double size = look.fontSizeProperty().get();
        text.setFont(heading ? Font.font(null, FontWeight.BOLD, size * 1.2) : Font.font(size));
        text.setText(line);
        text.setWrappingWidth(look.columnWidthProperty().get());
        text.setNodeOrientation(isRightToLeft(line) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        text.setY(text.getBaselineOffset());
        setPrefSize(look.columnWidthProperty().get(), Math.ceil(text.getLayoutBounds().getHeight()) + 4);
    }

    /** Draws this line's highlights anew; offsets of marks and selection are the line's own. */
    void mark(List<HighlightIndex.Mark<LineIndex.Part>> marks, Optional<LineSelection> selection) {
        fills.getChildren().clear();
        frames.getChildren().clear();
        for (HighlightIndex.Mark<LineIndex.Part> mark : marks) {
            Highlight highlight = mark.highlight();
            boolean selected = selection.filter(chosen -> chosen.id() == highlight.id()).isPresent();
            if (highlight.kind() != HighlightKind.NEAREST || selected) {
                List<Rectangle2D> boxes = boxes(mark.part().span());
                fills.getChildren().addAll(Marks.fill(highlight, boxes, onClick));
                if (!boxes.isEmpty()) {
                    frames.getChildren().addAll(Marks.badge(highlight, boxes.getLast()));
                }
            }
        }
        selection.ifPresent(chosen -> {
            chosen.others().forEach(other -> frames.getChildren().addAll(Marks.outline(chosen.kind(), boxes(other))));
            chosen.place().forEach(at -> frames.getChildren().addAll(Marks.ring(chosen.kind(), boxes(at))));
        });
    }

    /** How far below the line's top a stretch of it begins. */
    double topOf(Span span) {
        List<Rectangle2D> boxes = boxes(span);
        return boxes.isEmpty() ? 0 : boxes.getFirst().getMinY();
    }

    private static boolean isRightToLeft(String line) {
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length())
                && !new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The rectangles of a range; of text that runs both ways one range may have several on a line. */
    private List<Rectangle2D> boxes(Span span) {
        List<Rectangle2D> boxes = new ArrayList<>();
        Corners corners = new Corners();
        for (PathElement element : text.rangeShape(span.start(), span.end())) {
            switch (element) {
                case MoveTo move -> corners.start(move.getX(), move.getY());
                case LineTo line -> corners.add(line.getX(), line.getY());
                case ClosePath close -> boxes.add(corners.box());
                default -> throw new IllegalStateException("not a rectangle: " + element);
            }
        }
        return boxes;
    }

    /** Collects the corners of one rectangle. */
    private static final class Corners {
        private double left;
        private double top;
        private double right;
        private double bottom;

        void start(double x, double y) {
            left = x;
            right = x;
            top = y;
            bottom = y;
        }

        void add(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        Rectangle2D box() {
            return new Rectangle2D(left, top, right - left, bottom - top);
        }
    }
}
