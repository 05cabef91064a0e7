package dev.plumbline.exchange;

import dev.plumbline.domain.AnnotationJson;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.PageMark;
import dev.plumbline.text.Rect;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A document that goes out, and its annotations in the shape of data.json where that has one for them. */
final class DocumentShapes {

    private final CorpusExport export;
    private final DumpRow document;
    private final TextLayer layer;
    private final CorpusAnnotations.Target target;
    private final int characters;
    private final Set<Long> plain = new HashSet<>();
    private final Set<Long> structural = new HashSet<>();

    /**
     * An annotation of data.json.
     *
     * @param known what reading that gives, by column, in the workspace's numbers; not the id, by which the side file knows it
     */
    record Shape(JsonValue.Object json, Map<String, @Nullable Object> known) {}

    DocumentShapes(CorpusExport export, DumpRow document) throws IOException {
        this.export = export;
        this.document = document;
        layer = export.source().layer(document.id());
        Pawls pawls = Pawls.exactly(layer);
        FileType type = pawls.pages().isEmpty() ? CorpusExport.type(document) : FileType.PDF;
        target = new CorpusAnnotations.Target(document.id(), type,
                CorpusDocument.of(export.entry(document.id()), Optional.of(layer.text()), pawls));
        characters = layer.text().codePointCount(0, layer.text().length());
        export.source().annotations(document.id(), row -> {
            if (shape(row).isPresent()) {
                (isStructural(row) ? structural : plain).add(row.id());
            }
        });
    }

    DumpRow document() {
        return document;
    }

    TextLayer layer() {
        return layer;
    }

    Pawls pawls() {
        return target.words().pawls();
    }

    FileType type() {
        return target.type();
    }

    /** Annotations that data.json has among the document's own. */
    Set<Long> plain() {
        return plain;
    }

    /** Those that it has in the document's set. */
    Set<Long> structural() {
        return structural;
    }

    /** Whether it has annotations for a structural set. */
    boolean hasSet() {
        return !structural.isEmpty();
    }

    static boolean isStructural(DumpRow row) {
        return row.value("structural").equals(Optional.of(true));
    }

    /** All annotations of the document, those that data.json has no place for without a shape. */
    void each(BiConsumer<DumpRow, Optional<Shape>> to) {
        export.source().annotations(document.id(), row -> to.accept(row, shape(row)));
    }

    private Optional<Shape> shape(DumpRow row) {
        long label = row.reference(DumpTable.ANNOTATION.position("annotation_label_id"));
        Optional<LabelType> type = CorpusRows.type(CorpusExport.text(row, "annotation_type"))
                .filter(any -> any == LabelType.TOKEN_LABEL || any == LabelType.SPAN_LABEL);
        boolean fits = export.type(label).filter(any -> any != LabelType.DOC_TYPE_LABEL).isPresent();
        int page = row.value("page").map(any -> (Integer) any).orElse(-1);
        String text = CorpusExport.text(row, "raw_text");
        if (type.isEmpty() || !fits || page < 0 || page > CorpusAnnotations.LAST_PAGE || LoneSurrogates.isIn(text)) {
            return Optional.empty();
        }
        JsonValue stored = JsonValues.parsed(CorpusExport.text(row, "json")).orElse(JsonValue.NULL);
        return CorpusAnnotations.place(stored, text, type.get(), target, characters)
                .map(place -> shape(row, within(place, type.get(), text), stored));
    }

    /** A box never sticks out over the left or the upper edge of its page. */
    private static JsonValue within(JsonValue place, LabelType type, String text) {
        if (type == LabelType.SPAN_LABEL) {
            return place;
        }
        List<PageMark> marks = AnnotationJson.read(place, text).stream().map(mark -> new PageMark(mark.page(),
                positive(mark.bounds()), mark.tokens(), mark.text())).toList();
        return AnnotationJson.compact(marks);
    }

    private static Rect positive(Rect box) {
        return new Rect(Math.max(0, box.left()), Math.max(0, box.top()), Math.max(0, box.right()), Math.max(0, box.bottom()));
    }

    private Shape shape(DumpRow row, JsonValue place, JsonValue stored) {
        boolean isSet = isStructural(row);
        long label = row.reference(DumpTable.ANNOTATION.position("annotation_label_id"));
        long parent = row.reference(DumpTable.ANNOTATION.position("parent_id"));
        boolean hasParent = (isSet ? structural : plain).contains(parent) && parent != row.id();
        String text = CorpusExport.text(row, "raw_text");
        JsonValue.Builder json = JsonValue.object()
                .put("id", number(DumpTable.ANNOTATION, row.id()))
                .put("annotationLabel", isSet ? labelText(label) : number(DumpTable.LABEL, label))
                .put("rawText", text)
                .put("page", (Integer) row.value("page").orElseThrow())
                .put("annotation_json", withText(place, text))
                .put("parent_id", hasParent ? JsonValue.of(number(DumpTable.ANNOTATION, parent)) : JsonValue.NULL)
                .put("annotation_type", CorpusExport.text(row, "annotation_type"))
                .put("structural", isSet);
        Map<String, @Nullable Object> known = new HashMap<>();
        for (String column : CorpusAnnotations.DETAILS) {
            row.value(column).map(Object::toString).filter(detail -> !LoneSurrogates.isIn(detail)).ifPresent(detail -> {
                json.put(column, detail);
                known.put(column, detail);
            });
        }
        row.value(CorpusAnnotations.MODALITIES).flatMap(written -> CorpusAnnotations.modalities(written.toString())).ifPresent(array -> {
            json.put(CorpusAnnotations.MODALITIES, array);
            known.put(CorpusAnnotations.MODALITIES, JsonValues.write(array));
        });
        for (String column : List.of("page", "annotation_type", "structural", "document_id")) {
            known.put(column, row.value(column).orElse(null));
        }
        known.put("raw_text", text);
        known.put("json", SameJson.are(place, stored) ? CorpusExport.text(row, "json") : "");
        known.put("annotation_label_id", isSet ? null : label);
        known.put("parent_id", hasParent ? parent : null);
        known.put("corpus_id", export.source().corpusId());
        known.put("creator_id", export.source().ownerId());
        return new Shape(json.build(), known);
    }

    private String labelText(long label) {
        return Optional.ofNullable(export.labels().get(label)).map(row -> CorpusExport.text(row, "text")).orElse("");
    }

    private String number(DumpTable table, long id) {
        return String.valueOf(export.numbers().of(table, id));
    }

    private static JsonValue withText(JsonValue place, String text) {
        return AnnotationJson.span(place).<JsonValue>map(span -> JsonValue.object().put("start", span.start())
                .put("end", span.end()).put("text", text).build()).orElse(place);
    }
}
