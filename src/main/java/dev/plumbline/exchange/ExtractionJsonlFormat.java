package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.util.regex.Pattern;

/** One row ({@link RowReader}) a line; blank lines are allowed. */
final class ExtractionJsonlFormat implements ExtractionFormat {

    private static final Pattern ROW = Pattern.compile("\\{\\s*\"(document|field)\"\\s*:\\s*\"");

    @Override
    public String id() {
        return "extraction-jsonl";
    }

    /**
     * A first line that is an object by itself, and another after it: one JSON text cannot go on like that. A first line
     * longer than the head is told by its first key.
     */
    @Override
    public boolean recognises(String head) {
        String text = head.stripLeading();
        int end = text.indexOf('\n');
        if (end < 0 && head.length() == TextInput.HEAD) {
            return ROW.matcher(text).lookingAt();
        }
        if (!text.startsWith("{") || end < 0 || text.substring(end).isBlank()) {
            return false;
        }
        try {
            return JsonValues.parse(text.substring(0, end)) instanceof JsonValue.Object;
        } catch (FormatException e) {
            // A broken first line of a JSONL is told by its second, which begins an object again.
            return text.substring(end).stripLeading().startsWith("{");
        }
    }

    @Override
    public void read(TextInput input, ExtractionSink sink) throws FormatException, IOException {
        BoundedSink bounded = new BoundedSink(input, sink);
        RowReader rows = new RowReader(bounded::problem);
        boolean wasAtEnd = JsonLines.forEach(input, bounded::problem, (row, where) -> {
            rows.extraction(row, where).ifPresent(bounded::extraction);
            return bounded.wantsMore();
        });
        bounded.end(wasAtEnd);
    }
}
