package dev.plumbline.exchange;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pieces of JSON that every format with places shares, each with its keys in a fixed order. */
final class PlaceJson {

    private PlaceJson() {}

    /** Adds {@code tier}, {@code quality}, {@code start}, {@code end}: how well, then where. */
    static void putMatch(JsonValue.Builder to, Tier tier, double quality, Span codePoints) {
        to.put("tier", tier.code()).put("quality", quality).put("start", codePoints.start())
                .put("end", codePoints.end());
    }

    /** Adds {@code page} and {@code parts}, where there are pages, and the paragraph's keys, where there is one. */
    static void putPages(JsonValue.Builder to, QuotedPlace place) {
        if (place.page().isPresent()) {
            to.put("page", place.page().getAsInt()).put("parts", parts(place.parts()));
        }
        place.paragraph().ifPresent(in -> to.put("paragraph", in.index())
                .put("paragraphStart", in.codePoints().start()).put("paragraphEnd", in.codePoints().end()));
    }

    static JsonValue.Array parts(List<QuotedPlace.Part> parts) {
        return JsonValue.array(parts.stream().map(part -> JsonValue.object().put("page", part.page())
                .put("text", part.text()).put("boxes", JsonValue.array(part.boxes().stream().map(PlaceJson::box).toList()))
                .build()).toList());
    }

    static Optional<JsonValue> reason(Optional<Grounding.Reason> reason) {
        return reason.map(found -> JsonValue.of(found.name().toLowerCase(Locale.ROOT)));
    }

    static Optional<JsonValue> difference(Optional<Grounding.Difference> difference) {
        return difference.map(found -> JsonValue.object()
                .put("kind", found.kind().name().toLowerCase(Locale.ROOT)).put("expected", found.expected())
                .put("found", found.found()).build());
    }

    static Optional<JsonValue> cited(Optional<CitationCheck> check) {
        return check.map(found -> {
            JsonValue.Builder json = JsonValue.object().put("outcome", found.outcome().code());
            found.page().ifPresent(page -> json.put("page", page));
            return json.build();
        });
    }

    private static JsonValue.Array box(Rect box) {
        return JsonValue.array(List.of(points(box.left()), points(box.top()), points(box.right()),
                points(box.bottom())));
    }

    /** Two decimals at most, one at least. */
    private static JsonValue.Number points(double length) {
        BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return new JsonValue.Number(rounded.setScale(Math.max(1, rounded.scale())).toPlainString());
    }
}
