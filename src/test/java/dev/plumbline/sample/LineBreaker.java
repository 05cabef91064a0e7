package dev.plumbline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a paragraph into lines, greedily, at blanks and at soft hyphens. */
final class LineBreaker {

    private static final String SOFT_HYPHEN = "\u00ad";

    private LineBreaker() {}

    static List<String> lines(String text, float width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String whole = word.replace(SOFT_HYPHEN, "");
            String longer = line.isEmpty() ? whole : line + " " + whole;
            if (measure.applyAsDouble(longer) <= width) {
                line = longer;
                continue;
            }
            String head = fittingHead(line, word, width, measure);
            lines.add(head.isEmpty() ? line : join(line, head) + "-");
            line = whole.substring(head.length());
        }
        lines.add(line);
        return lines;
    }

    /** The longest part of the word, up to a soft hyphen, that still fits on the line with a hyphen. */
    private static String fittingHead(String line, String word, float width, ToDoubleFunction<String> measure) {
        String head = "";
        String[] syllables = word.split(SOFT_HYPHEN);
        String part = "";
        for (int i = 0; i < syllables.length - 1; i++) {
            part += syllables[i];
            if (measure.applyAsDouble(join(line, part) + "-") <= width) {
                head = part;
            }
        }
        return head;
    }

    private static String join(String line, String more) {
        return line.isEmpty() ? more : line + " " + more;
    }
}
