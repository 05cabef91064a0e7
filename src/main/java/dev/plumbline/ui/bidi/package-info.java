/** Text that runs from right to left, and the ways around what JavaFX gets wrong about it. */
@NullMarked
package dev.plumbline.ui.bidi;

import org.jspecify.annotations.NullMarked;
