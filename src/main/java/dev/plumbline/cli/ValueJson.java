package dev.plumbline.cli;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.util.Locale;
import java.util.Optional;

/** A value as the command line prints it; offsets are code points, pages count from 1. */
final class ValueJson {

    private ValueJson() {}

    static JsonValue of(ValueRow row) {
        JsonValue.Builder json = JsonValue.object().put("id", row.id()).put("cell", row.cellId())
                .put("document", row.document().title()).put("document_id", row.document().id()).put("field", row.field())
                .put("value", row.value()).put("status", row.status().code());
        row.place().ifPresent(place -> putPlace(json, place));
        row.explanation().reason().ifPresent(reason -> json.put("reason", code(reason)));
        row.explanation().difference().ifPresent(difference -> json.put("difference", difference(difference)));
        json.put("nearest", row.explanation().nearest().map(nearest -> {
            JsonValue.Builder miss = JsonValue.object();
            putPlace(miss, nearest);
            return miss.build();
        }));
        json.put("cited", row.explanation().cited().map(check -> {
            JsonValue.Builder cited = JsonValue.object().put("outcome", check.outcome().code());
            check.page().ifPresent(page -> cited.put("page", page));
            return cited.build();
        }));
        return json.put("review", row.review().code()).build();
    }

    private static void putPlace(JsonValue.Builder json, StoredPlace place) {
        json.put("tier", place.tier().code()).put("quality", place.quality()).put("start", place.codePoints().start())
                .put("end", place.codePoints().end()).put("text", place.quote()).put("occurrences", place.occurrences());
        place.page().ifPresent(page -> json.put("page", page));
        place.annotationId().ifPresent(id -> json.put("annotation", id));
    }

    private static JsonValue difference(Grounding.Difference difference) {
        return JsonValue.object().put("kind", code(difference.kind())).put("expected", difference.expected())
                .put("found", difference.found()).build();
    }

    private static String code(Enum<?> constant) {
        return Optional.of(constant.name()).map(name -> name.toLowerCase(Locale.ROOT)).orElseThrow();
    }
}
