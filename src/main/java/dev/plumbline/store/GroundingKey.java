package dev.plumbline.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The grounding keys as the schema's generated columns compute them, for looking a row up by its index and for checking
 * the columns: SHA-256 over the key's parts, each with its length in UTF-16 units before it.
 */
final class GroundingKey {

    static final String TOKEN_CONSTRAINT = "annotation_unique_token_label_grounding_key";
    static final String SPAN_CONSTRAINT = "annotation_unique_span_label_grounding_key";

    private GroundingKey() {}

    /** Key of a TOKEN_LABEL row: document, corpus, label, page, raw text, creator. */
    static byte[] token(KeyParts parts, int page) {
        return sha256(prefixed(parts.documentId(), parts.corpusId(), parts.labelId(), page, parts.rawText(),
                parts.creatorId()));
    }

    /** Key of a SPAN_LABEL row: document, corpus, label, raw text, creator, json. */
    static byte[] span(KeyParts parts, String json) {
        return sha256(prefixed(parts.documentId(), parts.corpusId(), parts.labelId(), parts.rawText(),
                parts.creatorId()) + spanJson(json));
    }

    /** {@code {"start","end"}} in one spelling; any other JSON as it is. */
    private static String spanJson(String json) {
        JsonNode node = CanonicalJson.parse(json);
        boolean plain = node.size() == 2 && node.path("start").isNumber() && node.path("end").isNumber();
        return plain ? "{\"start\":" + number(node.path("start")) + ",\"end\":" + number(node.path("end")) + "}" : json;
    }

    private static String number(JsonNode node) {
        BigDecimal number = node.decimalValue();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }

    private static String prefixed(Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            String text = part.toString();
            joined.append(text.length()).append(':').append(text);
        }
        return joined.toString();
    }

    static byte[] sha256(String text) {
        return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What both keys hold; each column not null. */
    record KeyParts(long documentId, long corpusId, long labelId, String rawText, long creatorId) {}
}
