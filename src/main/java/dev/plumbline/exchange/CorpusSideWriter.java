package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** Writes the {@code plumbline.json} of a corpus zip: what {@code data.json} has no place for, table by table. */
final class CorpusSideWriter {

    private final CorpusExport export;
    private final JsonGenerator out;

    CorpusSideWriter(CorpusExport export, JsonGenerator out) {
        this.export = export;
        this.out = out;
    }

    /** @param data SHA-256 of the data.json that it belongs to, hex */
    void write(String data) throws IOException {
        out.writeStartObject();
        out.writeNumberField(CorpusSide.VERSION_KEY, CorpusSide.VERSION);
        out.writeStringField("data", data);
        out.writeObjectFieldStart("tables");
        for (DumpTable table : DumpTable.values()) {
            if (!table.table().isEmpty()) {
                out.writeArrayFieldStart(table.table());
                write(table);
                out.writeEndArray();
            }
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeRaw("\n");
        out.flush();
    }

    private void write(DumpTable table) throws IOException {
        switch (table) {
            case DOCUMENT -> writeDocuments();
            case ANNOTATION -> writeAnnotations();
            case RELATIONSHIP -> writeRelationships();
            case RELATIONSHIP_SOURCE, RELATIONSHIP_TARGET -> export.source().read(table, this::writeEnd);
            default -> export.source().read(table, row -> put(table.isLink() ? SideCells.writeLink(row, export.numbers())
                    : SideCells.write(row, Map.of(), export.numbers())));
        }
    }

    private void put(JsonValue value) {
        try {
            out.writeRawValue(JsonValues.write(value));
            out.writeRaw("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeDocuments() throws IOException {
        for (DumpRow document : export.documents()) {
            JsonValue.Builder row = JsonValue.object().put("entry", export.entry(document.id()))
                    .put("file", !export.source().hash(document.id()).isEmpty());
            SideCells.write(document, Map.of(), export.numbers()).members()
                    .forEach(member -> row.put(member.name(), member.value()));
            var layer = export.source().layer(document.id());
            row.put("pages", CorpusLayers.pages(layer));
            row.put("confidence", CorpusLayers.confidences(layer));
            row.put("paragraphs", CorpusLayers.paragraphs(layer));
            put(row.build());
        }
    }

    private void writeAnnotations() throws IOException {
        for (DumpRow document : export.documents()) {
            new DocumentShapes(export, document).each((row, shape) -> write(row, shape));
        }
        export.source().looseAnnotations(row -> write(row, Optional.empty()));
    }

    private void write(DumpRow row, Optional<DocumentShapes.Shape> shape) {
        put(SideCells.write(row, shape.map(DocumentShapes.Shape::known).orElse(Map.of()), export.numbers()));
    }

    private void writeRelationships() {
        RelationShapes shapes = new RelationShapes(export);
        export.relationships().values().forEach(ends -> put(SideCells.write(ends.row(), shapes.known(ends), export.numbers())));
    }

    /** An end that data.json does not have. */
    private void writeEnd(DumpRow link) {
        Optional<Long> place = Optional.ofNullable(export.relationships().get(link.reference(0))).flatMap(export::place);
        if (place.isEmpty() || !export.isAt(place.get(), link.reference(1))) {
            put(SideCells.writeLink(link, export.numbers()));
        }
    }
}
