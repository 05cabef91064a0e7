package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Azure Document Intelligence's {@code analyzeResult} (API 2022-08-31 and later): the fields of its documents with their
 * {@code boundingRegions}, whose polygons are in the unit of the page and made relative here. Its {@code spans} count in its own
 * text and are not read.
 */
final class AzureShape implements CloudShape {

    private static final Pattern OWN_KEY = Pattern.compile("\"analyzeResult\"\\s*:\\s*\\{");

    @Override
    public String id() {
        return "azure-document-intelligence";
    }

    @Override
    public boolean recognises(String head) {
        return OWN_KEY.matcher(head).find();
    }

    @Override
    public Map<String, Set<String>> wanted() {
        return Map.of("", Set.of("analyzeResult"), "/analyzeResult", Set.of("documents", "pages"), "/analyzeResult/pages",
                Set.of("pageNumber", "width", "height"));
    }

    @Override
    public boolean read(JsonValue answer, CloudRecords to) {
        Optional<JsonValue> result = JsonParts.member(answer, "analyzeResult");
        if (result.isEmpty()) {
            return false;
        }
        Map<Integer, Size> sizes = sizes(result.get());
        List<JsonValue> documents = JsonParts.items(result.get(), "documents");
        for (int i = 0; i < documents.size(); i++) {
            String pointer = "/analyzeResult/documents/" + i + "/fields";
            for (JsonValue.Member field : JsonParts.members(documents.get(i), "fields")) {
                new Fields(sizes, to).read(field.name(), field.value(), pointer + Places.step(field.name()));
            }
        }
        return true;
    }

    private static Map<Integer, Size> sizes(JsonValue result) {
        Map<Integer, Size> sizes = new HashMap<>();
        for (JsonValue page : JsonParts.items(result, "pages")) {
            Optional<Double> width = JsonParts.number(page, "width").filter(length -> length > 0);
            Optional<Double> height = JsonParts.number(page, "height").filter(length -> length > 0);
            JsonParts.whole(page, "pageNumber").ifPresent(number -> width.ifPresent(
                    w -> height.ifPresent(h -> sizes.put(number, new Size(w, h)))));
        }
        return sizes;
    }

    /** A page in its own unit. */
    private record Size(double width, double height) {}

    /** Goes down through objects and lists of fields; what has a text of its own is a value. */
    private record Fields(Map<Integer, Size> sizes, CloudRecords to) {

        void read(String name, JsonValue field, String pointer) {
            if (!(field instanceof JsonValue.Object object)) {
                to.problem(pointer, "input.record.object");
                return;
            }
            List<JsonValue> items = JsonParts.items(object, "valueArray");
            for (int i = 0; i < items.size(); i++) {
                read(name, items.get(i), pointer + "/valueArray/" + i);
            }
            List<JsonValue.Member> parts = JsonParts.members(object, "valueObject");
            parts.forEach(part -> read(name + "." + part.name(), part.value(), pointer + "/valueObject" + Places.step(part.name())));
            if (items.isEmpty() && parts.isEmpty()) {
                JsonParts.text(object, "content").or(() -> JsonParts.text(object, "valueString"))
                        .ifPresent(value -> to.value(to.document(), name, value, cited(object, pointer), pointer));
            }
        }

        private CitedPlace cited(JsonValue.Object field, String pointer) {
            CitedRegions regions = new CitedRegions();
            for (JsonValue region : JsonParts.items(field, "boundingRegions")) {
                Optional<Integer> page = JsonParts.whole(region, "pageNumber").filter(number -> number > 0);
                if (page.isEmpty()) {
                    to.problem(pointer, "input.record.hint", "boundingRegions");
                } else {
                    add(regions, page.get(), JsonParts.items(region, "polygon"));
                }
            }
            return regions.place();
        }

        private void add(CitedRegions regions, int page, List<JsonValue> polygon) {
            List<Double> xs = new ArrayList<>();
            List<Double> ys = new ArrayList<>();
            Size size = sizes.getOrDefault(page, new Size(0, 0));
            for (int i = 0; i + 1 < polygon.size() && size.width() > 0; i += 2) {
                OptionalDouble x = CitationReader.number(polygon.get(i));
                OptionalDouble y = CitationReader.number(polygon.get(i + 1));
                if (x.isPresent() && y.isPresent()) {
                    xs.add(x.getAsDouble() / size.width());
                    ys.add(y.getAsDouble() / size.height());
                }
            }
            regions.add(page, xs, ys);
        }
    }
}
