/** The page canvas: documents with their highlights, pages and lines virtual. Knows nothing of the app around it. */
@NullMarked
package dev.plumbline.ui.canvas;

import org.jspecify.annotations.NullMarked;
