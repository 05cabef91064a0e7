package dev.plumbline.ui;

import dev.plumbline.ui.task.UiTasks;

/**
 * Where work goes, so that a short act never waits for a long one.
 *
 * @param quick look-ups and review acts, in the order they were made
 * @param opening documents being opened
 * @param finding groups of duplicates being looked for, which may take a while and nobody waits for
 */
record Lanes(UiTasks quick, UiTasks opening, UiTasks finding) {

    Lanes(UiTasks quick, UiTasks opening) {
        this(quick, opening, opening);
    }
}
