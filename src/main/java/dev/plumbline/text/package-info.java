/**
 * Words and places: a document's text, where its words stand, and foldings of it with a way back. Imports nothing of
 * ours; offsets are UTF-16 throughout, and {@link dev.plumbline.text.CodePoints} converts them once at the border.
 */
@NullMarked
package dev.plumbline.text;

import org.jspecify.annotations.NullMarked;
