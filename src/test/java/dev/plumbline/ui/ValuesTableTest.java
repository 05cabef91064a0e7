package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Tier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.WaitForAsyncUtils;

/** The values table with nothing in it, with much in it, and with everything filtered away. */
@ExtendWith(ApplicationExtension.class)
class ValuesTableTest {

    private final ValuesViewModel values = new ValuesViewModel();
    private final AtomicInteger imports = new AtomicInteger();
    private Scene scene;
    private ValuesView view;

    @Start
    void start(Stage stage) {
        view = new ValuesView(values, new SimpleBooleanProperty(true), imports::incrementAndGet,
                () -> {});
        StackPane root = new StackPane(view.root());
        scene = new Scene(root, 576, 800);
        Pictures.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void emptyTableSaysWhatToDoNext(FxRobot robot) {
        assertThat(robot.lookup("#nothing").query().isVisible()).isTrue();
        robot.clickOn("#importFirst");
        assertThat(imports.get()).isEqualTo(1);
        Pictures.write(scene, "20-values-none");
    }

    @Test
    void hundredThousandRowsAreWalkedToTheEnd(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            values.show(ValueItems.of(SampleRows.many(100_000)));
            values.select(99_999);
            values.next();
        });
        TableView<?> table = robot.lookup("#valuesTable").queryAs(TableView.class);
        assertThat(values.selected()).map(ValueItem::id).contains(100_000L);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(99_999);
        Pictures.write(scene, "21-values-many");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> values.filter().queryProperty().set("no such value"));
        assertThat(table.getItems()).isEmpty();
        assertThat(robot.lookup("#filteredAway").query().isVisible()).isTrue();
        assertThat(robot.lookup("#conditions").queryLabeled().getText()).contains("100,000", "“no such value”");
        Pictures.write(scene, "22-values-filtered-away");
        robot.clickOn("#clearFilter");
        assertThat(table.getItems()).hasSize(100_000);
    }

    @Test
    void typedFilterNarrowsTheTable(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> values.show(ValueItems.of(SampleRows.many(500))));
        robot.clickOn("#valuesFilter").write("number 49");
        assertThat(values.shown()).extracting(ValueItem::id)
                .isEqualTo(List.of(49L, 490L, 491L, 492L, 493L, 494L, 495L, 496L, 497L, 498L, 499L));
    }

    @Test
    void moreFiltersNarrowByTierFieldAndQualityAndOneButtonClearsThem(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> values.show(ValueItems.of(SampleRows.many(500))));
        robot.clickOn("#moreFilters").clickOn("#tierFilter").type(KeyCode.DOWN, 3).type(KeyCode.ENTER);
        assertThat(values.shown()).isNotEmpty().allMatch(item -> item.tier().equals(Optional.of(Tier.FUZZY)));
        robot.clickOn("#fieldFilter").write("Field 3").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(values.shown()).isNotEmpty().allMatch(item -> item.row().field().equals("Field 3"));
        int narrowed = values.shown().size();
        assertThat(robot.lookup("#passing").queryLabeled().getText()).isEqualTo(narrowed + " of 500 shown");
        Pictures.write(scene, "23-values-narrowed");
        robot.clickOn("#qualityFilter .low-thumb").type(KeyCode.RIGHT, 18);
        assertThat(robot.lookup("#qualityRange").queryLabeled().getText()).isEqualTo("90 – 100 %");
        assertThat(values.shown()).isEmpty();
        Pictures.write(scene, "24-values-narrowed-away");
        robot.clickOn("#clearFilterNow");
        assertThat(values.shown()).hasSize(500);
        assertThat(robot.lookup("#clearFilterNow").query().isVisible()).isFalse();
    }

    @Test
    void tabGoesThroughBothEndsOfTheRangeOfQualityAndOnToWhatCanBePressed(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> values.show(ValueItems.of(SampleRows.many(500))));
        robot.clickOn("#moreFilters").clickOn("#qualityFilter .low-thumb").type(KeyCode.TAB, 2);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("acceptExact");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB, 2).release(KeyCode.SHIFT);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("documentFilter");
    }

    @Test
    void rowThatAnUndoChangedIsBroughtIntoSightAndLightsUpOnce() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> values.show(ValueItems.of(SampleRows.many(500))));
        Pictures.settle();
        assertThat(flashed(400)).containsExactly(400L);
        Pictures.write(scene, "25-values-undone");
        StoryApp.until(() -> lit().isEmpty());
        assertThat(flashed(1, 2, 400)).containsExactly(400L);
        StoryApp.until(() -> lit().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> scene.getPreferences().setReducedMotion(true));
        assertThat(flashed(400)).isEmpty();
    }

    /** What lights up of the rows in sight, asked before that can be over. */
    private List<Long> flashed(long... ids) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            view.flash(LongStream.of(ids).boxed().collect(Collectors.toSet()));
            return lit();
        });
    }

    private List<Long> lit() {
        return scene.getRoot().lookupAll(".table-row-cell").stream().filter(row -> row.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("reverted")))
                .map(row -> ((ValueItem) ((TableRow<?>) row).getItem()).id()).toList();
    }

    @Test
    void clickedHeadersSortAndKeepTheSelectedValue(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            values.show(ValueItems.of(SampleRows.many(500)));
            values.select(250);
        });
        robot.clickOn(header(robot, "Value")).clickOn(header(robot, "Value"));
        assertThat(values.shown()).extracting(ValueItem::id).startsWith(500L, 499L, 498L);
        assertThat(values.selected()).map(ValueItem::id).contains(250L);
        TableView<?> table = robot.lookup("#valuesTable").queryAs(TableView.class);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(250);
    }

    private static Node header(FxRobot robot, String text) {
        return robot.lookup(".column-header .label").match(LabeledMatchers.hasText(text)).query();
    }
}
