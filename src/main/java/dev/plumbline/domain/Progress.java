package dev.plumbline.domain;

/** How a use case tells how far it is and learns that it should stop. Called from any thread. */
public interface Progress {

    /** Reports to nobody and is never cancelled. */
    Progress NONE = (done, total, what) -> {};

    /**
     * @param done steps done
     * @param total steps in all; 0 when not known yet
     * @param what what is being done now: a file's name, say
     */
    void report(long done, long total, String what);

    default boolean isCancelled() {
        return false;
    }
}
