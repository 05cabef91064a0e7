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
import java.util.Optional;
import java.util.Set;

/** Writes the {@code data.json} of a corpus zip, version 2: a document at a time. */
final class CorpusDataWriter {

    static final String VERSION = "2.0";
    /** Key of a label for relationships without one. */
    static final String RELATED = "related";

    private static final String PARSER = "Plumbline";

    /** Lists that are there without an item too. */
    private static final Set<CorpusPart> ALWAYS = Set.of(CorpusPart.FOLDER, CorpusPart.DOCUMENT_PATH, CorpusPart.REVISION,
            CorpusPart.POST_PROCESSOR, CorpusPart.INGESTION_SOURCE);

    private final CorpusExport export;
    private final RelationShapes relations;
    private final JsonGenerator out;
    private final List<DumpRow> withSets = new ArrayList<>();
    private int annotations;

    CorpusDataWriter(CorpusExport export, JsonGenerator out) {
        this.export = export;
        this.relations = new RelationShapes(export);
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
        writeParts();
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
        put("description", document.value("description").<JsonValue>map(text -> JsonValue.of(text.toString())).orElse(JsonValue.NULL));
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
        shapes.structural().forEach(id -> export.holdInSet(document.id(), id));
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
            relations.each(document.id(), this::put);
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
        if (relations.needLabel()) {
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

    private void writeCorpus() throws IOException {
        DumpRow corpus = export.corpus();
        String owner = export.row(DumpTable.USER, export.source().ownerId()).map(row -> CorpusExport.text(row, "username")).orElse("");
        String title = CorpusExport.text(corpus, "title");
        String description = CorpusExport.text(corpus, "description");
        JsonValue.Object head = JsonValue.object().put("id", 1).put("title", title).put("description", description)
                .put("icon_name", "").put("icon_data", "").put("creator", owner).put("label_set", "1").put("slug", "")
                .put("post_processors", JsonValue.array(List.of())).put("preferred_embedder", JsonValue.NULL)
                .put("corpus_agent_instructions", "").put("document_agent_instructions", "").put("allow_comments", false).build();
        put("corpus", export.parts().object(CorpusPart.CORPUS, head, description.isEmpty() ? Set.of("id", "title", "label_set")
                : Set.of("id", "title", "label_set", "description")));
        Optional<DumpRow> set = export.row(DumpTable.LABEL_SET, corpus.reference(DumpTable.CORPUS.position("label_set_id")));
        put("label_set", export.parts().object(CorpusPart.LABEL_SET, JsonValue.object().put("id", "1")
                .put("title", set.map(row -> CorpusExport.text(row, "title")).orElse("Labels"))
                .put("description", set.map(row -> CorpusExport.text(row, "description")).orElse(""))
                .put("icon_name", "").put("icon_data", "").put("creator", owner).build(), Set.of("id")));
    }

    private void writeRelationships() throws IOException {
        out.writeArrayFieldStart("relationships");
        relations.each(0, this::put);
        out.writeEndArray();
    }

    private void writeSchema() throws IOException {
        Optional<JsonValue> schema = CorpusSchema.of(export);
        if (schema.isPresent()) {
            put("metadata_schema", schema.get());
        }
    }

    /** What a workspace keeps of corpora and has no use for; what the format cannot do without is empty where there is none. */
    private void writeParts() throws IOException {
        KeptParts parts = export.parts();
        for (CorpusPart part : CorpusPart.values()) {
            if (part.isList() && (ALWAYS.contains(part) || parts.has(part))) {
                out.writeArrayFieldStart(part.member());
                parts.each(part, this::put);
                out.writeEndArray();
            }
        }
        JsonValue.Object none = JsonValue.object().build();
        put(CorpusPart.AGENT_CONFIG.member(), parts.object(CorpusPart.AGENT_CONFIG, JsonValue.object()
                .put("corpus_agent_instructions", "").put("document_agent_instructions", "").build(), Set.of()));
        put(CorpusPart.DESCRIPTION.member(), parts.description());
        if (parts.has(CorpusPart.ACTION_TRAIL)) {
            put(CorpusPart.ACTION_TRAIL.member(), parts.object(CorpusPart.ACTION_TRAIL, none, Set.of()));
        }
    }
}
