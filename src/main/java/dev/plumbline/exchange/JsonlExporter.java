package dev.plumbline.exchange;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything known of each value, one JSON object a line. */
final class JsonlExporter implements ValueExporter {

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int written = 0;
        for (ExportRow row : rows) {
            text.write(JsonValues.write(json(row)));
            text.write('\n');
            written++;
        }
        text.flush();
        return written;
    }

    private static JsonValue json(ExportRow row) {
        ValueRow value = row.value();
        JsonValue.Builder json = JsonValue.object().put("id", value.id()).put("cell", value.cellId())
                .put("document", value.document().title()).put("field", value.field()).put("value", value.value())
                .put("status", value.status().code());
        value.place().ifPresent(place -> {
            putPlace(json, place);
            if (!row.parts().isEmpty()) {
                json.put("parts", PlaceJson.parts(row.parts()));
            }
            json.put("context", row.context()).put("occurrences", place.occurrences())
                    .put("others", spans(place));
        });
        return json.put("reason", PlaceJson.reason(value.explanation().reason()))
                .put("difference", PlaceJson.difference(value.explanation().difference()))
                .put("nearest", value.explanation().nearest().map(JsonlExporter::nearest))
                .put("cited", PlaceJson.cited(value.explanation().cited())).put("review", value.review().code()).build();
    }

    private static JsonValue nearest(StoredPlace place) {
        JsonValue.Builder json = JsonValue.object();
        putPlace(json, place);
        return json.build();
    }

    private static void putPlace(JsonValue.Builder json, StoredPlace place) {
        PlaceJson.putMatch(json, place.tier(), place.quality(), place.codePoints());
        if (place.page().isPresent()) {
            json.put("page", place.page().getAsInt());
        }
        json.put("quote", place.quote());
        if (place.annotationId().isPresent()) {
            json.put("annotation", place.annotationId().getAsLong());
        }
    }

    private static JsonValue spans(StoredPlace place) {
        return JsonValue.array(place.others().stream()
                .map(span -> JsonValue.array(List.of(JsonValue.of(span.start()), JsonValue.of(span.end()))))
                .toList());
    }
}
