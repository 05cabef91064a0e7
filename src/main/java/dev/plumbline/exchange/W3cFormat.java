package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The W3C Web Annotation Data Model in JSON-LD: one annotation, an array of them, an {@code AnnotationPage}, or an
 * {@code AnnotationCollection} with its first page within it. Holds one annotation at a time.
 */
final class W3cFormat implements ExtractionFormat {

    private static final Pattern CONTEXT = Pattern.compile("\"https?://www\\.w3\\.org/ns/anno\\.jsonld\"");
    private static final Pattern KIND = Pattern.compile("\"type\"\\s*:\\s*(\\[\\s*)?\"Annotation(Page|Collection)?\"");
    private static final Pattern TARGET = Pattern.compile("\"target\"\\s*:");

    @Override
    public String id() {
        return "w3c";
    }

    @Override
    public boolean recognises(String head) {
        String start = head.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && (CONTEXT.matcher(head).find() || KIND.matcher(head).find() && TARGET.matcher(head).find());
    }

    @Override
    public void read(TextInput input, ExtractionSink sink) throws FormatException, IOException {
        BoundedSink bounded = new BoundedSink(input, sink);
        try (Reader text = input.open(bounded::problem); JsonParser parser = JsonValues.parser(text, input.limits())) {
            Reading reading = new Reading(parser, new Places(input.name()), bounded);
            try {
                bounded.end(reading.file(input.name()));
            } catch (JsonProcessingException e) {
                if (!reading.hasBegun) {
                    JsonLocation at = JsonValues.location(e, parser);
                    throw new FormatException("input.format.json", at.getLineNr(), at.getColumnNr());
                }
                CloudFormat.broken(e, parser, new Places(input.name()), bounded);
                bounded.end(true);
            }
        }
    }

    /** One pass over a file. */
    private static final class Reading {

        private final JsonParser parser;
        private final Places places;
        private final BoundedSink sink;
        private final W3cAnnotation annotations;
        private boolean hasBegun;

        Reading(JsonParser parser, Places places, BoundedSink sink) {
            this.parser = parser;
            this.places = places;
            this.sink = sink;
            this.annotations = new W3cAnnotation(sink);
        }

        /** False when it stopped at the limit of records before the end. */
        boolean file(String name) throws IOException, FormatException {
            JsonToken first = parser.nextToken();
            hasBegun = first == JsonToken.START_ARRAY || first == JsonToken.START_OBJECT;
            if (!hasBegun) {
                throw new FormatException("input.format.extraction", name);
            }
            return first == JsonToken.START_ARRAY ? array("") : object("");
        }

        private boolean array(String path) throws IOException {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (!sink.wantsMore()) {
                    return false;
                }
                String where = places.pointer(path + "/" + i, parser.currentTokenLocation());
                annotations.read(JsonValues.read(parser), where);
            }
            return true;
        }

        /** An annotation itself, or what holds some: a page its items, a collection its first page. */
        private boolean object(String path) throws IOException {
            List<JsonValue.Member> own = new ArrayList<>();
            String where = places.pointer(path, parser.currentTokenLocation());
            boolean isContainer = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean holdsItems = name.equals("items") && value == JsonToken.START_ARRAY;
                boolean holdsPage = (name.equals("first") || name.equals("next")) && value == JsonToken.START_OBJECT;
                isContainer |= holdsItems || holdsPage;
                if (holdsItems && !array(path + "/items") || holdsPage && !object(path + "/" + name)) {
                    return false;
                }
                if (!holdsItems && !holdsPage) {
                    own.add(new JsonValue.Member(name, JsonValues.read(parser)));
                }
            }
            JsonValue.Object whole = new JsonValue.Object(own);
            if (!isContainer && isNoEmptyPage(whole)) {
                annotations.read(whole, where);
            }
            return true;
        }

        /** A page of no items and a collection of pages elsewhere say nothing; all else claims to be an annotation. */
        private static boolean isNoEmptyPage(JsonValue.Object whole) {
            String type = JsonParts.text(whole, "type").orElse("");
            return !type.equals("AnnotationPage") && !type.equals("AnnotationCollection");
        }
    }
}
