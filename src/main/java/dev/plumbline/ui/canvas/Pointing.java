package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.Optional;

/** What of a text a point means; offsets are UTF-16. {@code at} is a page or a line, and points are its own. */
interface Pointing {

    /** The gap between two characters that is nearest to a point; empty where there is no text. */
    Optional<Integer> offsetAt(int at, double x, double y);

    /** The word nearest to a point. */
    Optional<Span> wordAt(int at, double x, double y);

    /** The line nearest to a point. */
    Optional<Span> lineAt(int at, double x, double y);
}
