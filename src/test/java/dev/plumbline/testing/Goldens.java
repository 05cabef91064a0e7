package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Reads the golden cases that were made by running the reference. */
public final class Goldens {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Goldens() {}

    public static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(Goldens.class.getResourceAsStream("/goldens/" + name), name)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A golden's JSON as the product holds it. */
    public static JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> JsonValue.of(node.asText());
            case NUMBER -> new JsonValue.Number(node.isIntegralNumber() ? node.asText() : node.decimalValue().toString());
            case BOOLEAN -> JsonValue.of(node.asBoolean());
            case ARRAY -> JsonValue.array(children(node));
            case OBJECT -> object(node);
            default -> JsonValue.NULL;
        };
    }

    private static List<JsonValue> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).map(Goldens::value).toList();
    }

    private static JsonValue object(JsonNode node) {
        JsonValue.Builder builder = JsonValue.object();
        node.properties().forEach(member -> builder.put(member.getKey(), value(member.getValue())));
        return builder.build();
    }
}
