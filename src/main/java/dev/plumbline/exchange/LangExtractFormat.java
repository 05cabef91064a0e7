package dev.plumbline.exchange;

import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.text.CodePoints;
import dev.plumbline.text.Span;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * LangExtract's JSONL: a document a line, {@code {"extractions":[…],"text","document_id"}}. A class is the field, its text
 * the value; what stood around the place that LangExtract found becomes the hint, so that the place is looked for anew and
 * not believed.
 */
final class LangExtractFormat implements ExtractionFormat {

    /** UTF-16 units of the text on either side that are kept as a hint. */
    private static final int CONTEXT = 40;

    private static final Pattern EXTRACTIONS = Pattern.compile("\"extractions\"\\s*:\\s*\\[");
    private static final Pattern OWN_KEY = Pattern.compile("\"(extraction_class|extraction_text|document_id)\"\\s*:");

    @Override
    public String id() {
        return "langextract";
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("{") && EXTRACTIONS.matcher(head).find() && OWN_KEY.matcher(head).find();
    }

    @Override
    public void read(TextInput input, ExtractionSink sink) throws FormatException, IOException {
        BoundedSink bounded = new BoundedSink(input, sink);
        Reading reading = new Reading(bounded);
        bounded.end(JsonLines.forEach(input, bounded::problem, reading::document));
    }

    /** One pass over a file. */
    private static final class Reading {

        private final BoundedSink sink;
        private final RowReader rows;

        Reading(BoundedSink sink) {
            this.sink = sink;
            this.rows = new RowReader(sink::problem);
        }

        boolean document(JsonValue line, String where) {
            if (!(line instanceof JsonValue.Object object)) {
                sink.problem(where, "input.record.object");
                return sink.wantsMore();
            }
            Optional<String> document = rows.name(object, "document_id", where);
            if (!(object.get("extractions").orElse(JsonValue.NULL) instanceof JsonValue.Array extractions)) {
                sink.problem(where, "input.record.list", "extractions");
                return sink.wantsMore();
            }
            if (document.isPresent()) {
                Source source = Source.of(object);
                for (int i = 0; i < extractions.items().size() && sink.wantsMore(); i++) {
                    extraction(document.get(), source, extractions.items().get(i), where + ", extraction " + (i + 1));
                }
            }
            return sink.wantsMore();
        }

        private void extraction(String document, Source source, JsonValue item, String where) {
            if (!(item instanceof JsonValue.Object object)) {
                sink.problem(where, "input.record.object");
                return;
            }
            Optional<String> field = rows.name(object, "extraction_class", where);
            Optional<JsonValue> value = object.get("extraction_text").filter(found -> !(found instanceof JsonValue.Null));
            if (value.isEmpty()) {
                sink.problem(where, "input.record.missing", "extraction_text");
            }
            if (field.isPresent() && value.filter(found -> rows.isUsable(found, where)).isPresent()) {
                sink.extraction(new Extraction(document, field.get(), value.get(), hint(source, object, where), where));
            }
        }

        private Hint hint(Source source, JsonValue.Object extraction, String where) {
            JsonValue interval = extraction.get("char_interval").orElse(JsonValue.NULL);
            if (interval instanceof JsonValue.Null) {
                return Hint.NONE;
            }
            Optional<Hint> hint = interval instanceof JsonValue.Object object ? source.around(object) : Optional.empty();
            if (hint.isEmpty()) {
                sink.problem(where, "input.record.hint", "char_interval");
            }
            return hint.orElse(Hint.NONE);
        }
    }

    /** The text that the places of a line count in. */
    private record Source(String text, CodePoints codePoints) {

        static Source of(JsonValue.Object line) {
            String text = line.get("text").orElse(JsonValue.NULL) instanceof JsonValue.Text found ? found.value() : "";
            return new Source(text, CodePoints.of(text));
        }

        /** What stands around an interval; no hint without the text; empty when the interval is none of the text. */
        Optional<Hint> around(JsonValue.Object interval) {
            OptionalInt start = offset(interval, "start_pos");
            OptionalInt end = offset(interval, "end_pos");
            if (text.isEmpty()) {
                return Optional.of(Hint.NONE);
            }
            if (start.isEmpty() || end.isEmpty() || start.getAsInt() > end.getAsInt()
                    || end.getAsInt() > codePoints.fromUtf16(text.length())) {
                return Optional.empty();
            }
            Span place = codePoints.toUtf16(new Span(start.getAsInt(), end.getAsInt()));
            return Optional.of(new Hint(OptionalInt.empty(), context(place.start() - CONTEXT, place.start()),
                    context(place.end(), place.end() + CONTEXT)));
        }

        private Optional<String> context(int start, int end) {
            int from = Math.max(0, start);
            int to = Math.min(text.length(), end);
            boolean cutsAtStart = from > 0 && from < to && Character.isLowSurrogate(text.charAt(from));
            boolean cutsAtEnd = to < text.length() && to > from && Character.isHighSurrogate(text.charAt(to - 1));
            return Optional.of(text.substring(cutsAtStart ? from + 1 : from, cutsAtEnd ? to - 1 : to))
                    .filter(found -> !found.isBlank() && !LoneSurrogates.isIn(found));
        }

        private static OptionalInt offset(JsonValue.Object interval, String key) {
            return interval.get(key).orElse(JsonValue.NULL) instanceof JsonValue.Number number
                    && number.literal().matches("[0-9]{1,9}")
                    ? OptionalInt.of(Integer.parseInt(number.literal())) : OptionalInt.empty();
        }
    }
}
