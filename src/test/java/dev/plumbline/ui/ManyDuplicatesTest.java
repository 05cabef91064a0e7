package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateGroup.Kind;
import dev.plumbline.domain.DuplicateReason;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.review.Workspace;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ten thousand references in the preview and a hundred thousand groups in the list: only what is on the screen exists. */
@ExtendWith(ApplicationExtension.class)
class ManyDuplicatesTest {

    @TempDir
    private Path folder;

    private WorkspaceViewModel workspace;
    private Scene scene;

    @Start
    void start(Stage stage) throws SQLException {
        Path path = folder.resolve("Sample.plumbline");
        Planted.sample(path);
        try (Planted planted = Planted.in(path)) {
            planted.plantAFew();
            planted.plantReferences(10_000);
        }
        UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, failure -> {
            throw failure;
        });
        workspace = new WorkspaceViewModel(Workspace.open(path), new Lanes(atOnce, atOnce), notice -> {});
        DuplicatesViewModel duplicates = workspace.duplicates();
        scene = new Scene(new SplitPane(new GroupListView(duplicates, new DuplicatesView.Doors(() -> {},
                new SimpleBooleanProperty(), () -> {}, one -> {})).root(),
                new MergePreviewView(duplicates, one -> {}).root()), 900, 800);
        Pictures.dress(scene);
        stage.setScene(scene);
        stage.show();
        workspace.reload();
        duplicates.activate();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void tenThousandReferencesAreScrolledToTheEnd(FxRobot robot) {
        TreeView<ReferenceNode> tree = robot.lookup("#references").queryAs(TreeView.class);
        assertThat(workspace.duplicates().preview().previewProperty().get().orElseThrow().plan().orElseThrow()
                .count(Fate.REPOINTED)).isEqualTo(10_005);
        Pictures.write(scene, "52-many-references");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            TreeItem<ReferenceNode> feedback = tree.getRoot().getChildren().stream()
                    .filter(item -> item.getChildren().size() > 10_000).findFirst().orElseThrow();
            assertThat(feedback.isExpanded()).isFalse();
            feedback.setExpanded(true);
            tree.scrollTo(tree.getRow(feedback.getChildren().getLast()));
        });
        Pictures.settle();
        assertThat(tree.lookupAll(".tree-cell")).hasSizeLessThan(60);
        Pictures.write(scene, "53-many-references-end");
    }

    @Test
    void hundredThousandGroupsAreWalkedToTheEndAndSearched(FxRobot robot) {
        DuplicatesViewModel duplicates = workspace.duplicates();
        List<GroupItem> many = LongStream.rangeClosed(1, 100_000).mapToObj(i -> GroupItem.of(new DuplicateGroup(Kind.EXACT,
                List.of(10 * i, 10 * i + 1), 1, "Clause " + i, 1, List.of(DuplicateReason.Same.SAME_KEY)), "a.txt")).toList();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            duplicates.deactivate();
            duplicates.show(many);
            duplicates.selectedProperty().set(many.get(99_998));
            duplicates.next();
        });
        ListView<?> list = robot.lookup("#groups").queryListView();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(99_999);
        assertThat(duplicates.countProperty().get()).isEqualTo(100_000);
        Pictures.write(scene, "54-many-groups");
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> duplicates.queryProperty().set("clause 9999"));
        assertThat(duplicates.shown()).hasSize(11);
        assertThat(list.lookupAll(".list-cell")).hasSizeLessThan(30);
    }
}
