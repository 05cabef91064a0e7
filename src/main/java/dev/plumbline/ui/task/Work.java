package dev.plumbline.ui.task;

import dev.plumbline.domain.Progress;

/** Something that takes a while, run away from the FX thread. */
@FunctionalInterface
public interface Work<T> {

    T run(Progress progress);
}
