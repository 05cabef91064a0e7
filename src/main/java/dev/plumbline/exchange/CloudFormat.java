package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.Reader;

/** One JSON answer of a cloud extractor. An answer that breaks off is read as far as it goes. */
final class CloudFormat implements ExtractionFormat {

    private final CloudShape shape;

    CloudFormat(CloudShape shape) {
        this.shape = shape;
    }

    @Override
    public String id() {
        return shape.id();
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("{") && shape.recognises(head);
    }

    @Override
    public void read(TextInput input, ExtractionSink sink) throws FormatException, IOException {
        BoundedSink bounded = new BoundedSink(input, sink);
        try (Reader text = input.open(bounded::problem); JsonParser parser = JsonValues.parser(text, input.limits())) {
            BoundedJson json = new BoundedJson(parser, shape.wanted());
            JsonValue answer = first(parser, input.name()) == JsonToken.START_OBJECT ? json.read() : JsonValue.NULL;
            json.broken().ifPresent(e -> broken(e, parser, new Places(input.name()), bounded));
            if (!shape.read(answer, new CloudRecords(input.name(), bounded))) {
                throw new FormatException("input.format.citations", input.name(), shape.id());
            }
            bounded.end(bounded.wantsMore());
        }
    }

    private static JsonToken first(JsonParser parser, String file) throws FormatException, IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first != null) {
                return first;
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = JsonValues.location(e, parser);
            throw new FormatException("input.format.json", at.getLineNr(), at.getColumnNr());
        }
        throw new FormatException("input.format.empty", file);
    }

    static void broken(JsonProcessingException e, JsonParser parser, Places places, BoundedSink sink) {
        sink.problem(places.column(JsonValues.location(e, parser)),
                e instanceof StreamConstraintsException ? "input.json.limit" : "input.json.broken");
    }
}
