package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.Span;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValuesViewModelTest {

    private final ValuesViewModel values = new ValuesViewModel();

    @BeforeEach
    void fill() {
        Span place = new Span(0, 4);
        values.show(List.of(
                SampleRows.row(1, "Acme Holdings", GroundingStatus.GROUNDED, Tier.EXACT, place),
                SampleRows.row(2, "15 March 2024", GroundingStatus.GROUNDED, Tier.NORMALIZED, place),
                SampleRows.row(3, "$520,000", GroundingStatus.UNCERTAIN, Tier.FUZZY, place),
                SampleRows.row(4, "New York", GroundingStatus.NOT_FOUND, Tier.FUZZY, place)));
    }

    @Test
    void nextAndPreviousStopAtTheEnds() {
        values.next();
        assertThat(selectedId()).isEqualTo(1);
        values.previous();
        assertThat(selectedId()).isEqualTo(1);
        for (int i = 0; i < 9; i++) {
            values.next();
        }
        assertThat(selectedId()).isEqualTo(4);
    }

    @Test
    void nextThatNeedsAPersonPassesTheSureOnesAndComesRoundAgain() {
        values.select(1);
        values.nextNeedingPerson();
        assertThat(selectedId()).isEqualTo(3);
        values.nextNeedingPerson();
        assertThat(selectedId()).isEqualTo(4);
        values.nextNeedingPerson();
        assertThat(selectedId()).isEqualTo(3);
    }

    @Test
    void judgedValuesNoLongerNeedAPerson() {
        values.review(values.find(3).orElseThrow(), ReviewState.REJECTED);
        values.select(1);
        values.nextNeedingPerson();
        assertThat(selectedId()).isEqualTo(4);
        assertThat(values.judgedProperty().get()).isEqualTo(1);
    }

    @Test
    void filtersByTextStateAndNeedTogether() {
        values.queryProperty().set("  NEW ");
        assertThat(shownIds()).containsExactly(4L);
        values.queryProperty().set("");
        values.stateProperty().set(StateFilter.NORMALIZED);
        assertThat(shownIds()).containsExactly(2L);
        values.stateProperty().set(StateFilter.ALL);
        values.needsPersonProperty().set(true);
        assertThat(shownIds()).containsExactly(3L, 4L);
        values.clearFilter();
        assertThat(shownIds()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void rowAcceptedUnderAFilterStaysWhereItIs() {
        values.stateProperty().set(StateFilter.OPEN);
        values.review(values.find(1).orElseThrow(), ReviewState.ACCEPTED);
        assertThat(shownIds()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void newRowsKeepTheSelectionOfTheSameValue() {
        values.select(2);
        values.show(List.of(SampleRows.located(5, "x", new Span(0, 1)), SampleRows.located(2, "y", new Span(0, 1))));
        assertThat(values.selected()).hasValueSatisfying(item -> assertThat(item.row().value()).isEqualTo("y"));
        values.show(List.of());
        assertThat(values.selected()).isEmpty();
    }

    private long selectedId() {
        return values.selected().orElseThrow().id();
    }

    private List<Long> shownIds() {
        return values.shown().stream().map(ValueItem::id).toList();
    }
}
