package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import dev.plumbline.ui.bidi.BidiWrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** One wrapped line of a text, its highlights behind the letters. */
final class LineBody extends Region {

    /** Room beside the column that is always there. */
    private static final double MARGIN = 32;
    private static final double FAR = 1e6;
    /** Above the first line, for its ring and what stands above that: the list cuts off what is above its first cell. */
    private static final double TOP = 16;

    private final TextLook look;
    private final LongConsumer onClick;
    private final Text text = new Text();
    private final Group fills = new Group();
    private final Group frames = new Group();
    private final Group hatches = new Group();
    private final Group tags = new Group();
    private final BoxesPath found = new BoxesPath("found");
    private final BoxesPath selected = new BoxesPath("selected-text");
    private final Group foundRing = new Group();
    private final Group column = new Group();
    private boolean rightToLeft;

    LineBody(TextLook look, LongConsumer onClick) {
        this.look = look;
        this.onClick = onClick;
        getStyleClass().add("line-body");
        text.getStyleClass().add("line-text");
        text.setMouseTransparent(true);
        text.setLineSpacing(4);
        // A mirrored parent would mirror the highlights; only the text itself is told its direction.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        column.getChildren().addAll(selected, fills, hatches, found, text, frames, tags, foundRing);
        column.setManaged(false);
        getChildren().add(column);
    }

    /**
     * @param heading set larger and bold (a Markdown heading)
     * @param first of the text
     */
    void show(String line, boolean heading, boolean first) {
        double size = look.fontSizeProperty().get();
        double width = look.columnWidthProperty().get();
        Font font = heading ? Font.font(null, FontWeight.BOLD, size * 1.2) : Font.font(size);
        boolean bidi = BidiWrap.isBidi(line);
        rightToLeft = bidi && BidiWrap.isRightToLeft(line);
        text.setWrappingWidth(bidi ? 0 : width);
        text.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        text.setFont(font);
        text.setText(BidiWrap.wrap(line, font, width));
        double top = first ? TOP : 0;
        text.relocate(rightToLeft ? width - text.getLayoutBounds().getWidth() : 0, top);
        setPrefSize(width, top + Math.ceil(text.getLayoutBounds().getHeight()) + 4);
    }

    /** Draws this line's highlights anew; offsets of marks and selection are the line's own. */
    void mark(List<HighlightIndex.Mark<LineIndex.Part>> marks, Optional<LineSelection> selection) {
        fills.getChildren().clear();
        frames.getChildren().clear();
        BadgePlaces badges = new BadgePlaces(() -> boxes(new Span(0, text.getText().length())),
                look.columnWidthProperty().get() + MARGIN);
        for (HighlightIndex.Mark<LineIndex.Part> mark : marks) {
            Highlight highlight = mark.highlight();
            boolean selected = selection.filter(chosen -> chosen.id() == highlight.id()).isPresent();
            if (highlight.kind() != HighlightKind.NEAREST || selected) {
                List<Rectangle2D> boxes = boxes(mark.part().span());
                fills.getChildren().addAll(Marks.fill(highlight, boxes, onClick));
                if (!boxes.isEmpty()) {
                    frames.getChildren().addAll(Marks.badge(highlight, boxes.getLast(), badges));
                }
            }
        }
        selection.ifPresent(chosen -> {
            chosen.others().forEach(other -> frames.getChildren().addAll(Marks.outline(chosen.kind(), boxes(other))));
            chosen.place().forEach(at -> frames.getChildren().addAll(Marks.ring(chosen.kind(), boxes(at))));
        });
    }

    /** Draws what this line has of a group's members anew; the spans are the line's own. */
    void members(List<LineMember> marks) {
        hatches.getChildren().clear();
        tags.getChildren().clear();
        for (LineMember mark : marks) {
            List<Rectangle2D> boxes = boxes(mark.span());
            hatches.getChildren().addAll(MemberShapes.shapes(mark.member(), boxes, onClick));
            boxes.stream().findFirst().ifPresent(first ->
                    tags.getChildren().add(MemberShapes.tag(mark.member(), first, mark.looked())));
        }
    }

    /** Draws what was found on this line anew; the spans are the line's own. */
    void hits(List<Span> all, List<Span> looked) {
        found.show(all.stream().flatMap(hit -> boxes(hit).stream()).toList());
        foundRing.getChildren().setAll(looked.stream()
                .flatMap(hit -> Marks.ring(HighlightKind.FOUND, boxes(hit)).stream()).toList());
    }

    /** Draws the selected text of this line anew; the spans are the line's own. */
    void select(List<Span> parts) {
        selected.show(parts.stream().flatMap(part -> boxes(part).stream()).toList());
    }

    /** The gap between two characters nearest to a point of this body, in UTF-16 units from the line's start. */
    int offsetAt(double x, double y) {
        double inText = x - column.getLayoutX() - text.getLayoutX();
        double fromStart = rightToLeft ? text.getLayoutBounds().getWidth() - inText : inText;
        return text.hitTest(new Point2D(fromStart, y - text.getLayoutY())).getInsertionIndex();
    }

    /** The gap above (-1) or below (1) one of this line's, while the line goes on there. */
    Optional<Integer> beside(int offset, int rows) {
        Rectangle2D at = caret(offset);
        double y = at.getMinY() + at.getHeight() / 2 + rows * (at.getHeight() + text.getLineSpacing());
        return y < 0 || y > text.getLayoutBounds().getHeight() ? Optional.empty() : Optional.of(hit(at.getMinX(), y));
    }

    /** The row of this wrapped line that an offset stands on. */
    Span rowOf(int offset) {
        Rectangle2D at = caret(offset);
        double y = at.getMinY() + at.getHeight() / 2;
        return new Span(hit(rightToLeft ? FAR : -FAR, y), hit(rightToLeft ? -FAR : FAR, y));
    }

    private Rectangle2D caret(int offset) {
        List<Corners> corners = new ArrayList<>();
        for (PathElement element : text.caretShape(offset, true)) {
            if (element instanceof MoveTo move) {
                corners.add(new Corners(new Point2D(move.getX(), move.getY())));
            } else if (element instanceof LineTo line) {
                corners.getLast().add(new Point2D(line.getX(), line.getY()));
            }
        }
        return corners.getFirst().box();
    }

    private int hit(double x, double y) {
        return text.hitTest(new Point2D(x, y)).getInsertionIndex();
    }

    @Override
    protected void layoutChildren() {
        // The cell makes its graphic as wide as itself; the column stands in the middle of it.
        column.setLayoutX(Math.max(0, Math.round((getWidth() - look.columnWidthProperty().get()) / 2)));
    }

    /** How far below the line's top a stretch of it begins. */
    double topOf(Span span) {
        List<Rectangle2D> boxes = boxes(span);
        return boxes.isEmpty() ? 0 : boxes.getFirst().getMinY();
    }

    /** The rectangles of a range; of text that runs both ways one range may have several on a line. */
    private List<Rectangle2D> boxes(Span span) {
        List<Corners> found = new ArrayList<>();
        for (PathElement element : text.rangeShape(span.start(), span.end())) {
            switch (element) {
                case MoveTo move -> found.add(new Corners(onLine(move.getX(), move.getY())));
                case LineTo line -> found.getLast().add(onLine(line.getX(), line.getY()));
                // Each rectangle begins with a move; JavaFX does not promise to close it.
                default -> { }
            }
        }
        return found.stream().map(Corners::box).toList();
    }

    /** From the coordinates of a range's shape, which count from the right in right-to-left text, to the column's. */
    private Point2D onLine(double x, double y) {
        double fromLeft = rightToLeft ? text.getLayoutBounds().getWidth() - x : x;
        return new Point2D(text.getLayoutX() + fromLeft, text.getLayoutY() + y);
    }

    /** Collects the corners of one rectangle. */
    private static final class Corners {
        private double left;
        private double top;
        private double right;
        private double bottom;

        Corners(Point2D first) {
            left = first.getX();
            right = first.getX();
            top = first.getY();
            bottom = first.getY();
        }

        void add(Point2D at) {
            left = Math.min(left, at.getX());
            right = Math.max(right, at.getX());
            top = Math.min(top, at.getY());
            bottom = Math.max(bottom, at.getY());
        }

        Rectangle2D box() {
            return new Rectangle2D(left, top, right - left, bottom - top);
        }
    }
}
