package dev.plumbline.ui.task;

/**
 * How far a task is.
 *
 * @param done steps done
 * @param total steps in all; 0 when not known
 * @param what what is being done now
 */
public record Step(long done, long total, String what) {

    /** 0 to 1, or -1 when the total is not known. */
    public double fraction() {
        return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
    }
}
