package dev.plumbline.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PlumblineException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class UiTasksTest {

    private final List<Object> heard = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();

    @Test
    void resultArrivesOnTheFxExecutorOnly() {
        new UiTasks(background::add, fx::add, heard::add).run(progress -> "done").then(heard::add);
        run(background);
        assertThat(heard).isEmpty();
        run(fx);
        assertThat(heard).containsExactly("done");
    }

    @Test
    void failureReachesItsOwnListenerBeforeTheCommonOne() {
        UiTasks tasks = new UiTasks(Runnable::run, Runnable::run, failure -> heard.add("common"));
        PlumblineException failure = new PlumblineException("app.name");
        tasks.run(progress -> {
            throw failure;
        }).failure(heard::add).then(result -> heard.add("never"));
        tasks.run(progress -> {
            throw failure;
        }).then(result -> heard.add("never"));
        assertThat(heard).containsExactly(failure, "common");
    }

    @Test
    void ofManyStepsOnlyTheNewestIsDelivered() {
        new UiTasks(background::add, fx::add, heard::add).run(progress -> {
            for (int i = 1; i <= 1_000_000; i++) {
                progress.report(i, 1_000_000, "file");
            }
            return "end";
        }).steps(heard::add).then(heard::add);
        run(background);
        assertThat(fx).hasSize(2);
        run(fx);
        assertThat(heard).containsExactly(new Step(1_000_000, 1_000_000, "file"), "end");
    }

    @Test
    void cancelledWorkIsToldAndStillGivesWhatItHas() {
        RunningTask task = new UiTasks(background::add, Runnable::run, heard::add)
                .run(progress -> progress.isCancelled() ? "half" : "whole").then(heard::add);
        task.cancel();
        run(background);
        assertThat(task.isCancelled()).isTrue();
        assertThat(heard).containsExactly("half");
    }

    private static void run(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }
}
