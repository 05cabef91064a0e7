package dev.plumbline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The errors that the validator of OpenContracts finds in an exported corpus zip, version 2; written from its rules. */
public final class CorpusValidator {

    private static final List<String> TOP = List.of("version", "annotated_docs", "doc_labels", "text_labels", "corpus", "label_set",
            "structural_annotation_sets", "folders", "document_paths", "relationships", "agent_config", "md_description",
            "md_description_revisions", "post_processors", "ingestion_sources");
    private static final List<String> CORPUS = List.of("id", "title", "description", "icon_name", "icon_data", "creator", "label_set",
            "slug", "post_processors", "preferred_embedder", "corpus_agent_instructions", "document_agent_instructions", "allow_comments");
    private static final List<String> LABEL_SET = List.of("id", "title", "description", "icon_name", "icon_data", "creator");
    private static final List<String> LABEL = List.of("id", "color", "description", "icon", "text", "label_type");
    private static final List<String> DOCUMENT = List.of("doc_labels", "labelled_text", "title", "description", "content",
            "pawls_file_content", "page_count", "file_type", "pdf_file_hash");
    private static final List<String> SET = List.of("content_hash", "parser_name", "parser_version", "page_count", "token_count",
            "pawls_file_content", "txt_content", "structural_annotations", "structural_relationships");
    private static final List<String> ANNOTATION =
            List.of("id", "annotationLabel", "rawText", "page", "annotation_json", "parent_id", "annotation_type", "structural");
    private static final List<String> RELATIONSHIP =
            List.of("id", "relationshipLabel", "source_annotation_ids", "target_annotation_ids", "structural");

    private final JsonNode data;
    private final Set<String> entries = new HashSet<>();
    private final List<String> errors = new ArrayList<>();
    private final Set<String> textLabels = new HashSet<>();
    private final Set<String> docLabels = new HashSet<>();

    private CorpusValidator(JsonNode data) {
        this.data = data;
    }

    /** None for a zip that is taken in. */
    public static List<String> errors(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry("data.json");
            if (entry == null) {
                return List.of("no data.json");
            }
            CorpusValidator validator = new CorpusValidator(new ObjectMapper().readTree(file.getInputStream(entry)));
            file.stream().map(ZipEntry::getName).forEach(validator.entries::add);
            validator.run();
            return validator.errors;
        }
    }

    private void run() {
        need("", data, TOP);
        need("/corpus", data.path("corpus"), CORPUS);
        need("/label_set", data.path("label_set"), LABEL_SET);
        if (!data.path("version").asText().equals("2.0")) {
            errors.add("/version is not 2.0");
        }
        labels("doc_labels", Set.of("DOC_TYPE_LABEL"), docLabels);
        labels("text_labels", Set.of("TOKEN_LABEL", "SPAN_LABEL", "RELATIONSHIP_LABEL"), textLabels);
        Set<String> annotations = new HashSet<>();
        for (Map.Entry<String, JsonNode> set : data.path("structural_annotation_sets").properties()) {
            set("/structural_annotation_sets/" + set.getKey(), set.getKey(), set.getValue());
        }
        for (Map.Entry<String, JsonNode> document : data.path("annotated_docs").properties()) {
            document("/annotated_docs/" + document.getKey(), document.getKey(), document.getValue(), annotations);
        }
        relationships("/relationships", data.path("relationships"), annotations);
    }

    private void need(String where, JsonNode object, List<String> fields) {
        fields.stream().filter(field -> !object.has(field)).forEach(field -> errors.add(where + " lacks " + field));
    }

    private void labels(String map, Set<String> allowed, Set<String> keys) {
        for (Map.Entry<String, JsonNode> label : data.path(map).properties()) {
            String where = "/" + map + "/" + label.getKey();
            need(where, label.getValue(), LABEL);
            if (!allowed.contains(label.getValue().path("label_type").asText())) {
                errors.add(where + " has a label_type that is not allowed");
            }
            keys.add(label.getKey());
            keys.add(label.getValue().path("text").asText());
        }
    }

    private void set(String where, String hash, JsonNode set) {
        need(where, set, SET);
        if (!set.path("content_hash").asText().equals(hash)) {
            errors.add(where + " is not its content_hash");
        }
        pages(where, set);
        Set<String> own = new HashSet<>();
        annotations(where + "/structural_annotations", set.path("structural_annotations"), set, "txt_content", own);
        relationships(where + "/structural_relationships", set.path("structural_relationships"), own);
    }

    private void document(String where, String name, JsonNode document, Set<String> known) {
        need(where, document, DOCUMENT);
        if (!entries.contains(name)) {
            errors.add(where + " has no file in the zip");
        }
        if (document.has("structural_set_hash")
                && !data.path("structural_annotation_sets").has(document.path("structural_set_hash").asText())) {
            errors.add(where + " names an unknown structural set");
        }
        document.path("doc_labels").forEach(label -> {
            if (!docLabels.contains(label.asText())) {
                errors.add(where + " has an unknown label " + label);
            }
        });
        pages(where, document);
        annotations(where + "/labelled_text", document.path("labelled_text"), document, "content", known);
    }

    private void pages(String where, JsonNode document) {
        JsonNode pages = document.path("pawls_file_content");
        if (!pages.isEmpty() && document.path("page_count").asInt() != pages.size()) {
            errors.add(where + " has another page_count than pages");
        }
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).path("page").path("index").asInt(-1) != i) {
                errors.add(where + " page " + i + " has another index");
            }
            for (JsonNode token : pages.get(i).path("tokens")) {
                for (String side : List.of("x", "y", "width", "height")) {
                    if (token.path(side).asDouble(-1) < 0) {
                        errors.add(where + " page " + i + " has a token with a negative " + side);
                    }
                }
            }
        }
    }

    private void annotations(String where, JsonNode annotations, JsonNode document, String text, Set<String> known) {
        Set<String> own = new HashSet<>();
        annotations.forEach(annotation -> own.add(annotation.path("id").asText()));
        for (int i = 0; i < annotations.size(); i++) {
            annotation(where + "/" + i, annotations.get(i), document, text, own);
        }
        known.addAll(own);
    }

    private void annotation(String where, JsonNode annotation, JsonNode document, String text, Set<String> own) {
        need(where, annotation, ANNOTATION);
        JsonNode parent = annotation.path("parent_id");
        if (!parent.isNull() && !own.contains(parent.asText())) {
            errors.add(where + " has an unknown parent");
        }
        if (!textLabels.contains(annotation.path("annotationLabel").asText())) {
            errors.add(where + " has an unknown label");
        }
        JsonNode json = annotation.path("annotation_json");
        String content = document.path(text).asText();
        if (annotation.path("annotation_type").asText().equals("SPAN_LABEL")) {
            int length = content.codePointCount(0, content.length());
            if (!json.isEmpty() && (json.path("start").asInt(-1) < 0 || json.path("end").asInt() > length
                    || json.path("end").asInt() < json.path("start").asInt())) {
                errors.add(where + " is out of the text");
            }
        } else if (json.path("v").asInt() == 2) {
            json.path("p").properties().forEach(page -> compact(where, page.getKey(), page.getValue(), document.path("pawls_file_content")));
        } else {
            json.properties().forEach(page -> expanded(where, page.getKey(), page.getValue(), document.path("pawls_file_content")));
        }
    }

    private void compact(String where, String page, JsonNode place, JsonNode pages) {
        place.path("b").forEach(side -> bound(where, side));
        for (String run : place.path("t").asText().split(",")) {
            if (!run.isEmpty()) {
                token(where, Integer.parseInt(page), Integer.parseInt(run.replaceAll(".*-", "")), pages);
            }
        }
        page(where, Integer.parseInt(page), pages);
    }

    private void expanded(String where, String page, JsonNode place, JsonNode pages) {
        place.path("bounds").forEach(side -> bound(where, side));
        for (JsonNode token : place.path("tokensJsons")) {
            if (token.path("pageIndex").asInt() != Integer.parseInt(page)) {
                errors.add(where + " has a token of another page");
            }
            token(where, Integer.parseInt(page), token.path("tokenIndex").asInt(-1), pages);
        }
        page(where, Integer.parseInt(page), pages);
    }

    private void bound(String where, JsonNode side) {
        if (side.asDouble(-1) < 0) {
            errors.add(where + " has a negative bound");
        }
    }

    private void page(String where, int page, JsonNode pages) {
        if (page < 0 || page >= pages.size()) {
            errors.add(where + " is on a page that is not there");
        }
    }

    private void token(String where, int page, int token, JsonNode pages) {
        if (token < 0 || token >= pages.path(page).path("tokens").size()) {
            errors.add(where + " has a token that is not there");
        }
    }

    private void relationships(String where, JsonNode relationships, Set<String> known) {
        for (int i = 0; i < relationships.size(); i++) {
            need(where + "/" + i, relationships.get(i), RELATIONSHIP);
            for (String ends : List.of("source_annotation_ids", "target_annotation_ids")) {
                for (JsonNode end : relationships.get(i).path(ends)) {
                    if (!known.contains(end.asText())) {
                        errors.add(where + "/" + i + " has an unknown end");
                    }
                }
            }
            if (!textLabels.contains(relationships.get(i).path("relationshipLabel").asText())) {
                errors.add(where + "/" + i + " has an unknown label");
            }
        }
    }
}
