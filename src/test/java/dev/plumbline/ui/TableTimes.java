package dev.plumbline.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.prefs.BackingStoreException;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Measures the whole app with 100,000 values of a dozen documents; not one of the tests: {@code mvn test -Dtest=TableTimes}. */
@ExtendWith(ApplicationExtension.class)
class TableTimes {

    private static final int RUNS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 100_000;

    @TempDir
    private static Path folder;

    private StoryApp story;
    private TableView<ValueItem> table;

    @BeforeAll
    static void plant() throws SQLException {
        Path path = folder.resolve("Many.plumbline");
        Planted.sample(path);
        try (Planted planted = Planted.in(path)) {
            planted.plantValues(ROWS);
        }
    }

    @Start
    void start(Stage stage) throws BackingStoreException {
        story = StoryApp.start(stage, "table-times", folder);
        story.open(folder.resolve("Many.plumbline"));
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void filterSortAndNextAreDrawn(FxRobot robot) throws InterruptedException {
        StoryApp.until(() -> values().all().size() >= ROWS);
        table = robot.lookup("#valuesTable").query();
        List<Took> filtered = new ArrayList<>();
        List<Took> sorted = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            String words = "number " + run % 10;
            filtered.add(untilDrawn(() -> values().filter().queryProperty().set(words), () -> values().filter().activeProperty().get()));
            untilDrawn(() -> values().filter().clear(), () -> values().shown().size() >= ROWS);
        }
        for (int run = 0; run < RUNS; run++) {
            TableColumn<ValueItem, ?> column = table.getColumns().get(run % 6);
            TableColumn.SortType type = run % 4 < 2 ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING;
            sorted.add(untilDrawn(() -> {
                column.setSortType(type);
                table.getSortOrder().setAll(List.of(column));
            }, () -> true));
        }
        print("filter", filtered);
        print("sort", sorted);
        untilDrawn(() -> table.getSortOrder().clear(), () -> true);
        robot.clickOn("#valuesTable").type(KeyCode.HOME);
        List<Took> next = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            ValueItem before = values().selected().orElseThrow();
            next.add(untilDrawn(() -> values().next(), () -> values().selected().filter(now -> now != before).isPresent()
                    && table.getSelectionModel().getSelectedItem() == values().selected().orElseThrow()));
        }
        print("next value", next);
    }

    /** Milliseconds by the clock, and of the processor on the FX thread. */
    private record Took(double clock, double processor) {}

    /** From the act to the pulse after it is on the screen. */
    private Took untilDrawn(Runnable act, BooleanSupplier isThere) throws InterruptedException {
        Scene scene = story.scene();
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable[] afterPulse = new Runnable[1];
        long[] processor = new long[1];
        afterPulse[0] = () -> {
            if (isThere.getAsBoolean()) {
                scene.removePostLayoutPulseListener(afterPulse[0]);
                processor[0] = THREADS.getCurrentThreadCpuTime() - processor[0];
                drawn.countDown();
            }
        };
        long start = System.nanoTime();
        WaitForAsyncUtils.asyncFx(() -> {
            processor[0] = THREADS.getCurrentThreadCpuTime();
            act.run();
            scene.addPostLayoutPulseListener(afterPulse[0]);
        });
        if (!drawn.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing was shown");
        }
        return new Took((System.nanoTime() - start) / 1e6, processor[0] / 1e6);
    }

    private ValuesViewModel values() {
        return story.workspace().values();
    }

    private static void print(String what, List<Took> times) {
        print(what + ", by the clock", times, Took::clock);
        print(what + ", processor of the FX thread", times, Took::processor);
    }

    private static void print(String what, List<Took> times, ToDoubleFunction<Took> which) {
        double[] sorted = times.stream().mapToDouble(which).sorted().toArray();
        System.out.printf("%s, %,d rows, %d times: median %.0f ms, most %.0f ms%n", what, ROWS, sorted.length,
                sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
