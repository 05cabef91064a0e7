package dev.plumbline.ui.bidi;

import java.text.Bidi;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Breaks lines of right-to-left text in JavaFX's place. JavaFX 25 throws ArrayIndexOutOfBoundsException (from
 * {@code PrismTextLayout.computeTrailingSpaceWidth}) when it breaks such a line at a blank, which takes the whole
 * window's layout down; so such text must never be wrapped by a control, and goes through here first.
 */
public final class BidiWrap {

    private BidiWrap() {}

    /** True when some of the text runs from right to left. */
    public static boolean isBidi(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** True when the text as a whole starts at the right. */
    public static boolean isRightToLeft(String text) {
        return isBidi(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The text with line ends in place of some blanks, so that offsets stay; as it is when all of it runs rightward. */
    public static String wrap(String text, Font font, double width) {
        return isBidi(text) ? broken(text, font, width) : text;
    }

    private static String broken(String text, Font font, double width) {
        StringBuilder lines = new StringBuilder(text);
        double blank = width(" ", font);
        double used = 0;
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            double word = width(text.substring(start, end), font);
            if (used > 0 && used + blank + word > width) {
                lines.setCharAt(start - 1, '\n');
                used = 0;
            }
            boolean newLine = end < text.length() && text.charAt(end) == '\n';
            used = newLine ? 0 : used + word + blank;
            start = end + 1;
        }
        return lines.toString();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static double width(String word, Font font) {
        Text text = new Text(word);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
