package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.List;

/**
 * The part of the selection on one line; offsets are the line's own.
 *
 * @param place the selected place's parts on the line
 * @param others the parts of the other places
 */
record LineSelection(long id, HighlightKind kind, List<Span> place, List<Span> others) {}
