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

    /** The line that an offset stands on, from its first to behind its last character. */
    Span lineOf(int offset);

    /** The gap above (-1) or below (1) an offset; empty where no line is. */
    Optional<Integer> beside(int offset, int lines);

    /** What is selected first when all is: a page, or the whole of a text without pages. */
    Span stretchOf(int offset);
}
