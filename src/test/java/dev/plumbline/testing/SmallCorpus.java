package dev.plumbline.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A corpus zip of a PDF's tokens and a text, which tests change before they write it. */
public final class SmallCorpus {

    public static final String TEXT = "Béta \uD83D\uDE80 of 契約 pays Acme Holdings.";

    private static final String LABELS = """
            {"7": {"id": "7", "text": "OC_EXTRACT_SOURCE", "label_type": "TOKEN_LABEL", "color": "#05313d"},
             "8": {"id": "8", "text": "OC_EXTRACT_SOURCE", "label_type": "SPAN_LABEL"},
             "9": {"id": "9", "text": "Party", "label_type": "TOKEN_LABEL", "description": "Who"}}""";

    private static final String DATA = """
            {"annotated_docs": {
              "one.pdf": {"title": "One", "content": "Acme Holdings", "doc_labels": ["Contract"],
                "pawls_file_content": [{"page": {"width": 600, "height": 800, "index": 0}, "tokens": [
                  {"x": 10, "y": 20, "width": 30, "height": 10, "text": "Acme"},
                  {"x": 50, "y": 20, "width": 40, "height": 10, "text": "Holdings"}]}],
                "labelled_text": [
                  {"id": "41", "annotationLabel": "7", "rawText": "Acme Holdings", "page": 0, "parent_id": null, "structural": false,
                   "annotation_json": {"0": {"bounds": {"top": 20, "bottom": 30, "left": 10, "right": 90}, "rawText": "Acme Holdings",
                     "tokensJsons": [{"pageIndex": 0, "tokenIndex": 0}, {"pageIndex": 0, "tokenIndex": 1}]}}},
                  {"id": "42", "annotationLabel": "Party", "rawText": "Acme", "page": 0, "parent_id": "41", "structural": false,
                   "annotation_type": "TOKEN_LABEL", "annotation_json": {"v": 2, "p": {"0": {"b": [20, 10, 40, 30], "t": "0"}}}}]},
              "two.txt": {"title": "Two", "content": "%s", "doc_labels": [], "pawls_file_content": [], "labelled_text": [
                  {"id": 43, "annotationLabel": "8", "rawText": "Acme Holdings", "page": 1, "annotation_type": "SPAN_LABEL",
                   "annotation_json": {"start": 18, "end": 31, "text": "Acme Holdings"}}]}},
             "doc_labels": {"3": {"id": "3", "text": "Contract", "label_type": "DOC_TYPE_LABEL"}},
             "text_labels": %s,
             "corpus": {"id": 6, "title": "Small", "label_set": 1}, "label_set": {"id": 1, "title": "Labels"}}""".formatted(TEXT, LABELS);

    private final ObjectNode data;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public SmallCorpus() throws IOException {
        data = (ObjectNode) new ObjectMapper().readTree(DATA);
        files.put("one.pdf", TextPdf.page("Acme Holdings"));
        file("two.txt", TEXT);
    }

    /** The whole of {@code data.json}, to be changed. */
    public ObjectNode data() {
        return data;
    }

    public ObjectNode document(String name) {
        return (ObjectNode) data.path("annotated_docs").path(name);
    }

    public ObjectNode annotation(String document, int position) {
        return (ObjectNode) document(document).path("labelled_text").path(position);
    }

    public SmallCorpus file(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Leaves a file out. */
    public SmallCorpus without(String name) {
        files.remove(name);
        return this;
    }

    public Path write(Path zip) throws IOException {
        return write(zip, new ObjectMapper().writeValueAsString(data));
    }

    /** With this in the place of its own {@code data.json}. */
    public Path write(Path zip, String json) throws IOException {
        file("data.json", json);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return zip;
    }
}
