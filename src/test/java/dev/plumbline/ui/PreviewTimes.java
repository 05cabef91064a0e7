package dev.plumbline.ui;

import dev.plumbline.review.Workspace;
import dev.plumbline.ui.task.UiTasks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
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

/** Measures the preview of a group with 10,000 references; not one of the tests: {@code mvn test -Dtest=PreviewTimes}. */
@ExtendWith(ApplicationExtension.class)
class PreviewTimes {

    private static final int RUNS = 20;

    @TempDir
    private Path folder;

    private final ExecutorService lane = UiTasks.lane("preview-times");
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
        UiTasks tasks = new UiTasks(lane, UiTasks.fxThread(), failure -> {
            throw failure;
        });
        workspace = new WorkspaceViewModel(Workspace.open(path), new Lanes(tasks, tasks), notice -> {});
        scene = new Scene(new MergePreviewView(workspace.duplicates(), one -> {}).root(), 540, 800);
        Pictures.dress(scene);
        stage.setScene(scene);
        stage.show();
        workspace.reload();
    }

    @AfterEach
    void close() throws InterruptedException {
        workspace.close();
        lane.shutdown();
        if (!lane.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new AssertionError("still working");
        }
    }

    @Test
    void previewIsShownAndScrolled(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> workspace.duplicates().exactProperty().get() == 9);
        GroupItem large = workspace.duplicates().all().getFirst();
        List<Double> shown = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            shown.add(untilDrawn(() -> workspace.duplicates().selectedProperty().set(large)));
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> workspace.duplicates().selectedProperty().set(null));
        }
        untilDrawn(() -> workspace.duplicates().selectedProperty().set(large));
        TreeView<ReferenceNode> tree = robot.lookup("#references").queryAs(TreeView.class);
        TreeItem<ReferenceNode> feedback = tree.getRoot().getChildren().stream()
                .filter(item -> item.getChildren().size() > 10_000).findFirst().orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> feedback.setExpanded(true));
        List<Double> scrolled = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            int row = 40 * run;
            scrolled.add(onFx(() -> {
                tree.scrollTo(row);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }));
        }
        System.out.printf("preview of 10,000 references: median %.0f ms, most %.0f ms%n", median(shown), most(shown));
        System.out.printf("a page of the tree, on the FX thread: median %.1f ms, most %.1f ms%n", median(scrolled), most(scrolled));
    }

    /** Milliseconds from the choice of the group to the pulse after its preview is there. */
    private double untilDrawn(Runnable act) throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable[] afterPulse = new Runnable[1];
        afterPulse[0] = () -> {
            if (workspace.duplicates().preview().previewProperty().get().isPresent()) {
                scene.removePostLayoutPulseListener(afterPulse[0]);
                drawn.countDown();
            }
        };
        long start = System.nanoTime();
        WaitForAsyncUtils.asyncFx(() -> {
            scene.addPostLayoutPulseListener(afterPulse[0]);
            act.run();
        });
        if (!drawn.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing was shown");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double onFx(Runnable act) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            long start = System.nanoTime();
            act.run();
            return (System.nanoTime() - start) / 1e6;
        });
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static double most(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
