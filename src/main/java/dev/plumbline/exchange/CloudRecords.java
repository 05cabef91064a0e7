package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the values of one answer of a cloud extractor, which mostly does not say what document it is about. */
final class CloudRecords {

    private static final List<String> ENDINGS = List.of(".json", ".jsonld", ".jsonl");

    private final String file;
    private final BoundedSink sink;
    private final RowReader rows;
    /** How often a document's field had a value: a workspace keeps the same one once, and every citation is to be checked. */
    private final Map<List<String>, Integer> seen = new HashMap<>();

    CloudRecords(String file, BoundedSink sink) {
        this.file = file;
        this.sink = sink;
        this.rows = new RowReader(sink::problem);
    }

    /** The document by the answer's own file name: {@code a.pdf.json}, or {@code a.json} for a PDF. */
    String document() {
        String lower = file.toLowerCase(Locale.ROOT);
        String name = ENDINGS.stream().filter(lower::endsWith).findFirst()
                .map(ending -> file.substring(0, file.length() - ending.length())).orElse(file);
        return name.contains(".") ? name : name + ".pdf";
    }

    /** @param pointer where in the answer it stands (RFC 6901) */
    void value(String document, String field, String value, CitedPlace cited, String pointer) {
        String where = where(pointer);
        JsonValue text = JsonValue.of(value);
        if (sink.wantsMore() && rows.isUsable(text, where)) {
            rows.checked(document, "document", where).ifPresent(title -> rows.checked(field, "field", where)
                    .ifPresent(name -> sink.extraction(new Extraction(title, numbered(title, name, value), text,
                            Hint.NONE.withCited(cited), where))));
        }
    }

    void problem(String pointer, String messageKey, Object... args) {
        sink.problem(where(pointer), messageKey, args);
    }

    boolean wantsMore() {
        return sink.wantsMore();
    }

    private String numbered(String document, String field, String value) {
        int count = seen.merge(List.of(document, field, value), 1, Integer::sum);
        return count == 1 ? field : field + " [" + count + "]";
    }

    private String where(String pointer) {
        return Messages.text("input.where.part", file, pointer);
    }
}
