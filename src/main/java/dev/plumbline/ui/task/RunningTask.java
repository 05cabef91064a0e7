package dev.plumbline.ui.task;

/** A task under way, as those who may stop it see it. */
public interface RunningTask {

    /** Asks the work to stop; what it has done so far still arrives. */
    void cancel();

    boolean isCancelled();
}
