package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Google Document AI's {@code Document}: its entities with their {@code pageAnchor}, whose pages count from 0 and are left out
 * where they are 0. Offsets of the {@code textAnchor} count in its own text and are not read.
 */
final class DocumentAiShape implements CloudShape {

    private static final Pattern OWN_KEY = Pattern.compile("\"(shardInfo|textAnchor|mentionText|pageAnchor)\"\\s*:");

    @Override
    public String id() {
        return "google-document-ai";
    }

    @Override
    public boolean recognises(String head) {
        return OWN_KEY.matcher(head).find();
    }

    @Override
    public Map<String, Set<String>> wanted() {
        return Map.of("", Set.of("uri", "entities", "document"), "/document", Set.of("uri", "entities"));
    }

    @Override
    public boolean read(JsonValue answer, CloudRecords to) {
        boolean isWrapped = JsonParts.member(answer, "document").isPresent();
        JsonValue document = JsonParts.member(answer, "document").orElse(answer);
        if (!(JsonParts.member(document, "entities").orElse(JsonValue.NULL) instanceof JsonValue.Array)) {
            return false;
        }
        String title = JsonParts.text(document, "uri").orElseGet(to::document);
        entities(document, "entities", title, isWrapped ? "/document" : "", to);
        return true;
    }

    private static void entities(JsonValue from, String key, String title, String pointer, CloudRecords to) {
        List<JsonValue> entities = JsonParts.items(from, key);
        for (int i = 0; i < entities.size() && to.wantsMore(); i++) {
            entity(entities.get(i), title, pointer + "/" + key + "/" + i, to);
        }
    }

    private static void entity(JsonValue entity, String title, String pointer, CloudRecords to) {
        if (!(entity instanceof JsonValue.Object)) {
            to.problem(pointer, "input.record.object");
            return;
        }
        if (!JsonParts.items(entity, "properties").isEmpty()) {
            entities(entity, "properties", title, pointer, to);
            return;
        }
        Optional<String> type = JsonParts.text(entity, "type");
        if (type.isEmpty()) {
            to.problem(pointer, "input.record.missing", "type");
        } else {
            // Without a mention it was inferred and stands nowhere.
            JsonParts.text(entity, "mentionText")
                    .ifPresent(value -> to.value(title, type.get(), value, cited(entity, pointer, to), pointer));
        }
    }

    private static CitedPlace cited(JsonValue entity, String pointer, CloudRecords to) {
        CitedRegions regions = new CitedRegions();
        for (JsonValue ref : JsonParts.member(entity, "pageAnchor").map(anchor -> JsonParts.items(anchor, "pageRefs")).orElse(List.of())) {
            Optional<Integer> page = JsonParts.member(ref, "page").isEmpty() ? Optional.of(0) : JsonParts.whole(ref, "page");
            if (page.isEmpty() || !(ref instanceof JsonValue.Object)) {
                to.problem(pointer, "input.record.hint", "pageAnchor");
            } else {
                List<JsonValue> corners = JsonParts.member(ref, "boundingPoly")
                        .map(polygon -> JsonParts.items(polygon, "normalizedVertices")).orElse(List.of());
                regions.add(page.get() + 1, along(corners, "x"), along(corners, "y"));
            }
        }
        return regions.place();
    }

    /** A coordinate that is 0 is left out in JSON of protocol buffers. */
    private static List<Double> along(List<JsonValue> corners, String axis) {
        return corners.stream().map(corner -> JsonParts.number(corner, axis).orElse(0.0)).toList();
    }
}
