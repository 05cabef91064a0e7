package dev.plumbline.ui.task;

import dev.plumbline.domain.PlumblineException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task not started yet: say who hears of its steps and its failure, then start it with {@link #then}. */
public final class UiTask<T> {

    private static final Logger LOG = LoggerFactory.getLogger(UiTask.class);

    private final Work<T> work;
    private final Executor background;
    private final Executor fx;
    private Consumer<RuntimeException> onFailure;
    private Consumer<Step> onStep = step -> {};

    UiTask(Work<T> work, Executor background, Executor fx, Consumer<RuntimeException> onFailure) {
        this.work = work;
        this.background = background;
        this.fx = fx;
        this.onFailure = onFailure;
    }

    /** Hears of the task's steps on the FX executor; the first comes when the work begins. */
    public UiTask<T> steps(Consumer<Step> listener) {
        onStep = listener;
        return this;
    }

    /** Hears of the task's failure on the FX executor, in place of whom {@link UiTasks} would tell. */
    public UiTask<T> failure(Consumer<RuntimeException> listener) {
        onFailure = listener;
        return this;
    }

    /** Starts the work; its result arrives on the FX executor. */
    public RunningTask then(Consumer<? super T> onFx) {
        StepRelay relay = new StepRelay(fx, onStep);
        background.execute(() -> work(relay, onFx));
        return relay;
    }

    // The edge where anything thrown by a use case becomes a message: nothing may die unseen on a background thread.
    private void work(StepRelay relay, Consumer<? super T> onFx) {
        try {
            relay.report(0, 0, "");
            T result = work.run(relay);
            fx.execute(() -> onFx.accept(result));
        } catch (PlumblineException e) {
            LOG.info("{}", e.getMessage(), e.getCause());
            fx.execute(() -> onFailure.accept(e));
        } catch (RuntimeException e) {
            LOG.error("A task failed unexpectedly", e);
            fx.execute(() -> onFailure.accept(e));
        }
    }
}
