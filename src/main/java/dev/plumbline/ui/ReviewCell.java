package dev.plumbline.ui;

import dev.plumbline.domain.ReviewState;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** What a person said, as a sign. */
final class ReviewCell extends TableCell<ValueItem, ReviewState> {

    ReviewCell() {
        setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(ReviewState review, boolean empty) {
        super.updateItem(review, empty);
        if (empty || review == null) {
            setGraphic(null);
            setTooltip(null);
        } else {
            setGraphic(StateMark.of(review));
            setTooltip(new Tooltip(ValueWords.review(review)));
        }
    }
}
