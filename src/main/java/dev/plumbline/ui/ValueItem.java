package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of the values table; its review changes in place, so that accepting a value does not move the table. */
final class ValueItem {

    private final ValueRow row;
    private final Ranks ranks;
    private final String searched;
    private final ReadOnlyObjectWrapper<ReviewState> review;

    /** Places in the order of the texts of a column. */
    record Ranks(int field, int value, int document) {}

    ValueItem(ValueRow row, Ranks ranks) {
        this.row = row;
        this.ranks = ranks;
        this.searched = (row.field() + '\n' + row.value()).toLowerCase(Locale.ROOT);
        this.review = new ReadOnlyObjectWrapper<>(row.review());
    }

    ValueRow row() {
        return row;
    }

    Ranks ranks() {
        return ranks;
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

    /** True when it stands word for word in its document. */
    boolean isExact() {
        return row.status() == GroundingStatus.GROUNDED && tier().equals(Optional.of(Tier.EXACT));
    }

    /** How its place was found; empty for a value without a place. */
    Optional<Tier> tier() {
        return row.place().map(ValueRow.StoredPlace::tier);
    }

    /** True when field or value hold the text, given in lower case. */
    boolean mentions(String lowerCase) {
        return searched.contains(lowerCase);
    }

    /** 0 to 1, or -1 for a value without a place. */
    double quality() {
        return row.place().map(ValueRow.StoredPlace::quality).orElse(-1.0);
    }

    /** The quality in whole per cent, as it is shown; 0 for a value without a place. */
    int percent() {
        return row.place().map(place -> ValueWords.percent(place.quality())).orElse(0);
    }

    /** 1-based, or 0 for a value without a page. */
    int page() {
        return row.place().map(place -> place.page().orElse(0)).orElse(0);
    }
}
