package dev.plumbline.text;

import java.util.List;

/**
 * All tokens of a layer, in the order of the text, in columns: 40 bytes each, so that a book of a million words fits beside
 * its text. Whoever hands the arrays over leaves them alone from then on.
 *
 * @param starts of each the UTF-16 offset at which it begins
 * @param ends of each the UTF-16 offset behind it
 * @param boxes of each left, top, right and bottom, as {@link Rect} has them
 * @param confidences of each how sure text recognition was, 0 to 100, or -1 where it was not guessed; empty where none was
 * @param firstOfPage of each page the position of its first token, and the number of all as a last element
 */
@SuppressWarnings("ArrayRecordComponent") // A value of its own only on its way into a layer.
public record TokenColumns(int[] starts, int[] ends, double[] boxes, byte[] confidences, int[] firstOfPage) {

    /** @throws IllegalArgumentException when the columns differ in length, or tokens do not follow each other within their pages */
    void check(List<TextPage> pages) {
        require(ends.length == starts.length && boxes.length == 4 * starts.length
                && (confidences.length == 0 || confidences.length == starts.length), "columns of different lengths");
        require(firstOfPage.length == pages.size() + 1 && firstOfPage[0] == 0 && firstOfPage[pages.size()] == starts.length,
                "tokens without a page");
        for (int page = 0; page < pages.size(); page++) {
            int first = firstOfPage[page];
            int last = firstOfPage[page + 1];
            require(first <= last && last <= starts.length, "tokens of a page out of order");
            check(pages.get(page).span(), first, last);
        }
    }

    private void check(Span page, int first, int last) {
        int end = page.start();
        for (int i = first; i < last; i++) {
            require(end <= starts[i] && starts[i] <= ends[i], "a token out of order");
            end = ends[i];
        }
        require(end <= page.end(), "a token behind its page");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
