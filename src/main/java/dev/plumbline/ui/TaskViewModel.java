package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.ui.task.RunningTask;
import dev.plumbline.ui.task.Step;
import dev.plumbline.ui.task.UiTasks;
import dev.plumbline.ui.task.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Long work as the status bar shows it: what runs, how far it is, how long it takes, and a way to stop it. */
final class TaskViewModel {

    private final UiTasks slow;
    private final LongSupplier millis;
    private final Consumer<RuntimeException> onFailure;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final List<RunningTask> tasks = new ArrayList<>();
    private int waiting;
    private long startedAt;

    /**
     * @param slow the lane of long work; what is asked for while something runs waits its turn
     * @param millis a clock in milliseconds
     */
    TaskViewModel(UiTasks slow, LongSupplier millis, Consumer<RuntimeException> onFailure) {
        this.slow = slow;
        this.millis = millis;
        this.onFailure = onFailure;
    }

    /** Runs work under a title, shown with the step it is at. */
    <T> void run(String title, Work<T> work, Consumer<? super T> then) {
        waiting++;
        running.set(true);
        startedAt = millis.getAsLong();
        RunningTask task = slow.run(work).steps(step -> show(title, step)).failure(this::failed).then(result -> {
            ended();
            then.accept(result);
        });
        if (waiting > 0) {
            tasks.add(task);
        }
    }

    /** Stops what runs and what waits. */
    void cancel() {
        tasks.forEach(RunningTask::cancel);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What runs and at which step; empty when nothing does. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** 0 to 1; -1 while it is not known. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    private void show(String title, Step step) {
        if (step.done() == 0) {
            startedAt = millis.getAsLong();
        }
        text.set(step.what().isEmpty() ? title : Messages.text("ui.task.step", title, step.what()));
        fraction.set(step.fraction());
        left.set(TimeLeft.text(millis.getAsLong() - startedAt, step.fraction()));
    }

    private void failed(RuntimeException failure) {
        ended();
        onFailure.accept(failure);
    }

    private void ended() {
        if (--waiting == 0) {
            tasks.clear();
            running.set(false);
            text.set("");
            left.set("");
            fraction.set(-1);
        }
    }
}
