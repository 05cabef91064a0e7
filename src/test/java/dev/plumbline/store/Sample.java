package dev.plumbline.store;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.store.NewCell.NewValue;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Rows to test with, in an open database. */
record Sample(Database database) {

    Document document(String hash) {
        return new DocumentStore(database).add(new NewDocument(hash + ".txt", FileType.TEXT, 0, hash)).row();
    }

    Document pdf(String hash) {
        return new DocumentStore(database).add(new NewDocument(hash + ".pdf", FileType.PDF, 3, hash)).row();
    }

    Label label(LabelType type) {
        return new LabelStore(database).getOrCreate(Label.EXTRACT_SOURCE, type).row();
    }

    NewAnnotation span(Document document, String text, int start) {
        return new NewAnnotation(document.id(), label(LabelType.SPAN_LABEL), 1, text,
                "{\"start\":" + start + ",\"end\":" + (start + text.length()) + "}");
    }

    NewAnnotation token(Document document, String text, int page) {
        return new NewAnnotation(document.id(), label(LabelType.TOKEN_LABEL), page, text,
                "{\"v\":2,\"p\":{\"" + page + "\":{\"b\":[1,2,3,4],\"t\":\"0-1\"}}}");
    }

    /** Two rows of one key that came in without the flag, as a server's do; their ids. */
    List<Long> legacyPair(Document document, String text) {
        long label = label(LabelType.SPAN_LABEL).id();
        return database.transaction(sql -> {
            long[] ids = sql.reserve("annotation_seq", 2);
            for (long id : ids) {
                sql.update("INSERT INTO annotation (id, raw_text, json, annotation_type, annotation_label_id, document_id, corpus_id, "
                        + "creator_id) VALUES (?, ?, ? FORMAT JSON, 'SPAN_LABEL', ?, ?, ?, ?)", id, text, span(document, text, 1).json(), label,
                        document.id(), database.ids().corpusId(), database.ids().userId());
            }
            return List.of(ids[0], ids[1]);
        });
    }

    static NewCell cell(Document document, String field, String... values) {
        List<NewValue> strings = new ArrayList<>();
        for (String value : values) {
            strings.add(new NewValue(strings.size(), value, Hint.NONE, Optional.empty()));
        }
        String data = "[\"" + String.join("\",\"", values) + "\"]";
        return new NewCell(document.id(), field, data, strings);
    }

    static StoredPlace place(String quote, int start) {
        Span span = new Span(start, start + quote.length());
        return new StoredPlace(OptionalLong.empty(), span, OptionalInt.empty(), quote, Tier.EXACT, 1.0, 1,
                List.of(span));
    }

    GroundedValue grounded(PendingValue value, Document document, int start) {
        return new GroundedValue(value.id(), GroundingStatus.GROUNDED, Optional.of(place(value.value(), start)),
                Optional.of(span(document, value.value(), start)), Explanation.NONE);
    }

    /** Adds one cell with these values and grounds them ten code points apart; gives their grounding ids. */
    List<Long> groundedCell(Document document, String field, String... values) {
        new CellStore(database).add(List.of(cell(document, field, values)));
        GroundingStore store = new GroundingStore(database);
        List<PendingValue> pending = store.pending(document.id());
        List<GroundedValue> found = new ArrayList<>();
        pending.forEach(value -> found.add(grounded(value, document, 10 * found.size())));
        store.record(document.id(), found);
        return pending.stream().map(PendingValue::id).toList();
    }
}
