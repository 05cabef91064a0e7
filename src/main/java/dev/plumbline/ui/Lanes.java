package dev.plumbline.ui;

import dev.plumbline.ui.task.UiTasks;

/**
 * Where work goes, so that a short act never waits for a long one.
 *
 * @param quick look-ups and review acts, in the order they were made
 * @param opening documents being opened
 */
record Lanes(UiTasks quick, UiTasks opening) {}
