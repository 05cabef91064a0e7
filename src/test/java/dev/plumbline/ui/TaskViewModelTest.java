package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ui.task.UiTasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskViewModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Object> heard = new ArrayList<>();
    private long now;
    private final TaskViewModel task = new TaskViewModel(
            new UiTasks(background::add, Runnable::run, heard::add), () -> now, heard::add);

    @Test
    void showsTitleFractionAndTimeLeftAndThenNothing() {
        task.run("Grounding", progress -> {
            now = 10_000;
            progress.report(1, 4, "a.pdf");
            heard.add(task.textProperty().get());
            heard.add(task.fractionProperty().get());
            heard.add(task.leftProperty().get());
            return 7;
        }, heard::add);
        assertThat(task.runningProperty().get()).isTrue();
        background.poll().run();
        assertThat(heard).containsExactly("Grounding: a.pdf", 0.25, "about 30 s left", 7);
        assertThat(task.runningProperty().get()).isFalse();
        assertThat(task.textProperty().get()).isEmpty();
    }

    @Test
    void cancelStopsWhatRunsAndWhatWaits() {
        task.run("one", progress -> progress.isCancelled(), heard::add);
        task.run("two", progress -> progress.isCancelled(), heard::add);
        task.cancel();
        background.poll().run();
        assertThat(task.runningProperty().get()).isTrue();
        background.poll().run();
        assertThat(heard).containsExactly(true, true);
        assertThat(task.runningProperty().get()).isFalse();
    }

    @Test
    void failureEndsTheTaskAndIsTold() {
        IllegalStateException failure = new IllegalStateException("broken");
        task.run("one", progress -> {
            throw failure;
        }, heard::add);
        background.poll().run();
        assertThat(heard).containsExactly(failure);
        assertThat(task.runningProperty().get()).isFalse();
    }
}
