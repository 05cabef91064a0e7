package dev.plumbline.exchange;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.LabelType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The labels of a corpus zip; what refers to one may give its key in the file or its text. */
final class CorpusLabels {

    private final CorpusTables tables;
    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<String, Long> byText = new HashMap<>();
    private final Map<String, Long> byAnyText = new HashMap<>();

    CorpusLabels(CorpusTables tables) {
        this.tables = tables;
    }

    /** Adds the labels of a map; the type is that of a label which gives none. */
    void addAll(JsonValue.Object data, String map, LabelType type) {
        for (JsonValue.Member member : CorpusData.members(data, map)) {
            String where = "/" + map + Places.step(member.name());
            if (tables.isOwn() && member.name().equals(CorpusDataWriter.RELATED)) {
                continue;
            }
            if (member.value() instanceof JsonValue.Object label) {
                add(where, member.name(), label, type);
            } else {
                tables.problem(where, "input.corpus.object");
            }
        }
    }

    private void add(String where, String key, JsonValue.Object label, LabelType otherwise) {
        String text = CorpusData.text(label, "text");
        String written = CorpusData.text(label, "label_type");
        String type = written.isEmpty() ? otherwise.name() : written;
        if (CorpusRows.type(type).isEmpty()) {
            tables.problem(where, "input.corpus.type", CorpusRows.shown(type));
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>(Map.of("text", text.isEmpty() ? key : text, "label_type", type,
                "creator_id", CorpusRows.ONE));
        for (String name : new String[] {"color", "description", "icon"}) {
            if (label.get(name).orElse(JsonValue.NULL) instanceof JsonValue.Text value) {
                values.put(name, value.value());
            }
        }
        OptionalLong number = tables.add(DumpTable.LABEL, where, values, key);
        if (number.isPresent()) {
            if (!tables.isOwn()) {
                tables.add(DumpTable.LABEL_SET_LABEL, where,
                        Map.of("labelset_id", CorpusRows.ONE, "annotationlabel_id", number.getAsLong()));
            }
            byKey.putIfAbsent(type(type) + key, number.getAsLong());
            byText.putIfAbsent(type + "/" + values.get("text"), number.getAsLong());
            byAnyText.putIfAbsent(type(type) + values.get("text"), number.getAsLong());
        }
    }

    /** Numbers of labels of documents are told apart from those of texts: two maps may use one key. */
    private static String type(String type) {
        return type.equals(LabelType.DOC_TYPE_LABEL.name()) ? "document/" : "text/";
    }

    /** The label of this key or, failing that, of this text and type or, failing that, of this text. */
    OptionalLong of(String reference, LabelType type) {
        Long number = byKey.get(type(type.name()) + reference);
        if (number == null) {
            number = byText.get(type.name() + "/" + reference);
        }
        if (number == null) {
            number = byAnyText.get(type(type.name()) + reference);
        }
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
