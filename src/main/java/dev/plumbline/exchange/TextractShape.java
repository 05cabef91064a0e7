package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Amazon Textract's {@code Blocks}: the answers to queries, under their alias or question, and the values of a form under
 * their keys, each with its {@code Geometry}. A block without a page is on the only one.
 */
final class TextractShape implements CloudShape {

    private static final Pattern OWN_KEY = Pattern.compile("\"Blocks\"\\s*:\\s*\\[");

    @Override
    public String id() {
        return "textract";
    }

    @Override
    public boolean recognises(String head) {
        return OWN_KEY.matcher(head).find();
    }

    @Override
    public Map<String, Set<String>> wanted() {
        return Map.of("", Set.of("Blocks"), "/Blocks", Set.of("BlockType", "Id", "Text", "Page", "Geometry", "Relationships",
                "EntityTypes", "Query"), "/Blocks/Geometry", Set.of("BoundingBox"));
    }

    @Override
    public boolean read(JsonValue answer, CloudRecords to) {
        if (!(JsonParts.member(answer, "Blocks").orElse(JsonValue.NULL) instanceof JsonValue.Array)) {
            return false;
        }
        new Blocks(JsonParts.items(answer, "Blocks"), to).read();
        return true;
    }

    /** The blocks of one answer, which name each other by id. */
    private static final class Blocks {

        private final List<JsonValue> blocks;
        private final CloudRecords to;
        private final Map<String, JsonValue> byId = new HashMap<>();

        Blocks(List<JsonValue> blocks, CloudRecords to) {
            this.blocks = blocks;
            this.to = to;
            blocks.forEach(block -> JsonParts.text(block, "Id").ifPresent(id -> byId.put(id, block)));
        }

        void read() {
            for (int i = 0; i < blocks.size() && to.wantsMore(); i++) {
                JsonValue block = blocks.get(i);
                String pointer = "/Blocks/" + i;
                String type = JsonParts.text(block, "BlockType").orElse("");
                if (type.isEmpty()) {
                    to.problem(pointer, "input.record.missing", "BlockType");
                } else if (type.equals("QUERY")) {
                    values(question(block), block, "ANSWER", pointer);
                } else if (type.equals("KEY_VALUE_SET") && JsonParts.items(block, "EntityTypes").contains(JsonValue.of("KEY"))) {
                    values(words(block).replaceFirst("\\s*:$", ""), block, "VALUE", pointer);
                }
            }
        }

        private static String question(JsonValue block) {
            JsonValue query = JsonParts.member(block, "Query").orElse(JsonValue.NULL);
            return JsonParts.text(query, "Alias").or(() -> JsonParts.text(query, "Text")).orElse("");
        }

        private void values(String field, JsonValue block, String relation, String pointer) {
            for (JsonValue value : related(block, relation)) {
                String text = JsonParts.text(value, "Text").orElseGet(() -> words(value));
                if (!text.isBlank()) {
                    to.value(to.document(), field, text, cited(value), pointer);
                }
            }
        }

        private String words(JsonValue block) {
            return related(block, "CHILD").stream().flatMap(word -> JsonParts.text(word, "Text").stream())
                    .collect(Collectors.joining(" "));
        }

        private List<JsonValue> related(JsonValue block, String type) {
            return JsonParts.items(block, "Relationships").stream()
                    .filter(relation -> JsonParts.text(relation, "Type").equals(Optional.of(type)))
                    .flatMap(relation -> JsonParts.items(relation, "Ids").stream())
                    .flatMap(id -> id instanceof JsonValue.Text text ? Optional.ofNullable(byId.get(text.value())).stream()
                            : Stream.empty())
                    .toList();
        }

        private static CitedPlace cited(JsonValue block) {
            JsonValue box = JsonParts.member(block, "Geometry").flatMap(geometry -> JsonParts.member(geometry, "BoundingBox"))
                    .orElse(JsonValue.NULL);
            Optional<Double> left = JsonParts.number(box, "Left");
            Optional<Double> top = JsonParts.number(box, "Top");
            Optional<Double> width = JsonParts.number(box, "Width");
            Optional<Double> height = JsonParts.number(box, "Height");
            boolean isWhole = left.isPresent() && top.isPresent() && width.isPresent() && height.isPresent();
            CitedRegions regions = new CitedRegions();
            regions.add(JsonParts.whole(block, "Page").filter(page -> page > 0).orElse(1),
                    isWhole ? List.of(left.get(), left.get() + width.get()) : List.of(),
                    isWhole ? List.of(top.get(), top.get() + height.get()) : List.of());
            return regions.place();
        }
    }
}
