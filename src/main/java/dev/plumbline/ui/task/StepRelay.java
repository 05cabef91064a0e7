package dev.plumbline.ui.task;

import dev.plumbline.domain.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries steps to the FX thread, the newest only: a use case that reports a million steps does not flood it. */
final class StepRelay implements Progress, RunningTask {

    private final Executor fx;
    private final Consumer<Step> listener;
    private final AtomicReference<@Nullable Step> newest = new AtomicReference<>();
    private volatile boolean cancelled;

    StepRelay(Executor fx, Consumer<Step> listener) {
        this.fx = fx;
        this.listener = listener;
    }

    @Override
    public void report(long done, long total, String what) {
        if (newest.getAndSet(new Step(done, total, what)) == null) {
            fx.execute(this::deliver);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private void deliver() {
        Step step = newest.getAndSet(null);
        if (step != null) {
            listener.accept(step);
        }
    }
}
