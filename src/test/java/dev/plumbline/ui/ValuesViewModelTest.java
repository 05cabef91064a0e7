package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValuesViewModelTest {

    private final ValuesViewModel values = new ValuesViewModel();

    @BeforeEach
    void fill() {
        Span place = new Span(0, 4);
        values.show(ValueItems.of(List.of(
                SampleRows.row(1, "Acme Holdings", GroundingStatus.GROUNDED, Tier.EXACT, place),
                SampleRows.row(2, "15 March 2024", GroundingStatus.GROUNDED, Tier.NORMALIZED, place),
                SampleRows.row(3, "$520,000", GroundingStatus.UNCERTAIN, Tier.FUZZY, place),
                SampleRows.row(4, "New York", GroundingStatus.NOT_FOUND, Tier.FUZZY, place))));
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
        values.filter().queryProperty().set("  NEW ");
        assertThat(shownIds()).containsExactly(4L);
        values.filter().queryProperty().set("");
        values.filter().stateProperty().set(StateFilter.UNCERTAIN);
        assertThat(shownIds()).containsExactly(3L);
        values.filter().stateProperty().set(StateFilter.ALL);
        values.filter().needsPersonProperty().set(true);
        assertThat(shownIds()).containsExactly(3L, 4L);
        values.filter().clear();
        assertThat(shownIds()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void filtersByTierQualityFieldAndDocument() {
        values.filter().tierProperty().set(Optional.of(Tier.NORMALIZED));
        assertThat(shownIds()).containsExactly(2L);
        values.filter().clear();
        values.filter().highProperty().set(87);
        assertThat(shownIds()).containsExactly(2L, 3L, 4L);
        values.filter().lowProperty().set(1);
        assertThat(shownIds()).containsExactly(2L, 3L);
        assertThat(values.filter().words()).containsExactly("quality 1 – 87 %");
        values.filter().clear();
        assertThat(values.filter().fields()).containsExactly("Field 1", "Field 2", "Field 3", "Field 4");
        values.filter().fieldProperty().set(Optional.of("Field 4"));
        assertThat(shownIds()).containsExactly(4L);
        values.filter().fieldProperty().set(Optional.empty());
        values.filter().documentProperty().set(Optional.of(new ValueRow.DocumentRef(1, "a.txt")));
        assertThat(shownIds()).hasSize(4);
    }

    @Test
    void choiceThatIsNotAmongTheNewRowsIsGivenUp() {
        values.filter().fieldProperty().set(Optional.of("Field 4"));
        values.show(ValueItems.of(List.of(SampleRows.located(5, "x", new Span(0, 1)))));
        assertThat(values.filter().activeProperty().get()).isFalse();
        assertThat(shownIds()).containsExactly(5L);
    }

    @Test
    void sortsAsPeopleDoByOneColumnAfterTheOther() {
        values.show(ValueItems.of(List.of(SampleRows.located(1, "Item 10", new Span(0, 1)),
                SampleRows.located(8, "item 9", new Span(0, 1)), SampleRows.located(3, "Ärger", new Span(0, 1)),
                SampleRows.located(10, "Zeit", new Span(0, 1)))));
        values.sort(List.of(new ValueOrder.By(ValueOrder.VALUE, true)));
        assertThat(shownIds()).containsExactly(3L, 8L, 1L, 10L);
        values.sort(List.of(new ValueOrder.By(ValueOrder.FIELD, false), new ValueOrder.By(ValueOrder.VALUE, false)));
        assertThat(shownIds()).containsExactly(10L, 3L, 1L, 8L);
        values.sort(List.of());
        assertThat(shownIds()).containsExactly(1L, 8L, 3L, 10L);
    }

    @Test
    void rowThatIsFoundAfterAllLeavesTheFilterForNotFound() {
        values.filter().stateProperty().set(StateFilter.NOT_FOUND);
        Span place = new Span(0, 4);
        values.show(ValueItems.of(List.of(
                SampleRows.row(1, "Acme Holdings", GroundingStatus.NOT_FOUND, Tier.EXACT, place),
                SampleRows.row(2, "15 March 2024", GroundingStatus.GROUNDED, Tier.NORMALIZED, place),
                SampleRows.row(3, "$520,000", GroundingStatus.UNCERTAIN, Tier.FUZZY, place),
                SampleRows.row(4, "New York", GroundingStatus.GROUNDED, Tier.FUZZY, place))));
        assertThat(shownIds()).containsExactly(1L);
    }

    @Test
    void rowAcceptedUnderAFilterStaysWhereItIs() {
        values.filter().stateProperty().set(StateFilter.OPEN);
        values.review(values.find(1).orElseThrow(), ReviewState.ACCEPTED);
        assertThat(shownIds()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void newRowsKeepTheSelectionOfTheSameValue() {
        values.select(2);
        values.show(ValueItems.of(List.of(SampleRows.located(5, "x", new Span(0, 1)), SampleRows.located(2, "y", new Span(0, 1)))));
        assertThat(values.selected()).hasValueSatisfying(item -> assertThat(item.row().value()).isEqualTo("y"));
        values.show(ValueItems.of(List.of()));
        assertThat(values.selected()).isEmpty();
    }

    private long selectedId() {
        return values.selected().orElseThrow().id();
    }

    private List<Long> shownIds() {
        return values.shown().stream().map(ValueItem::id).toList();
    }
}
