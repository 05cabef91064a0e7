package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of the values table; its review changes in place, so that accepting a value does not move the table. */
final class ValueItem {

    private final ValueRow row;
    private final String searched;
    private final ReadOnlyObjectWrapper<ReviewState> review;

    ValueItem(ValueRow row) {
        this.row = row;
        this.searched = (row.field() + '\n' + row.value()).toLowerCase(Locale.ROOT);
        this.review = new ReadOnlyObjectWrapper<>(row.review());
    }

    ValueRow row() {
        return row;
    }

    long id() {
        return row.id();
    }

    ReviewState review() {
        return review.get();
    }

    void review(ReviewState state) {
        review.set(state);
    }

    ReadOnlyObjectProperty<ReviewState> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** True when the store says nothing else of this value than what is shown. */
    boolean agrees(ValueRow now) {
        return review() == now.review() && isSamePlaced(now);
    }

    /** Takes over what a person said; false when more than that has changed. */
    boolean reviewed(ValueRow now) {
        if (isSamePlaced(now)) {
            review(now.review());
            return true;
        }
        return false;
    }

    private boolean isSamePlaced(ValueRow now) {
        return row.status() == now.status() && row.place().equals(now.place())
                && row.explanation().equals(now.explanation());
    }

    boolean isOpen() {
        return review() == ReviewState.OPEN;
    }

    /** True while nobody has judged a value that grounding was not sure of. */
    boolean needsPerson() {
        return isOpen() && (row.status() == GroundingStatus.AMBIGUOUS || row.status() == GroundingStatus.UNCERTAIN
                || row.status() == GroundingStatus.NOT_FOUND);
    }

    /** True when field or value hold the text, given in lower case. */
    boolean mentions(String lowerCase) {
        return searched.contains(lowerCase);
    }

    /** 0 to 1, or -1 for a value without a place. */
    double quality() {
        return row.place().map(ValueRow.StoredPlace::quality).orElse(-1.0);
    }

    /** 1-based, or 0 for a value without a page. */
    int page() {
        return row.place().map(place -> place.page().orElse(0)).orElse(0);
    }
}
