package dev.plumbline.exchange;

import dev.plumbline.domain.AnnotationJson;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.PageMark;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The annotations of a corpus zip; one whose place is not in its document is named and left out. */
final class CorpusAnnotations {

    static final int LAST_PAGE = 999_999;

    /** Members beside those that an annotation has to have, under the names of their columns. */
    static final List<String> DETAILS = List.of("long_description", "link_url");
    static final String MODALITIES = "content_modalities";
    private static final int MOST_MODALITIES = DumpTable.ANNOTATION.columns().get(DumpTable.ANNOTATION.position(MODALITIES)).most();

    private static final int PARENT = DumpTable.ANNOTATION.position("parent_id");

    private final CorpusTables tables;
    private final CorpusLabels labels;
    /** By their ids in the file, which are references only. */
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Integer, Parent> parents = new LinkedHashMap<>();

    /** The document that annotations are of, by its number. */
    record Target(long document, FileType type, CorpusDocument words) {}

    private record Parent(String where, String id) {}

    CorpusAnnotations(CorpusTables tables, CorpusLabels labels) {
        this.tables = tables;
        this.labels = labels;
    }

    /** The number of the annotation of this id in the file. */
    OptionalLong number(String id) {
        Long number = numbers.get(id);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    void addAll(String path, List<JsonValue> annotations, Target target) {
        int characters = target.words().content().map(text -> text.codePointCount(0, text.length())).orElse(0);
        for (int i = 0; i < annotations.size(); i++) {
            String where = path + "/" + i;
            if (annotations.get(i) instanceof JsonValue.Object annotation) {
                add(where, annotation, target, characters);
            } else {
                tables.problem(where, "input.corpus.object");
            }
        }
    }

    private void add(String where, JsonValue.Object annotation, Target target, int characters) {
        String written = annotation.get("annotation_type").map(CorpusRows::reference).orElse("");
        Optional<LabelType> type = CorpusRows.type(written.isEmpty() ? LabelType.TOKEN_LABEL.name() : written);
        if (type.isEmpty()) {
            tables.problem(where, "input.corpus.type", CorpusRows.shown(written));
            return;
        }
        String name = annotation.get("annotationLabel").map(CorpusRows::reference).orElse("");
        OptionalLong label = labels.of(name, type.get());
        if (label.isEmpty()) {
            tables.problem(where, "input.corpus.label", CorpusRows.shown(name));
            return;
        }
        JsonValue json = annotation.get("annotation_json").orElse(JsonValue.object().build());
        String text = CorpusData.text(annotation, "rawText");
        Optional<JsonValue> place = place(json, text, type.get(), target, characters);
        Optional<Integer> page = page(annotation);
        if (place.isEmpty() || page.isEmpty()) {
            tables.problem(where, place.isEmpty() ? "input.corpus.place" : "input.corpus.page");
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of("page", page.get(), "raw_text", text, "json",
                JsonValues.write(place.get()), "annotation_type", type.get().name(), "annotation_label_id",
                label.getAsLong(), "document_id", target.document(), "corpus_id", CorpusRows.ONE, "creator_id", CorpusRows.ONE));
        values.put("structural", isTrue(annotation.get("structural")));
        for (String member : DETAILS) {
            tables.text(where, annotation, member, DumpTable.ANNOTATION).ifPresent(detail -> values.put(member, detail));
        }
        modalities(where, annotation).ifPresent(modalities -> values.put(MODALITIES, modalities));
        take(where, annotation, values);
    }

    private void take(String where, JsonValue.Object annotation, Map<String, Object> values) {
        String id = annotation.get("id").map(CorpusRows::reference).orElse("");
        OptionalLong number = tables.add(DumpTable.ANNOTATION, where, values, id);
        if (number.isPresent()) {
            numbers.putIfAbsent(id, number.getAsLong());
            annotation.get("parent_id").map(CorpusRows::reference).filter(parent -> !parent.isEmpty()).ifPresent(parent ->
                    parents.put(tables.of(DumpTable.ANNOTATION).size() - 1, new Parent(where, parent)));
        }
    }

    private Optional<String> modalities(String where, JsonValue.Object annotation) {
        JsonValue written = annotation.get(MODALITIES).orElse(JsonValue.NULL);
        String json = JsonValues.write(written);
        if (written instanceof JsonValue.Array && json.length() <= MOST_MODALITIES) {
            return Optional.of(json);
        }
        if (!(written instanceof JsonValue.Null)) {
            tables.problem(where, "input.corpus.value", MODALITIES);
        }
        return Optional.empty();
    }

    /** As data.json has them, of a column that holds {@code ["TEXT"]}, or {@code {TEXT}} as a server's table does; empty for neither. */
    static Optional<JsonValue.Array> modalities(String stored) {
        if (stored.matches("\\{[A-Za-z_, ]*\\}")) {
            return Optional.of(JsonValue.array(Arrays.stream(stored.substring(1, stored.length() - 1).split(",")).map(String::strip)
                    .filter(name -> !name.isEmpty()).map(JsonValue::of).toList()));
        }
        return JsonValues.parsed(stored).filter(JsonValue.Array.class::isInstance).map(JsonValue.Array.class::cast);
    }

    static boolean isTrue(Optional<JsonValue> json) {
        return json.orElse(JsonValue.NULL) instanceof JsonValue.Bool bool && bool.value();
    }

    private static Optional<Integer> page(JsonValue.Object annotation) {
        JsonValue page = annotation.get("page").orElse(JsonValue.of(1));
        return page instanceof JsonValue.Number number && number.literal().matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(number.literal())) : Optional.empty();
    }

    /** The json as the store keeps it; empty when the document has no such place. */
    static Optional<JsonValue> place(JsonValue json, String text, LabelType type, Target target, int characters) {
        if (!(json instanceof JsonValue.Object object)) {
            return Optional.empty();
        }
        if (object.members().isEmpty()) {
            return Optional.of(object);
        }
        if (type == LabelType.SPAN_LABEL) {
            return AnnotationJson.span(json).filter(span -> span.end() <= characters).map(CorpusAnnotations::bare);
        }
        if (type != LabelType.TOKEN_LABEL) {
            return Optional.of(object);
        }
        List<PageMark> marks = AnnotationJson.read(json, text);
        return !marks.isEmpty() && marks.stream().allMatch(mark -> isThere(mark, target.words().pawls()))
                ? Optional.of(AnnotationJson.compact(marks)) : Optional.empty();
    }

    /** As grounding writes it, so that the same span has one key; its text is the annotation's own. */
    private static JsonValue bare(Span span) {
        return JsonValue.object().put("start", span.start()).put("end", span.end()).build();
    }

    private static boolean isThere(PageMark mark, Pawls pawls) {
        return mark.page() < pawls.pages().size() && (mark.tokens().isEmpty()
                || mark.tokens().getLast() < pawls.pages().get(mark.page()).tokens().size());
    }

    /** Once all annotations have their numbers. */
    void linkParents() {
        List<DumpRow> rows = tables.of(DumpTable.ANNOTATION);
        parents.forEach((position, parent) -> {
            OptionalLong number = number(parent.id());
            if (number.isEmpty() || number.getAsLong() == rows.get(position).id()) {
                tables.problem(parent.where(), "input.corpus.annotation", "parent_id", CorpusRows.shown(parent.id()));
            } else {
                rows.set(position, withParent(rows.get(position), number.getAsLong()));
            }
        });
    }

    private static DumpRow withParent(DumpRow row, long parent) {
        List<@Nullable Object> values = new ArrayList<>(row.values());
        values.set(PARENT, parent);
        return new DumpRow(row.table(), row.line(), Collections.unmodifiableList(values), row.place());
    }
}
