package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON texts to values and back. */
public final class JsonValues {

    private static final JsonFactory FACTORY = factory(Limits.DEFAULT);

    private JsonValues() {}

    /**
     * The one value that a text holds.
     *
     * @throws FormatException ({@code input.format.json}: line, column) when it is not JSON, holds more than one value, is
     *     nested too deep, or has half a character in a name
     */
    public static JsonValue parse(String text) throws FormatException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
    }

    /** The one value that a text holds; empty where it is none: what an older server wrote may be anything. */
    public static Optional<JsonValue> parsed(String text) {
        try {
            return Optional.of(parse(text));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private static JsonValue whole(JsonParser parser) throws FormatException, IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first != null) {
                JsonValue value = read(parser);
                if (parser.nextToken() == null) {
                    return value;
                }
            }
            throw notJson(parser.currentTokenLocation());
        } catch (JsonProcessingException e) {
            throw notJson(location(e, parser));
        }
    }

    /** Where the JSON is broken; a limit that was passed has no place of its own. */
    static JsonLocation location(JsonProcessingException e, JsonParser parser) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    /** One line, without blanks. */
    public static String write(JsonValue value) {
        return text(value, null);
    }

    /** Members on lines of their own, indented by two blanks; no line feed at the end. */
    public static String writePretty(JsonValue value) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("").withObjectEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return text(value, printer);
    }

    static JsonFactory factory(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder().maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxString()).maxNumberLength(1_000).maxNameLength(10_000).build();
        // Names come from foreign files: interning them would let a file fill the JVM's string table.
        return JsonFactory.builder().streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    static JsonParser parser(Reader reader, Limits limits) throws IOException {
        return factory(limits).createParser(reader);
    }

    /** The value that begins at the parser's current token; afterwards the parser stands on its last. */
    static JsonValue read(JsonParser parser) throws IOException {
        return BoundedJson.whole(parser);
    }

    private static FormatException notJson(JsonLocation at) {
        return new FormatException("input.format.json", at.getLineNr(), at.getColumnNr());
    }

    private static String text(JsonValue value, @Nullable DefaultPrettyPrinter printer) {
        StringWriter written = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(written)) {
            if (printer != null) {
                generator.setPrettyPrinter(printer);
            }
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string cannot fail", e);
        }
        return LoneSurrogates.escape(written.toString());
    }

    private static void write(JsonValue value, JsonGenerator to) throws IOException {
        switch (value) {
            case JsonValue.Text text -> to.writeString(text.value());
            case JsonValue.Number number -> to.writeNumber(number.literal());
            case JsonValue.Bool bool -> to.writeBoolean(bool.value());
            case JsonValue.Null ignored -> to.writeNull();
            case JsonValue.Array array -> {
                to.writeStartArray();
                for (JsonValue item : array.items()) {
                    write(item, to);
                }
                to.writeEndArray();
            }
            case JsonValue.Object object -> {
                to.writeStartObject();
                for (JsonValue.Member member : object.members()) {
                    to.writeFieldName(member.name());
                    write(member.value(), to);
                }
                to.writeEndObject();
            }
        }
    }
}
