package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reading of brat's standoff format by its page (brat.nlplab.org/standoff.html): text-bound annotations and notes
 * alone. Offsets are characters of the text as Python counts them, which is code points.
 *
 * @param spans the text of each annotation, in the order of the file
 */
record BratFile(List<String> spans) {

    private static final Pattern TEXT_BOUND = Pattern.compile("(T[1-9][0-9]*)\t([A-Za-z0-9_-]+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(.*)");
    private static final Pattern NOTE = Pattern.compile("#[1-9][0-9]*\tAnnotatorNotes (T[1-9][0-9]*)\t(.*)");

    static BratFile of(String text, String annotations) {
        assertThat(annotations).endsWith("\n");
        List<String> spans = new ArrayList<>();
        Map<String, String> byId = new HashMap<>();
        for (String line : annotations.substring(0, annotations.length() - 1).split("\n", -1)) {
            Matcher bound = TEXT_BOUND.matcher(line);
            Matcher note = NOTE.matcher(line);
            assertThat(bound.matches() || note.matches()).as(line).isTrue();
            if (bound.matches()) {
                assertThat(covered(text, bound.group(3))).as(line).isEqualTo(bound.group(4));
                assertThat(byId.put(bound.group(1), line)).as("an id given twice: " + line).isNull();
                spans.add(bound.group(4));
            } else {
                assertThat(byId).as("a note on nothing: " + line).containsKey(note.group(1));
            }
        }
        return new BratFile(spans);
    }

    /** The fragments joined by a blank each; they are in order, apart, within the text, and none holds a line break. */
    private static String covered(String text, String fragments) {
        List<String> parts = new ArrayList<>();
        int last = -1;
        for (String fragment : fragments.split(";", -1)) {
            int blank = fragment.indexOf(' ');
            int start = Integer.parseInt(fragment.substring(0, blank));
            int end = Integer.parseInt(fragment.substring(blank + 1));
            assertThat(start).as(fragments).isGreaterThan(last).isLessThan(end);
            String part = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
            assertThat(part).as(fragments).doesNotContain("\n", "\r", "\t").isEqualTo(part.strip());
            parts.add(part);
            last = end;
        }
        return String.join(" ", parts);
    }
}
