package dev.plumbline.ui;

import static dev.plumbline.ui.StoryApp.until;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.MergePlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.prefs.BackingStoreException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Duplicates reviewed one by one and merged at once, as a person does it; the database is read beside the window. */
@ExtendWith(ApplicationExtension.class)
class DuplicatesStoryTest {

    private static final long ONE = Planted.SUPPLIER;
    private static final long TWO = Planted.SUPPLIER + Planted.COPY;
    private static final long THREE = Planted.SUPPLIER + 2 * Planted.COPY;

    @TempDir
    private Path folder;

    private Path path;
    private Planted planted;
    private StoryApp story;

    @Start
    void start(Stage primary) throws BackingStoreException {
        story = StoryApp.start(primary, "duplicates-story", folder);
    }

    @BeforeEach
    void make() throws SQLException {
        path = folder.resolve("Leases.plumbline");
        Planted.sample(path);
        planted = Planted.in(path);
    }

    @AfterEach
    void close() throws SQLException {
        story.close();
        planted.close();
    }

    @Test
    void groupsAreReviewedOneByOne(FxRobot robot) throws SQLException {
        planted.plantAFew();
        open(robot);
        narrow(robot);
        changeTheSurvivor(robot);
        mergeUndoAndMergeAgain(robot);
        pickAField(robot);
        seeTwoPages(robot);
        refuseAStalePlan(robot);
        sayDistinctAndSkip(robot);
        jumpToTheCell(robot);
        history(robot);
        mergeTheRest(robot);
    }

    @Test
    void allExactAreMergedWithACancelInBetweenAndResumed(FxRobot robot) throws SQLException {
        int groups = 1_200;
        planted.plantMany(groups);
        List<String> before = planted.rows();
        story.resize(1280, 800);
        story.open(path);
        until(() -> duplicates().exactProperty().get() == groups);
        robot.clickOn("#duplicatesSection").clickOn("#mergeAll");
        // The row of a group of the second transaction is held, so that the merge cannot be done before it is cancelled.
        try (AutoCloseable _ = planted.hold(1_000_000 + 2 * 150)) {
            robot.clickOn("#mergeAllNow");
            // The first transaction of 100 is done, and the second one waits.
            until(() -> Math.abs(story.app().task().fractionProperty().get() - 100.0 / groups) < 1e-9);
            story.both("50-merging");
            robot.clickOn("#cancel");
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        until(() -> !story.app().task().runningProperty().get() && duplicates().exactProperty().get() == groups - 200);
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE raw_text LIKE 'Clause %'")).isEqualTo(groups + 1_000);
        assertThat(text(robot, "#statusOutcome")).startsWith("Stopped: 200 of 1,200 groups are merged");
        story.both("51-stopped");
        robot.clickOn("#mergeAll").clickOn("#mergeAllNow");
        until(() -> duplicates().exactProperty().get() == 0);
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE raw_text LIKE 'Clause %'")).isEqualTo(groups);
        control(robot, KeyCode.Z);
        until(() -> duplicates().exactProperty().get() == 1_000);
        control(robot, KeyCode.Z);
        until(() -> duplicates().exactProperty().get() == groups);
        assertThat(planted.rows()).isEqualTo(before);
    }

    private void open(FxRobot robot) {
        story.resize(1280, 800);
        story.open(path);
        until(() -> story.app().workspaceProperty().get().isPresent() && duplicates().exactProperty().get() == 9);
        until(() -> text(robot, "#duplicatesBadge").equals(Integer.toString(duplicates().countProperty().get())));
        robot.clickOn("#duplicatesSection");
        until(() -> robot.lookup("#member-" + ONE).tryQuery().isPresent());
        assertThat(robot.lookup("#groups").queryListView().getItems()).hasSize(duplicates().countProperty().get());
        assertThat(text(robot, "#merge")).isEqualTo("Merge 2 into #1, re-point 5 references");
        assertThat(text(robot, "#fates")).isEqualTo("5 re-pointed · 2 collide, dropped · 1 goes too");
        all("30-duplicates");
    }

    private void narrow(FxRobot robot) {
        robot.write("/").write("june 30");
        until(() -> duplicates().shown().stream().allMatch(item -> item.group().text().contains("June 30")));
        assertThat(shown().group().kind()).isEqualTo(Kind.TWIN);
        story.both("31-searched");
        robot.eraseText(7).write("nothing like it");
        until(() -> robot.lookup("#groupsFilteredAway").query().isVisible());
        story.both("32-filtered-away");
        robot.clickOn("#clearGroupsFilter");
        robot.clickOn("#groups").type(KeyCode.HOME);
        until(() -> isShown(ONE));
    }

    private void changeTheSurvivor(FxRobot robot) throws SQLException {
        List<String> before = planted.rows();
        MergePlan lowest = plan();
        robot.type(KeyCode.DIGIT3);
        until(() -> plan().survivor() == THREE);
        assertThat(plan().absorbed()).containsExactly(ONE, TWO);
        assertThat(text(robot, "#merge")).startsWith("Merge 2 into #" + THREE);
        story.both("33-another-survivor");
        robot.type(KeyCode.V);
        until(() -> robot.lookup("#fields").queryTableView().getItems().size() == MemberField.values().length);
        story.both("34-all-fields");
        robot.type(KeyCode.V);
        robot.type(KeyCode.DIGIT1);
        until(() -> plan().equals(lowest));
        robot.write("]");
        until(() -> duplicates().preview().lookedProperty().get() == TWO);
        robot.type(KeyCode.X);
        until(() -> plan().absorbed().equals(List.of(THREE)));
        story.both("35-left-out");
        robot.type(KeyCode.X);
        until(() -> plan().equals(lowest));
        TreeView<?> tree = robot.lookup("#references").queryAs(TreeView.class);
        robot.clickOn(tree).type(KeyCode.HOME, KeyCode.DOWN);
        until(() -> robot.lookup("#referenceDetail").query().isVisible());
        story.both("36-one-reference");
        assertThat(planted.rows()).isEqualTo(before);
    }

    private void mergeUndoAndMergeAgain(FxRobot robot) throws SQLException {
        List<String> before = planted.rows();
        int count = duplicates().countProperty().get();
        robot.type(KeyCode.M);
        until(() -> duplicates().countProperty().get() == count - 1);
        until(() -> !isShown(ONE) && duplicates().preview().previewProperty().get().isPresent());
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE id IN (?, ?)", TWO, THREE)).isZero();
        assertThat(planted.number("SELECT COUNT(*) FROM datacell_source WHERE annotation_id = ?", ONE)).isEqualTo(2);
        assertThat(planted.number("SELECT COUNT(*) FROM note WHERE annotation_id = ?", ONE)).isEqualTo(1);
        story.both("37-merged");
        control(robot, KeyCode.Z);
        until(() -> duplicates().countProperty().get() == count && isShown(ONE));
        assertThat(planted.rows()).isEqualTo(before);
        assertThat(text(robot, "#duplicatesBadge")).isEqualTo(Integer.toString(count));
        robot.clickOn("#merge");
        until(() -> duplicates().countProperty().get() == count - 1 && !isShown(ONE));
        assertThat(planted.number("SELECT COUNT(*) FROM annotation WHERE id IN (?, ?)", TWO, THREE)).isZero();
    }

    private void pickAField(FxRobot robot) throws SQLException {
        select("Larkspur Civil Works LLC");
        until(() -> shown().members().size() == 3);
        long accepted = shown().members().getLast().id();
        TableView<FieldRow> fields = robot.lookup("#fields").queryTableView();
        int row = fields.getItems().indexOf(fields.getItems().stream()
                .filter(one -> one.field() == MemberField.REVIEW).findFirst().orElseThrow());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            fields.requestFocus();
            fields.getFocusModel().focus(row, fields.getColumns().get(3));
        });
        robot.type(KeyCode.P);
        until(() -> plan().picks().equals(Map.of(MergeField.REVIEW, accepted)));
        story.both("38-field-picked");
        long survivor = plan().survivor();
        robot.type(KeyCode.M);
        until(() -> planted.number("SELECT COUNT(*) FROM annotation WHERE id = ? AND review_state = 'accepted'",
                survivor) == 1);
    }

    private void seeTwoPages(FxRobot robot) {
        select("March 15, 2024");
        until(() -> robot.lookup("#secondGroupCanvas").tryQuery().filter(Node::isVisible).isPresent());
        all("39-two-pages");
        select("The District may also terminate");
        story.both("40-long-text");
        select("شركة الواحة لخدمات المياه");
        story.both("41-right-to-left");
    }

    private void refuseAStalePlan(FxRobot robot) throws SQLException {
        select("2024-0173");
        until(() -> shown().plan().isPresent());
        long other = plan().absorbed().getFirst();
        planted.update("UPDATE annotation SET review_state = 'rejected', version = version + 1 WHERE id = ?", other);
        List<String> before = planted.rows();
        robot.type(KeyCode.M);
        until(() -> robot.lookup("#staleBanner").query().isVisible());
        assertThat(text(robot, "#staleLines")).isEqualTo("#" + other + ": Review is now Rejected");
        assertThat(planted.rows()).isEqualTo(before);
        story.both("42-stale");
        robot.type(KeyCode.M);
        until(() -> planted.number("SELECT COUNT(*) FROM annotation WHERE id = ?", other) == 0);
    }

    private void sayDistinctAndSkip(FxRobot robot) throws SQLException {
        select("22,290.00");
        int count = duplicates().countProperty().get();
        GroupItem here = duplicates().selected().orElseThrow();
        robot.type(KeyCode.D);
        until(() -> duplicates().countProperty().get() == count - 1);
        assertThat(planted.number("SELECT COUNT(*) FROM distinct_group")).isEqualTo(1);
        control(robot, KeyCode.Z);
        until(() -> duplicates().countProperty().get() == count && duplicates().selected().orElseThrow().id().equals(here.id()));
        assertThat(planted.number("SELECT COUNT(*) FROM distinct_group")).isZero();
        robot.type(KeyCode.D);
        until(() -> duplicates().countProperty().get() == count - 1);
        GroupItem next = duplicates().selected().orElseThrow();
        assertThat(next).isNotEqualTo(here);
        robot.type(KeyCode.S);
        until(() -> !duplicates().selected().orElseThrow().equals(next));
        assertThat(duplicates().all()).contains(next);
        robot.type(KeyCode.K);
        until(() -> duplicates().selected().orElseThrow().equals(next));
    }

    private void jumpToTheCell(FxRobot robot) throws SQLException {
        long cell = planted.number("SELECT MIN(datacell_id) FROM datacell_source WHERE annotation_id = "
                + "(SELECT MIN(id) FROM annotation WHERE raw_text = 'Fernhill Academy Ltd.')");
        long copy = planted.id("raw_text = 'Fernhill Academy Ltd.'") + Planted.COPY;
        planted.update("INSERT INTO datacell_source VALUES (?, ?)", cell, copy);
        select("Fernhill Academy Ltd.");
        until(() -> plan().references().size() == 1);
        robot.clickOn("#references").type(KeyCode.HOME, KeyCode.DOWN, KeyCode.ENTER);
        WorkspaceViewModel workspace = story.app().workspaceProperty().get().orElseThrow();
        until(() -> workspace.values().selected().isPresent());
        assertThat(workspace.values().selected().orElseThrow().row().value()).isEqualTo("Fernhill Academy Ltd.");
        story.both("43-jumped-to-the-value");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#duplicates").query().isVisible());
    }

    private void history(FxRobot robot) {
        control(robot, KeyCode.H);
        until(() -> robot.lookup("#historySheet").tryQuery().filter(Node::isVisible).isPresent());
        until(() -> text(robot, "#historyUndo").startsWith("Undo: Said that 2 annotations are no duplicates"));
        int count = duplicates().countProperty().get();
        robot.clickOn("#historyUndo");
        until(() -> duplicates().countProperty().get() == count + 1);
        until(() -> text(robot, "#historyRedo").startsWith("Do again: Said that 2 annotations are no duplicates"));
        story.both("44-history");
        robot.clickOn("#historyRedo");
        until(() -> duplicates().countProperty().get() == count);
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
    }

    private void mergeTheRest(FxRobot robot) throws SQLException {
        int exact = duplicates().exactProperty().get();
        List<String> before = planted.rows();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> robot.lookup("#mergeAllSheet").tryQuery().filter(Node::isVisible).isPresent());
        story.both("45-merge-all");
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
        assertThat(planted.rows()).isEqualTo(before);
        robot.clickOn("#mergeAll");
        until(() -> robot.lookup("#sheets").queryAs(ModalPane.class).isDisplay());
        robot.clickOn("#mergeAllNow");
        until(() -> duplicates().exactProperty().get() == 0);
        assertThat(text(robot, "#statusOutcome")).isEqualTo(exact + " groups were merged");
        story.both("46-all-merged");
        while (duplicates().countProperty().get() > 0) {
            int left = duplicates().countProperty().get();
            until(() -> duplicates().preview().previewProperty().get().flatMap(Preview::plan).isPresent());
            robot.type(KeyCode.D);
            until(() -> duplicates().countProperty().get() < left);
        }
        assertThat(robot.lookup("#noGroups").query().isVisible()).isTrue();
        assertThat(robot.lookup("#duplicatesBadge").tryQuery()).isEmpty();
        story.both("47-no-duplicates");
        assertThat(Unnamed.below(story.scene().getRoot())).isEmpty();
    }

    private DuplicatesViewModel duplicates() {
        return story.app().workspaceProperty().get().orElseThrow().duplicates();
    }

    private Preview shown() {
        return duplicates().preview().previewProperty().get().orElseThrow();
    }

    private MergePlan plan() {
        return shown().plan().orElseThrow();
    }

    private boolean isShown(long lowest) {
        return duplicates().preview().previewProperty().get()
                .filter(now -> now.group().members().getFirst() == lowest).isPresent();
    }

    private void select(String text) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> duplicates().selectedProperty().set(duplicates().all().stream()
                .filter(item -> item.group().text().startsWith(text)).findFirst().orElseThrow()));
        String id = duplicates().selected().orElseThrow().id();
        until(() -> duplicates().preview().previewProperty().get().filter(now -> now.group().id().equals(id)).isPresent());
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node instanceof Labeled labeled ? labeled.getText() : ((Label) node).getText();
    }

    /** At the smaller size and the larger one, in light and dark. */
    private void all(String name) {
        story.both(name);
        story.resize(2560, 1440);
        story.both(name + "-large");
        story.resize(1280, 800);
    }
}
