package dev.plumbline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.TreeMap;

/**
 * One spelling for all JSON that PostgreSQL's jsonb holds equal: keys by length and then by their characters, no
 * blanks, the last of two equal keys, numbers without trailing zeros. H2 compares JSON by its spelling, so what is
 * written to an annotation goes through here first.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final Comparator<String> JSONB_ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** A plain number longer than this is left in exponent form: 1e9999999 must not become ten million digits. */
    private static final int LONGEST_PLAIN = 40;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when the text is not JSON */
    static String of(String json) {
        return canonical(parse(json)).toString();
    }

    /** @throws IllegalArgumentException when the text is not JSON */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> canonicalObject(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> copy.add(canonical(item)));
                yield copy;
            }
            default -> node.isNumber() ? number(node.decimalValue()) : node;
        };
    }

    private static ObjectNode canonicalObject(ObjectNode object) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>(JSONB_ORDER);
        object.properties().forEach(entry -> sorted.put(entry.getKey(), canonical(entry.getValue())));
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        sorted.forEach(copy::set);
        return copy;
    }

    private static JsonNode number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean plain = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= LONGEST_PLAIN;
        return plain ? JsonNodeFactory.instance.numberNode(stripped.toBigInteger())
                : JsonNodeFactory.instance.numberNode(stripped);
    }
}
