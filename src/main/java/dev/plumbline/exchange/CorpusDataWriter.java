package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the {@code data.json} of a corpus zip, version 2: a document at a time. */
final class CorpusDataWriter {

    static final String VERSION = "2.0";
    /** Key of a label for relationships in a workspace that has none: their labels are not kept. */
    static final String RELATED = "related";

    private static final String PARSER = "Plumbline";

    private final CorpusExport export;
    private final JsonGenerator out;
    private final List<DumpRow> withSets = new ArrayList<>();
    private int annotations;

    CorpusDataWriter(CorpusExport export, JsonGenerator out) {
        this.export = export;
        this.out = out;
    }

    /** @return how many annotations of documents it has */
    int write() throws IOException {
        out.writeStartObject();
        out.writeStringField("version", VERSION);
        writeDocuments();
        writeSets();
        writeLabels();
        writeCorpus();
        writeRelationships();
        writeSchema();
        writeEmpty();
        out.writeEndObject();
        out.writeRaw("\n");
        out.flush();
        return annotations;
    }

    /** Texts may hold half a character, which the generator would not escape. */
    private void put(JsonValue value) {
        try {
            out.writeRawValue(JsonValues.write(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, JsonValue value) throws IOException {
        out.writeFieldName(name);
        put(value);
    }

    private void writeDocuments() throws IOException {
        out.writeObjectFieldStart("annotated_docs");
        int done = 0;
        for (DumpRow document : export.documents()) {
            export.source().reached(done++, export.documents().size(), CorpusExport.text(document, "title"));
            out.writeFieldName(export.entry(document.id()));
            write(new DocumentShapes(export, document));
        }
        out.writeEndObject();
    }

    private void write(DocumentShapes shapes) throws IOException {
        DumpRow document = shapes.document();
        String hash = export.source().hash(document.id());
        out.writeStartObject();
        put("title", JsonValue.of(CorpusExport.text(document, "title")));
        put("description", JsonValue.NULL);
        put("content", JsonValue.of(shapes.layer().text()));
        writePawls(shapes.pawls());
        put("page_count", JsonValue.of(pages(shapes)));
        put("file_type", JsonValue.of(shapes.type().mime()));
        put("pdf_file_hash", hash.isEmpty() || shapes.type() != FileType.PDF ? JsonValue.NULL : JsonValue.of(hash));
        if (shapes.hasSet()) {
            withSets.add(document);
            put("structural_set_hash", JsonValue.of(setHash(document)));
        }
        List<JsonValue> marks = new ArrayList<>();
        export.source().annotations(document.id(), row -> documentLabel(row).ifPresent(marks::add));
        put("doc_labels", JsonValue.array(marks));
        out.writeArrayFieldStart("labelled_text");
        shapes.each((row, shape) -> shape.filter(_ -> !DocumentShapes.isStructural(row)).ifPresent(held -> put(held.json())));
        out.writeEndArray();
        out.writeEndObject();
        shapes.plain().forEach(export::hold);
        annotations += shapes.plain().size();
    }

    private static int pages(DocumentShapes shapes) {
        return shapes.pawls().pages().isEmpty() ? (Integer) shapes.document().value("page_count").orElse(0)
                : shapes.pawls().pages().size();
    }

    private Optional<JsonValue> documentLabel(DumpRow row) {
        long label = row.reference(DumpTable.ANNOTATION.position("annotation_label_id"));
        boolean isMark = LabelType.DOC_TYPE_LABEL.name().equals(CorpusExport.text(row, "annotation_type"))
                && export.type(label).equals(Optional.of(LabelType.DOC_TYPE_LABEL));
        return Optional.ofNullable(export.labels().get(label)).filter(_ -> isMark)
                .map(found -> JsonValue.of(CorpusExport.text(found, "text")));
    }

    private void writePawls(Pawls pawls) throws IOException {
        out.writeArrayFieldStart("pawls_file_content");
        for (int i = 0; i < pawls.pages().size(); i++) {
            put(PawlsFormat.expanded(pawls.pages().get(i), i));
        }
        out.writeEndArray();
    }

    /** Of the document's own, so that two documents of one content have a set each. */
    private String setHash(DumpRow document) {
        MessageDigest digest = Sha256.digest();
        digest.update((export.entry(document.id()) + "\n" + export.source().hash(document.id())).getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private void writeSets() throws IOException {
        out.writeObjectFieldStart("structural_annotation_sets");
        for (DumpRow document : withSets) {
            DocumentShapes shapes = new DocumentShapes(export, document);
            out.writeObjectFieldStart(setHash(document));
            put("content_hash", JsonValue.of(setHash(document)));
            put("parser_name", JsonValue.of(PARSER));
            put("parser_version", JsonValue.of("1"));
            put("page_count", JsonValue.of(pages(shapes)));
            put("token_count", JsonValue.of(shapes.layer().tokenCount()));
            writePawls(shapes.pawls());
            put("txt_content", JsonValue.of(shapes.layer().text()));
            out.writeArrayFieldStart("structural_annotations");
            shapes.each((row, shape) -> shape.filter(_ -> DocumentShapes.isStructural(row)).ifPresent(held -> put(held.json())));
            out.writeEndArray();
            out.writeArrayFieldStart("structural_relationships");
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void writeLabels() throws IOException {
        out.writeObjectFieldStart("doc_labels");
        for (DumpRow label : export.labels().values()) {
            if (export.type(label.id()).equals(Optional.of(LabelType.DOC_TYPE_LABEL))) {
                write(label);
            }
        }
        out.writeEndObject();
        out.writeObjectFieldStart("text_labels");
        for (DumpRow label : export.labels().values()) {
            if (export.type(label.id()).filter(type -> type != LabelType.DOC_TYPE_LABEL).isPresent()) {
                write(label);
            }
        }
        if (relationshipLabel().equals(RELATED)) {
            put(RELATED, JsonValue.object().put("id", RELATED).put("color", "#05313d").put("description", "").put("icon", "tags")
                    .put("text", "Related").put("label_type", LabelType.RELATIONSHIP_LABEL.name()).build());
        }
        out.writeEndObject();
    }

    private void write(DumpRow label) throws IOException {
        String key = String.valueOf(export.numbers().of(DumpTable.LABEL, label.id()));
        JsonValue.Builder json = JsonValue.object().put("id", key);
        for (String column : new String[] {"color", "description", "icon", "text", "label_type"}) {
            json.put(column, CorpusExport.text(label, column));
        }
        put(key, json.build());
    }

    /** The first that the workspace has for them. */
    private String relationshipLabel() {
        return export.labels().keySet().stream().filter(id -> export.type(id).equals(Optional.of(LabelType.RELATIONSHIP_LABEL)))
                .findFirst().map(id -> String.valueOf(export.numbers().of(DumpTable.LABEL, id))).orElse(RELATED);
    }

    private void writeCorpus() throws IOException {
        DumpRow corpus = export.corpus();
        String owner = export.row(DumpTable.USER, export.source().ownerId()).map(row -> CorpusExport.text(row, "username")).orElse("");
        JsonValue.Builder head = JsonValue.object().put("id", 1).put("title", CorpusExport.text(corpus, "title"))
                .put("description", CorpusExport.text(corpus, "description")).put("icon_name", "").put("icon_data", "")
                .put("creator", owner).put("label_set", "1").put("slug", "").put("post_processors", JsonValue.array(List.of()))
                .put("preferred_embedder", JsonValue.NULL).put("corpus_agent_instructions", "")
                .put("document_agent_instructions", "").put("allow_comments", false);
        put("corpus", head.build());
        Optional<DumpRow> set = export.row(DumpTable.LABEL_SET, corpus.reference(DumpTable.CORPUS.position("label_set_id")));
        put("label_set", JsonValue.object().put("id", "1")
                .put("title", set.map(row -> CorpusExport.text(row, "title")).orElse("Labels"))
                .put("description", set.map(row -> CorpusExport.text(row, "description")).orElse(""))
                .put("icon_name", "").put("icon_data", "").put("creator", owner).build());
    }

    private void writeRelationships() throws IOException {
        out.writeArrayFieldStart("relationships");
        for (Map.Entry<Long, CorpusExport.Ends> relationship : export.relationships().entrySet()) {
            if (export.isHeld(relationship.getValue())) {
                put(JsonValue.object().put("id", relationship.getKey().toString()).put("relationshipLabel", relationshipLabel())
                        .put("source_annotation_ids", ids(relationship.getValue().sources()))
                        .put("target_annotation_ids", ids(relationship.getValue().targets())).put("structural", false).build());
            }
        }
        out.writeEndArray();
    }

    private JsonValue ids(List<Long> annotations) {
        return JsonValue.array(annotations.stream().filter(export::isHeld)
                .map(id -> JsonValue.of(String.valueOf(export.numbers().of(DumpTable.ANNOTATION, id)))).toList());
    }

    private void writeSchema() throws IOException {
        Optional<JsonValue> schema = CorpusSchema.of(export);
        if (schema.isPresent()) {
            put("metadata_schema", schema.get());
        }
    }

    /** What a corpus may have and a workspace does not. */
    private void writeEmpty() throws IOException {
        for (String list : List.of("folders", "document_paths", "md_description_revisions", "post_processors", "ingestion_sources")) {
            put(list, JsonValue.array(List.of()));
        }
        put("agent_config", JsonValue.object().put("corpus_agent_instructions", "").put("document_agent_instructions", "").build());
        put("md_description", JsonValue.NULL);
    }
}
