package dev.plumbline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.Change.Placement;
import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.text.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Where a value stands, as the journal keeps it: JSON; keys that have nothing to say are left out. */
final class PlacementFormat {

    private PlacementFormat() {}

    static ObjectNode write(Placement placement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", placement.status().code())
                .put("review", placement.review().code());
        placement.place().ifPresent(place -> node.set("place", place(place)));
        Explanation explanation = placement.explanation();
        explanation.reason().ifPresent(reason -> node.put("reason", reason.name()));
        explanation.nearest().ifPresent(nearest -> node.set("nearest", place(nearest)));
        explanation.difference().ifPresent(difference -> node.putArray("difference").add(difference.kind().name())
                .add(difference.expected()).add(difference.found()));
        explanation.cited().ifPresent(check -> {
            node.put("cited", check.outcome().code());
            check.page().ifPresent(page -> node.put("cited_page", page));
        });
        return node;
    }

    static Placement read(JsonNode node) {
        Optional<Reason> reason = text(node, "reason").map(Reason::valueOf);
        JsonNode words = node.path("difference");
        Optional<Difference> difference = words.isMissingNode() ? Optional.empty()
                : Optional.of(new Difference(Difference.Kind.valueOf(words.path(0).asText()), words.path(1).asText(),
                        words.path(2).asText()));
        return new Placement(GroundingStatus.ofCode(node.path("status").asText()), readPlace(node.path("place")),
                new Explanation(reason, difference, readPlace(node.path("nearest")), readCited(node)),
                ReviewState.ofCode(node.path("review").asText()));
    }

    private static ObjectNode place(StoredPlace place) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("start", place.codePoints().start())
                .put("end", place.codePoints().end()).put("quote", place.quote()).put("tier", place.tier().name())
                .put("quality", place.quality()).put("occurrences", place.occurrences())
                .put("places", PlaceColumns.places(place.others()));
        place.page().ifPresent(page -> node.put("page", page));
        place.annotationId().ifPresent(id -> node.put("annotation", id));
        return node;
    }

    private static Optional<StoredPlace> readPlace(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode annotation = node.path("annotation");
        JsonNode page = node.path("page");
        return Optional.of(new StoredPlace(
                annotation.isNumber() ? OptionalLong.of(annotation.asLong()) : OptionalLong.empty(),
                new Span(node.path("start").asInt(), node.path("end").asInt()),
                page.isNumber() ? OptionalInt.of(page.asInt()) : OptionalInt.empty(), node.path("quote").asText(),
                Tier.valueOf(node.path("tier").asText()), node.path("quality").asDouble(),
                node.path("occurrences").asInt(), PlaceColumns.places(node.path("places").asText())));
    }

    private static Optional<CitationCheck> readCited(JsonNode node) {
        JsonNode page = node.path("cited_page");
        return text(node, "cited").map(code -> new CitationCheck(CitationCheck.Outcome.ofCode(code),
                page.isNumber() ? OptionalInt.of(page.asInt()) : OptionalInt.empty()));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.path(key).isTextual() ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
