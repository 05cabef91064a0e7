package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.review.Workspace;
import dev.plumbline.ui.canvas.MemberMark;
import dev.plumbline.ui.task.UiTasks;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates without a window: every task runs at once, on the test's own thread; the database is read beside it. */
class DuplicatesViewModelTest {

    private static final long TWO = Planted.SUPPLIER + Planted.COPY;
    private static final long THREE = Planted.SUPPLIER + 2 * Planted.COPY;

    @TempDir
    private static Path base;

    @TempDir
    private Path folder;

    private final List<Notice> notices = new ArrayList<>();
    private Planted planted;
    private WorkspaceViewModel workspace;
    private DuplicatesViewModel duplicates;
    private MergePreviewViewModel preview;

    @BeforeAll
    static void make() throws SQLException {
        Path path = base.resolve("Sample.plumbline");
        Planted.sample(path);
        try (Planted few = Planted.in(path)) {
            few.plantAFew();
        }
    }

    @BeforeEach
    void open() throws SQLException, IOException {
        Path path = folder.resolve("Sample.plumbline");
        Planted.copy(base.resolve("Sample.plumbline"), path);
        planted = Planted.in(path);
        UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, failure -> notices.add(Notice.of(failure)));
        workspace = new WorkspaceViewModel(Workspace.open(path), new Lanes(atOnce, atOnce), notices::add);
        workspace.reload();
        duplicates = workspace.duplicates();
        preview = duplicates.preview();
    }

    @AfterEach
    void close() throws SQLException {
        workspace.close();
        planted.close();
    }

    private Preview shown() {
        return preview.previewProperty().get().orElseThrow();
    }

    private MergePlan plan() {
        return shown().plan().orElseThrow();
    }

    private long exact() {
        return duplicates.exactProperty().get();
    }

    @Test
    void groupsAreCountedAtOnceAndLookedAtOnlyWhenAskedFor() {
        assertThat(exact()).isEqualTo(9);
        assertThat(duplicates.all()).filteredOn(item -> item.group().kind() == Kind.TWIN).hasSize(1);
        assertThat(duplicates.countProperty().get()).isEqualTo(duplicates.all().size());
        assertThat(preview.previewProperty().get()).isEmpty();
        duplicates.activate();
        assertThat(shown().group().members()).containsExactly(Planted.SUPPLIER, TWO, THREE);
    }

    @Test
    void previewTellsEveryReferenceAndWhoseItIs() {
        duplicates.activate();
        assertThat(plan().count(Fate.DROPPED)).isEqualTo(2);
        assertThat(plan().count(Fate.REPOINTED)).isEqualTo(5);
        assertThat(plan().count(Fate.CASCADED)).isEqualTo(1);
        List<ReferenceNode.Relation> tree = ReferenceNode.of(shown());
        assertThat(tree).extracting(node -> MergeWords.relation(node.relation())).containsExactly("Sources of cells",
                "Relationships, as source", "Feedback", "Notes", "Embeddings", "Child annotations");
        assertThat(tree.stream().flatMap(node -> node.references().stream())
                .map(one -> MergeWords.owner(one.planned().held(), one.owner())).toList()).contains("Customer", "Supplier",
                        "Check the name", "Halden\nValley Water District", "corporation", "small-embedder");
        assertThat(MergeWords.act(plan())).isEqualTo("Merge 2 into #1, re-point 5 references");
        assertThat(shown().role(TWO)).isEqualTo(MemberMark.Role.ABSORBED);
    }

    @Test
    void onlyDifferingFieldsAreMarkedSo() {
        duplicates.activate();
        assertThat(FieldRow.of(shown().members())).filteredOn(FieldRow::differs).extracting(FieldRow::field)
                .contains(MemberField.PLACE, MemberField.ORIGIN).doesNotContain(MemberField.TEXT, MemberField.LABEL);
    }

    @Test
    void anotherSurvivorMakesAnotherPlan() {
        duplicates.activate();
        MergePlan lowest = plan();
        preview.keepNumber(3);
        assertThat(plan().survivor()).isEqualTo(THREE);
        assertThat(plan().absorbed()).containsExactly(Planted.SUPPLIER, TWO);
        assertThat(plan().references()).isNotEqualTo(lowest.references());
        assertThat(shown().number(THREE)).isEqualTo(3);
        preview.keep(Planted.SUPPLIER);
        assertThat(plan()).isEqualTo(lowest);
    }

    @Test
    void memberLeftOutStaysAndCanComeBack() throws SQLException {
        duplicates.activate();
        MergePlan whole = plan();
        preview.toggle(THREE);
        assertThat(plan().absorbed()).containsExactly(TWO);
        assertThat(shown().role(THREE)).isEqualTo(MemberMark.Role.LEFT_OUT);
        preview.toggle(Planted.SUPPLIER);
        assertThat(shown().plan()).isEmpty();
        preview.toggle(Planted.SUPPLIER);
        preview.toggle(THREE);
        assertThat(plan()).isEqualTo(whole);
        preview.toggle(THREE);
        duplicates.merge();
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE id IN (?, ?, ?)", Planted.SUPPLIER, TWO, THREE))
                .isEqualTo(2);
        assertThat(planted.number("SELECT COUNT(*) FROM user_feedback WHERE commented_annotation_id = ?", THREE)).isEqualTo(1);
    }

    @Test
    void fieldIsTakenFromAnotherMember() throws SQLException {
        duplicates.activate();
        select("Larkspur Civil Works LLC");
        long accepted = shown().members().getLast().id();
        preview.pick(MergeField.REVIEW, accepted);
        assertThat(plan().picks()).containsOnly(java.util.Map.entry(MergeField.REVIEW, accepted));
        assertThat(shown().source(MemberField.REVIEW)).isEqualTo(accepted);
        assertThat(MergeWords.picks(plan())).isEqualTo("Review is taken from #" + accepted + ".");
        long survivor = plan().survivor();
        duplicates.merge();
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE id = ? AND review_state = 'accepted'", survivor))
                .isEqualTo(1);
    }

    @Test
    void mergeDoesWhatWasShownGoesOnAndUndoBringsTheGroupBack() throws SQLException {
        duplicates.activate();
        List<String> before = planted.rows();
        GroupItem first = duplicates.selected().orElseThrow();
        GroupItem second = duplicates.shown().get(1);
        int count = duplicates.countProperty().get();
        duplicates.merge();
        assertThat(duplicates.selected()).contains(second);
        assertThat(duplicates.countProperty().get()).isEqualTo(count - 1);
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE id IN (?, ?)", TWO, THREE)).isZero();
        assertThat(planted.number("SELECT COUNT(*) FROM datacell_source WHERE annotation_id = ?", Planted.SUPPLIER)).isEqualTo(2);
        assertThat(workspace.outcomeProperty().get()).isEqualTo("Merged 2 into #1; 5 references re-pointed");
        workspace.undo();
        assertThat(planted.rows()).isEqualTo(before);
        assertThat(duplicates.selected()).contains(first);
        assertThat(duplicates.countProperty().get()).isEqualTo(count);
    }

    @Test
    void changedRowsRefuseTheMergeAndAreNamed() throws SQLException {
        duplicates.activate();
        planted.update("UPDATE annotation SET review_state = 'rejected', version = version + 1 WHERE id = ?", TWO);
        planted.update("INSERT INTO note (annotation_id, title) VALUES (?, 'Late')", THREE);
        List<String> before = planted.rows();
        GroupItem group = duplicates.selected().orElseThrow();
        duplicates.merge();
        assertThat(planted.rows()).isEqualTo(before);
        assertThat(duplicates.selected()).map(GroupItem::id).contains(group.id());
        assertThat(preview.changesProperty().get()).containsExactly("#" + TWO + ": Review is now Rejected",
                "1 reference is new or has another fate");
        assertThat(plan().count(Fate.REPOINTED)).isEqualTo(6);
        duplicates.merge();
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE id = ?", TWO)).isZero();
        assertThat(preview.changesProperty().get()).isEmpty();
    }

    @Test
    void groupThatIsGoneMeanwhileIsTold() throws SQLException {
        duplicates.activate();
        planted.update("DELETE FROM annotation WHERE id IN (?, ?)", TWO, THREE);
        GroupItem gone = duplicates.selected().orElseThrow();
        duplicates.merge();
        assertThat(duplicates.all()).isNotEmpty().doesNotContain(gone);
        assertThat(notices.getLast().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(duplicates.selected()).isPresent();
    }

    @Test
    void distinctGroupIsNotListedAgain() {
        duplicates.activate();
        GroupItem first = duplicates.selected().orElseThrow();
        duplicates.distinct();
        assertThat(duplicates.selected()).isPresent().isNotEqualTo(Optional.of(first));
        duplicates.refresh();
        assertThat(duplicates.all()).extracting(GroupItem::id).doesNotContain(first.id());
    }

    @Test
    void filterKeepsKindAndWords() {
        duplicates.activate();
        duplicates.kindProperty().set(Optional.of(Kind.TWIN));
        assertThat(duplicates.shown()).extracting(item -> item.group().text()).containsExactly("June 30, 2024");
        assertThat(shown().group().text()).isEqualTo("June 30, 2024");
        duplicates.clearFilter();
        duplicates.queryProperty().set("mutual-nda");
        assertThat(duplicates.shown()).isNotEmpty().allMatch(item -> item.document().equals("mutual-nda.txt"));
        duplicates.queryProperty().set("#" + TWO);
        assertThat(duplicates.shown()).extracting(item -> item.group().members().getFirst()).contains(Planted.SUPPLIER);
    }

    @Test
    void allExactGroupsAreMergedInOneStepOfUndo() throws SQLException {
        List<String> before = planted.rows();
        UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, failure -> notices.add(Notice.of(failure)));
        TaskViewModel task = new TaskViewModel(atOnce, () -> 0, failure -> notices.add(Notice.of(failure)));
        new JobsViewModel(workspace, task, notices::add, any -> {}).mergeAllExact();
        assertThat(exact()).isZero();
        assertThat(workspace.outcomeProperty().get()).isEqualTo("9 groups were merged");
        workspace.undo();
        assertThat(exact()).isEqualTo(9);
        assertThat(planted.rows()).isEqualTo(before);
    }

    @Test
    void badgeFollowsWhatAnotherProcessDid() {
        workspace.poll();
        workspace.workspace().mergeAllExact().run(dev.plumbline.domain.Progress.NONE);
        assertThat(exact()).isEqualTo(9);
        workspace.poll();
        assertThat(exact()).isZero();
    }

    @Test
    void groupThatAnotherProcessCallsDistinctLeavesTheList() {
        workspace.poll();
        GroupItem first = duplicates.all().getFirst();
        workspace.workspace().markDistinct().run(first.group());
        workspace.poll();
        assertThat(duplicates.all()).extracting(GroupItem::id).doesNotContain(first.id());
    }

    @Test
    void membersThatLieApartStandOnTwoPages() {
        GroupPagesViewModel pages = workspace.groupPages();
        duplicates.activate();
        assertThat(pages.apartProperty().get()).isFalse();
        assertThat(pages.first().marksProperty().get().members()).extracting(MemberMark::id)
                .containsExactly(Planted.SUPPLIER, TWO, THREE);
        select("March 15, 2024");
        assertThat(pages.apartProperty().get()).isTrue();
        assertThat(pages.second().marksProperty().get().looked()).map(MemberMark::id)
                .contains(shown().members().getLast().id());
        pages.close();
        assertThat(pages.first().document().property().get()).isEmpty();
    }

    @Test
    void historyNamesWhatUndoAndRedoWouldTake() {
        HistoryViewModel history = new HistoryViewModel(workspace);
        duplicates.activate();
        duplicates.merge();
        history.load();
        assertThat(history.nextUndoProperty().get()).map(dev.plumbline.review.ReviewValues::summary).contains("Merged 2 annotations");
        assertThat(history.nextRedoProperty().get()).isEmpty();
        history.undo();
        assertThat(history.nextUndoProperty().get()).isEmpty();
        assertThat(history.nextRedoProperty().get()).map(dev.plumbline.review.ReviewValues::summary).contains("Merged 2 annotations");
        history.redo();
        assertThat(history.nextRedoProperty().get()).isEmpty();
        assertThat(Set.copyOf(history.entries())).hasSizeGreaterThan(2);
    }

    private void select(String text) {
        duplicates.selectedProperty().set(duplicates.all().stream()
                .filter(item -> item.group().kind() == Kind.EXACT && item.group().text().equals(text)).findFirst().orElseThrow());
    }
}
