package dev.plumbline.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The door between threads: {@code tasks.run(work).then(onFx)} does the work on the background executor and hands its
 * result, its steps and its failure over on the FX executor. Tests pass {@code Runnable::run} twice.
 */
public final class UiTasks {

    private final Executor background;
    private final Executor fx;
    private final Consumer<RuntimeException> onFailure;

    /**
     * @param onFailure told, on the FX executor, of what fails in tasks that say nothing of failure themselves
     */
    public UiTasks(Executor background, Executor fx, Consumer<RuntimeException> onFailure) {
        this.background = background;
        this.fx = fx;
        this.onFailure = onFailure;
    }

    /** The executor that runs everything on the FX thread, later. */
    public static Executor fxThread() {
        return Platform::runLater;
    }

    /** A lane of one daemon thread: its works run one after the other, in the order they were asked for. */
    public static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Describes a task; {@link UiTask#then} starts it. */
    public <T> UiTask<T> run(Work<T> work) {
        return new UiTask<>(work, background, fx, onFailure);
    }
}
