/** The one door between the FX thread and the work behind it; knows no scene. */
@NullMarked
package dev.plumbline.ui.task;

import org.jspecify.annotations.NullMarked;
