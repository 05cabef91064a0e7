package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One pass over an extraction JSON, token by token; holds one record at a time. */
final class ExtractionJsonReading {

    private final JsonParser parser;
    private final String file;
    private final BoundedSink sink;
    private final Places places;
    private final RowReader rows;
    private boolean begun;

    ExtractionJsonReading(JsonParser parser, String file, BoundedSink sink) {
        this.parser = parser;
        this.file = file;
        this.sink = sink;
        this.places = new Places(file);
        this.rows = new RowReader(sink::problem);
    }

    /** Reads all; false when it stopped at the limit of records before the end. */
    boolean run() throws IOException, FormatException {
        JsonToken first = parser.nextToken();
        begun = first == JsonToken.START_ARRAY || first == JsonToken.START_OBJECT;
        if (!begun) {
            throw new FormatException("input.format.extraction", file);
        }
        boolean whole = first == JsonToken.START_ARRAY ? array() : object();
        if (whole && parser.nextToken() != null) {
            sink.problem(places.column(parser.currentTokenLocation()), "input.json.more");
        }
        return whole;
    }

    /** Tells where the JSON breaks off; a file that breaks off before it began is no JSON at all. */
    void broken(JsonProcessingException e) throws FormatException {
        JsonLocation at = JsonValues.location(e, parser);
        if (!begun) {
            throw new FormatException("input.format.json", at.getLineNr(), at.getColumnNr());
        }
        sink.problem(places.column(at), e instanceof StreamConstraintsException ? "input.json.limit"
                : "input.json.broken");
    }

    private boolean array() throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (!sink.wantsMore()) {
                return false;
            }
            String where = places.pointer("/" + i, parser.currentTokenLocation());
            rows.extraction(JsonValues.read(parser), where).ifPresent(sink::extraction);
        }
        return true;
    }

    /**
     * Either one row or documents by name: a text under "document" or "field" says it is a row. Until one of those comes,
     * "value" and "hint" are kept back, since a document may be called so as well.
     */
    private boolean object() throws IOException {
        List<JsonValue.Member> undecided = new ArrayList<>();
        String where = places.pointer("", parser.currentTokenLocation());
        boolean row = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            row |= value.isScalarValue() && RowReader.KEYS.contains(name);
            if (row || RowReader.KEYS.contains(name)) {
                undecided.add(new JsonValue.Member(name, JsonValues.read(parser)));
            } else if (!document(name)) {
                return false;
            }
        }
        if (row) {
            rows.extraction(new JsonValue.Object(undecided), where).ifPresent(sink::extraction);
        } else {
            undecided.forEach(member -> document(member, where));
        }
        return true;
    }

    /** Streams the fields of a document; the parser stands on its value. */
    private boolean document(String name) throws IOException {
        String path = Places.step(name);
        String where = places.pointer(path, parser.currentTokenLocation());
        boolean usable = parser.currentToken() == JsonToken.START_OBJECT
                && rows.checked(name, "document", where).isPresent();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            sink.problem(where, "input.record.fields");
        }
        if (!usable) {
            parser.skipChildren();
            return true;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (!sink.wantsMore()) {
                return false;
            }
            String field = parser.currentName();
            parser.nextToken();
            String at = places.pointer(path + Places.step(field), parser.currentTokenLocation());
            field(name.strip(), new JsonValue.Member(field, JsonValues.read(parser)), at, seen);
        }
        return true;
    }

    private void document(JsonValue.Member document, String where) {
        if (!(document.value() instanceof JsonValue.Object fields)) {
            sink.problem(where, "input.record.fields");
            return;
        }
        Set<String> seen = new HashSet<>();
        fields.members().forEach(field -> field(document.name(), field, where, seen));
    }

    private void field(String document, JsonValue.Member field, String where, Set<String> seen) {
        rows.checked(field.name(), "field", where).filter(name -> rows.isUsable(field.value(), where))
                .ifPresent(name -> {
                    if (!seen.add(name)) {
                        sink.problem(where, "input.record.field-twice", name);
                    }
                    sink.extraction(new Extraction(document, name, field.value(), Hint.NONE, where));
                });
    }
}
