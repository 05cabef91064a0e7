package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.review.SampleWorkspace;
import dev.plumbline.ui.canvas.Highlight;
import dev.plumbline.ui.canvas.Selection;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of a review without a window: every task runs at once, on the test's own thread. */
class WorkspaceViewModelTest {

    @TempDir
    private Path folder;

    private final List<Notice> notices = new ArrayList<>();
    private WorkspaceViewModel workspace;

    @BeforeEach
    void open() {
        UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, failure -> notices.add(Notice.of(failure)));
        workspace = new WorkspaceViewModel(SampleWorkspace.open(folder.resolve("Sample.plumbline"), Progress.NONE),
                new Lanes(atOnce, atOnce), notices::add);
        workspace.reload();
        TaskViewModel task = new TaskViewModel(atOnce, () -> 0, failure -> notices.add(Notice.of(failure)));
        new JobsViewModel(workspace, task, notices::add, any -> {}).ground();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void documentsStandBelowAllOfThemAndTheFirstIsOpen() {
        assertThat(workspace.documents().getFirst().id()).isEqualTo(DocumentItem.ALL);
        assertThat(workspace.documents()).hasSizeGreaterThan(10);
        assertThat(workspace.document().openedProperty().get()).map(open -> open.document().id())
                .contains(workspace.documents().get(1).id());
        assertThat(workspace.document().highlightsProperty().get()).isNotEmpty();
        assertThat(notices).last().extracting(Notice::kind).isEqualTo(Notice.Kind.DONE);
    }

    @Test
    void choosingADocumentShowsItsValuesOnly() {
        long id = workspace.documents().get(3).id();
        workspace.scopeProperty().set(id);
        assertThat(workspace.values().all()).isNotEmpty().allMatch(item -> item.row().document().id() == id);
        assertThat(workspace.document().openedProperty().get()).map(open -> open.document().id()).contains(id);
    }

    @Test
    void choosingADocumentLeavesTheValueOfAnother() {
        workspace.values().select(workspace.values().all().getFirst().id());
        long last = workspace.documents().getLast().id();
        workspace.scopeProperty().set(last);
        assertThat(workspace.values().selected()).isEmpty();
        assertThat(workspace.document().selectionProperty().get()).isEmpty();
        assertThat(workspace.document().openedProperty().get()).map(open -> open.document().id()).contains(last);
    }

    @Test
    void selectedPlaceHoldsTheQuotedWordsInEveryDocument() {
        List<ValueItem> placed = workspace.values().all().stream().filter(i -> i.row().place().isPresent()).toList();
        assertThat(placed).hasSizeGreaterThan(50);
        for (ValueItem item : placed) {
            workspace.values().select(item.id());
            Selection selection = workspace.document().selectionProperty().get().orElseThrow();
            String text = workspace.document().openedProperty().get().orElseThrow().layer().text();
            assertThat(selection.id()).isEqualTo(item.id());
            assertThat(selection.place().of(text)).isEqualTo(item.row().place().orElseThrow().quote());
        }
    }

    @Test
    void placesOfAnAmbiguousValueAreWalkedRound() {
        ValueItem item = workspace.values().all().stream()
                .filter(i -> i.row().status() == GroundingStatus.AMBIGUOUS).findFirst().orElseThrow();
        workspace.values().select(item.id());
        int places = workspace.document().occurrencesProperty().get();
        assertThat(places).isEqualTo(item.row().place().orElseThrow().occurrences()).isGreaterThan(1);
        Selection first = workspace.document().selectionProperty().get().orElseThrow();
        workspace.document().step(-1);
        assertThat(workspace.document().occurrenceProperty().get()).isEqualTo(places - 1);
        workspace.document().step(1);
        assertThat(workspace.document().selectionProperty().get()).contains(first);
    }

    @Test
    void acceptGoesOnAndUndoTakesItBackInTheStore() {
        ValueItem first = workspace.values().shown().getFirst();
        workspace.values().select(first.id());
        workspace.review(ReviewState.ACCEPTED);
        assertThat(workspace.values().selected()).contains(workspace.values().shown().get(1));
        assertThat(stored(first.id())).isEqualTo(ReviewState.ACCEPTED);
        workspace.undo();
        assertThat(stored(first.id())).isEqualTo(ReviewState.OPEN);
        assertThat(workspace.values().find(first.id())).map(ValueItem::review).contains(ReviewState.OPEN);
        workspace.redo();
        assertThat(workspace.values().judgedProperty().get()).isEqualTo(1);
    }

    @Test
    void undoAndRedoNameTheValuesThatTheyChanged() {
        List<ValueItem> shown = List.copyOf(workspace.values().shown());
        shown.subList(0, 2).forEach(item -> {
            workspace.values().select(item.id());
            workspace.review(ReviewState.ACCEPTED);
        });
        assertThat(workspace.revertedProperty().get()).isEmpty();
        workspace.undo();
        assertThat(workspace.revertedProperty().get()).containsExactly(shown.get(1).id());
        workspace.undo();
        assertThat(workspace.revertedProperty().get()).containsExactly(shown.getFirst().id());
        workspace.redo();
        assertThat(workspace.revertedProperty().get()).containsExactly(shown.getFirst().id());
    }

    @Test
    void chosenPlaceBecomesTheValuesOwn() {
        ValueItem item = workspace.values().all().stream()
                .filter(i -> i.row().status() == GroundingStatus.AMBIGUOUS).findFirst().orElseThrow();
        workspace.values().select(item.id());
        workspace.document().step(1);
        Selection looked = workspace.document().selectionProperty().get().orElseThrow();
        workspace.choosePlace();
        ValueItem after = workspace.values().selected().orElseThrow();
        assertThat(after.id()).isEqualTo(item.id());
        assertThat(after.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(after.row().place().orElseThrow().codePoints()).isNotEqualTo(item.row().place().orElseThrow().codePoints());
        assertThat(workspace.document().selectionProperty().get()).map(Selection::place).contains(looked.place());
        workspace.undo();
        assertThat(workspace.values().selected().orElseThrow().row()).isEqualTo(item.row());
    }

    @Test
    void exactValuesInTheFilterAreAcceptedAsOneAct() {
        workspace.values().filter().queryProperty().set("date");
        List<Long> exact = workspace.values().openExact().stream().map(ValueItem::id).toList();
        assertThat(exact).hasSizeGreaterThan(1).hasSize(workspace.values().openExactProperty().get());
        workspace.acceptExact();
        assertThat(exact).allMatch(id -> stored(id) == ReviewState.ACCEPTED);
        assertThat(workspace.values().judgedProperty().get()).isEqualTo(exact.size());
        assertThat(workspace.values().openExactProperty().get()).isZero();
        workspace.undo();
        assertThat(exact).allMatch(id -> stored(id) == ReviewState.OPEN);
        assertThat(workspace.values().judgedProperty().get()).isZero();
    }

    @Test
    void whatAnotherProcessDidIsShownAndTheSelectionStays() {
        ValueItem chosen = workspace.values().all().get(4);
        ValueItem other = workspace.values().all().get(7);
        workspace.values().select(chosen.id());
        workspace.poll();
        workspace.workspace().reviewValues().set(List.of(other.id()), ReviewState.REJECTED);
        assertThat(other.review()).isEqualTo(ReviewState.OPEN);
        workspace.poll();
        assertThat(other.review()).isEqualTo(ReviewState.REJECTED);
        assertThat(workspace.values().all().get(7)).isSameAs(other);
        assertThat(workspace.values().selected()).containsSame(chosen);
    }

    @Test
    void highlightsSayWhatAPersonSaid() {
        ValueItem item = workspace.values().all().stream().filter(i -> i.row().place().isPresent()).findFirst().orElseThrow();
        workspace.values().select(item.id());
        workspace.review(ReviewState.REJECTED);
        assertThat(workspace.document().highlightsProperty().get()).filteredOn(mark -> mark.id() == item.id())
                .extracting(Highlight::review).containsExactly(ReviewState.REJECTED);
    }

    private ReviewState stored(long id) {
        return workspace.workspace().listValues().all().stream().filter(row -> row.id() == id).findFirst()
                .orElseThrow().review();
    }
}
