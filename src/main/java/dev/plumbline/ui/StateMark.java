package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The signs of a value's state, the same as on the page: a line by tier, a badge, a hollow dot; check and cross. */
final class StateMark {

    private static final double LINE = 16;
    private static final double MARK = 24;

    /** What a sign takes of its cell, with the gap before its word. */
    static final double ROOM = MARK + 4;

    private StateMark() {}

    /** What grounding found. */
    static Node of(ValueRow row) {
        Node sign = switch (row.status()) {
            case GROUNDED -> new Line(0, 0, LINE, 0);
            case AMBIGUOUS -> badge(row.place().map(place -> Integer.toString(place.occurrences())).orElse("2"));
            case UNCERTAIN -> new Label("!");
            case NOT_FOUND -> new Circle(4.5);
            case PENDING, SKIPPED -> new Circle(1.5);
        };
        sign.getStyleClass().addAll(signClass(sign), styleClass(row));
        // As wide as the others, but for a count that needs more.
        return new StackPane(new Rectangle(MARK, 0), sign);
    }

    /** As wide as its number: a count of three digits would else be cut to an ellipsis. */
    private static Label badge(String count) {
        Label badge = new Label(count);
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }

    /** What a person said. */
    static FontIcon of(ReviewState review) {
        FontIcon icon = new FontIcon(switch (review) {
            case OPEN -> Feather.CIRCLE;
            case ACCEPTED -> Feather.CHECK;
            case REJECTED -> Feather.X;
        });
        icon.getStyleClass().addAll("review-mark", review.code());
        icon.setAccessibleText(ValueWords.review(review));
        return icon;
    }

    private static String signClass(Node sign) {
        return switch (sign) {
            case Label badge -> "highlight-badge";
            case Line line -> "highlight-line";
            default -> "state-dot";
        };
    }

    private static String styleClass(ValueRow row) {
        return row.status() == GroundingStatus.GROUNDED
                ? row.place().map(place -> place.tier().name().toLowerCase(Locale.ROOT)).orElse("exact")
                : row.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
