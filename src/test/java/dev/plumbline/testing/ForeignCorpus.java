package dev.plumbline.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;

/** A corpus zip of version 2 of another program, with everything that the format may have; and what such a zip says, without its numbers. */
public final class ForeignCorpus {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final ObjectNode data;
    private final String memo;

    public ForeignCorpus() throws IOException {
        data = (ObjectNode) resource("corpus-v2.json");
        data.setAll((ObjectNode) resource("corpus-parts.json"));
        ((ObjectNode) data.at("/annotated_docs/lease.pdf")).put("description", "The lease");
        annotation("lease.pdf", 0).put("long_description", "Why 🚀").put("link_url", "https://example.org/x");
        ((ObjectNode) data.at("/structural_annotation_sets/s1/structural_annotations/0")).put("long_description", "Of the set");
        memo = data.at("/annotated_docs/memo.txt/content").asText();
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ForeignCorpus.class.getResourceAsStream("/dev/plumbline/exchange/" + name))) {
            return JSON.readTree(in);
        }
    }

    /** The whole of {@code data.json}, to be changed. */
    public ObjectNode data() {
        return data;
    }

    public ObjectNode annotation(String document, int position) {
        return (ObjectNode) data.path("annotated_docs").path(document).path("labelled_text").path(position);
    }

    /** Without the PDF's file, of which the words alone come in. */
    public Path write(Path zip) throws IOException {
        return new SmallCorpus().without("one.pdf").without("two.txt").file("memo.txt", memo).write(zip, JSON.writeValueAsString(data));
    }

    /** The {@code data.json} of a zip. */
    public static ObjectNode read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return (ObjectNode) JSON.readTree(file.getInputStream(file.getEntry("data.json")));
        }
    }

    /** The same with names in the place of numbers: of folders, conversations, messages, documents, labels and annotations. */
    public static ObjectNode named(JsonNode written) {
        ObjectNode named = JSON.createObjectNode();
        Map<String, String> documents = new HashMap<>();
        Map<String, String> annotations = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        written.path("text_labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().path("text").asText()));
        for (Map.Entry<String, JsonNode> document : written.path("annotated_docs").properties()) {
            JsonNode of = document.getValue();
            documents.put(document.getKey(), of.path("title").asText());
            documents.put(of.path("pdf_file_hash").asText("-"), of.path("title").asText());
            named.withObject("documents").set(of.path("title").asText(), of.path("description"));
            of.path("labelled_text").forEach(annotation -> detail(named, annotation, annotations));
        }
        for (JsonNode set : written.path("structural_annotation_sets")) {
            set.path("structural_annotations").forEach(annotation -> detail(named, annotation, annotations));
        }
        named.set("corpus", without(written.path("corpus"), "id", "label_set"));
        named.set("label_set", without(written.path("label_set"), "id"));
        for (String whole : new String[] {"agent_config", "md_description", "md_description_revisions", "post_processors",
            "ingestion_sources", "action_trail"}) {
            named.set(whole, written.path(whole));
        }
        Map<String, String> folders = names(written, "folders", "name");
        Map<String, String> conversations = names(written, "conversations", "title");
        Map<String, String> messages = names(written, "messages", "content");
        list(named, written, "folders", Map.of("id", folders, "parent_id", folders));
        list(named, written, "document_paths", Map.of("document_ref", documents));
        list(named, written, "conversations", Map.of("id", conversations, "chat_with_document_hash", documents));
        list(named, written, "messages", Map.of("id", messages, "conversation_id", conversations));
        list(named, written, "message_votes", Map.of("message_id", messages));
        Map<String, Map<String, String>> ends = Map.of("relationshipLabel", labels, "source_annotation_ids", annotations,
                "target_annotation_ids", annotations);
        list(named, written, "relationships", ends);
        for (JsonNode set : written.path("structural_annotation_sets")) {
            list(named, set, "structural_relationships", ends);
        }
        return named;
    }

    private static void detail(ObjectNode named, JsonNode annotation, Map<String, String> annotations) {
        annotations.put(annotation.path("id").asText(), annotation.path("rawText").asText());
        ObjectNode details = named.withObject("details").withObject("/" + annotation.path("rawText").asText());
        for (String member : new String[] {"long_description", "link_url", "content_modalities"}) {
            if (annotation.has(member)) {
                details.set(member, annotation.get(member));
            }
        }
    }

    private static Map<String, String> names(JsonNode written, String list, String by) {
        Map<String, String> names = new HashMap<>();
        written.path(list).forEach(item -> names.put(item.path("id").asText(), item.path(by).asText()));
        return names;
    }

    private static void list(ObjectNode named, JsonNode written, String list, Map<String, Map<String, String>> references) {
        for (JsonNode item : written.path(list)) {
            ObjectNode copy = list.endsWith("relationships") ? without(item, "id") : item.deepCopy();
            references.forEach((member, names) -> {
                if (copy.path(member).isArray()) {
                    copy.putArray(member).addAll(item.path(member).valueStream().map(end -> JSON.valueToTree(name(end, names))).map(JsonNode.class::cast).toList());
                } else if (copy.hasNonNull(member)) {
                    copy.put(member, item.get(member).getNodeType() + " " + name(item.path(member), names));
                }
            });
            named.withArray(list).add(copy);
        }
    }

    private static String name(JsonNode number, Map<String, String> names) {
        return names.getOrDefault(number.asText(), names.isEmpty() || names.containsValue(number.asText()) ? number.asText() : "nothing");
    }

    private static ObjectNode without(JsonNode object, String... members) {
        ObjectNode copy = object.deepCopy();
        for (String member : members) {
            copy.remove(member);
        }
        return copy;
    }
}
