package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text cut into lines that can each be laid out alone: at line ends, and very long lines at blanks. UTF-16. */
final class LineIndex {

    /** A longer line is cut: laying out a million characters at once stops the screen. */
    static final int MAX_LENGTH = 4_000;

    /**
     * The part of a span on one line.
     *
     * @param span offsets in the line
     */
    record Part(int line, Span span) {}

    private final String text;
    private final int[] starts;
    private final int count;

    LineIndex(String text) {
        this.text = text;
        int[] found = new int[1024];
        int lines = 0;
        int at = 0;
        do {
            if (lines == found.length) {
                found = Arrays.copyOf(found, 2 * lines);
            }
            found[lines++] = at;
            at = next(at);
        } while (at < text.length());
        this.starts = found;
        this.count = lines;
    }

    int size() {
        return count;
    }

    /** The line's stretch of the text, its line end left out. */
    Span span(int line) {
        int end = end(line);
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(starts[line], end);
    }

    String line(int line) {
        return span(line).of(text);
    }

    /** The line that an offset stands on. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** A span cut by lines; parts that are empty are left out. */
    List<Part> parts(Span span) {
        List<Part> parts = new ArrayList<>();
        for (int line = lineAt(span.start()); line < count && starts[line] < span.end(); line++) {
            Span whole = span(line);
            int start = Math.max(span.start(), whole.start());
            int end = Math.min(span.end(), whole.end());
            if (start < end) {
                parts.add(new Part(line, new Span(start - whole.start(), end - whole.start())));
            }
        }
        return parts;
    }

    private int end(int line) {
        return line + 1 < count ? starts[line + 1] : text.length();
    }

    private int next(int start) {
        int limit = Math.min(text.length(), start + MAX_LENGTH);
        int end = text.indexOf('\n', start, limit);
        if (end >= 0) {
            return end + 1;
        }
        return limit == text.length() ? limit : cut(start, limit);
    }

    /** Behind the last blank before the limit; never between the halves of a surrogate pair. */
    private int cut(int start, int limit) {
        int blank = text.lastIndexOf(' ', limit - 1);
        if (blank > start) {
            return blank + 1;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
