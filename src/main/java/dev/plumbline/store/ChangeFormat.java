package dev.plumbline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.Change;
import dev.plumbline.domain.Change.Link;
import dev.plumbline.domain.Change.Marks;
import dev.plumbline.domain.Change.ReviewStep;
import dev.plumbline.domain.Change.Reviewed;
import dev.plumbline.domain.LabelType;
import dev.plumbline.domain.ReviewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes as the journal keeps them: JSON, with a short array for each value, because a bulk act may touch 100,000. */
final class ChangeFormat {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ChangeFormat() {}

    static String write(Change change) {
        ObjectNode node = NODES.objectNode();
        switch (change) {
            case Change.Review review -> {
                node.put("type", "review");
                ArrayNode steps = node.putArray("steps");
                review.steps().forEach(step -> steps.add(step(step)));
                node.set("added", marks(review.added()));
                node.set("removed", marks(review.removed()));
            }
            case Change.Anchor anchor -> {
                node.put("type", "anchor").put("value", anchor.groundingId());
                node.set("before", PlacementFormat.write(anchor.before()));
                node.set("after", PlacementFormat.write(anchor.after()));
                node.set("added", marks(anchor.added()));
                node.set("removed", marks(anchor.removed()));
            }
            case Change.Merge merge -> RowStepFormat.write(node.put("type", "merge").put("merged", merge.merged()),
                    merge.steps());
            case Change.Guard guard -> {
                ArrayNode ids = node.put("type", "guard").put("guarded", guard.guarded()).putArray("ids");
                guard.annotationIds().forEach(ids::add);
            }
            case Change.Distinct distinct -> {
                ArrayNode ids = node.put("type", "distinct").put("said", distinct.said()).putArray("ids");
                distinct.annotationIds().forEach(ids::add);
            }
        }
        return node.toString();
    }

    /** @throws IllegalArgumentException when the text is not a change */
    static Change read(String json) {
        JsonNode node = CanonicalJson.parse(json);
        Marks added = marks(node.path("added"));
        Marks removed = marks(node.path("removed"));
        return switch (node.path("type").asText()) {
            case "review" -> new Change.Review(steps(node.path("steps")), added, removed);
            case "anchor" -> new Change.Anchor(node.path("value").asLong(), PlacementFormat.read(node.path("before")),
                    PlacementFormat.read(node.path("after")), added, removed);
            case "merge" -> new Change.Merge(node.path("merged").asInt(), RowStepFormat.read(node));
            case "guard" -> new Change.Guard(ids(node), node.path("guarded").asBoolean());
            case "distinct" -> new Change.Distinct(ids(node), node.path("said").asBoolean());
            default -> throw new IllegalArgumentException("not a change: " + node.path("type"));
        };
    }

    private static List<Long> ids(JsonNode node) {
        List<Long> ids = new ArrayList<>();
        node.path("ids").forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    /** {@code [value, state before, state after]}, and the annotation before and after where they differ or exist. */
    private static ArrayNode step(ReviewStep step) {
        ArrayNode node = NODES.arrayNode().add(step.groundingId()).add(step.before().state().code())
                .add(step.after().state().code());
        return node.add(step.before().annotationId().orElse(null)).add(step.after().annotationId().orElse(null));
    }

    private static List<ReviewStep> steps(JsonNode nodes) {
        List<ReviewStep> steps = new ArrayList<>();
        for (JsonNode node : nodes) {
            steps.add(new ReviewStep(node.path(0).asLong(),
                    new Reviewed(ReviewState.ofCode(node.path(1).asText()), optionalId(node.path(3))),
                    new Reviewed(ReviewState.ofCode(node.path(2).asText()), optionalId(node.path(4)))));
        }
        return steps;
    }

    private static ObjectNode marks(Marks marks) {
        ObjectNode node = NODES.objectNode();
        ArrayNode annotations = node.putArray("annotations");
        marks.annotations().forEach(annotation -> annotations.add(annotation(annotation)));
        ArrayNode links = node.putArray("links");
        marks.links().forEach(link -> links.addArray().add(link.cellId()).add(link.annotationId()));
        return node;
    }

    private static Marks marks(JsonNode node) {
        List<Annotation> annotations = new ArrayList<>();
        node.path("annotations").forEach(item -> annotations.add(annotation(item)));
        List<Link> links = new ArrayList<>();
        node.path("links").forEach(item -> links.add(new Link(item.path(0).asLong(), item.path(1).asLong())));
        return new Marks(annotations, links);
    }

    private static ObjectNode annotation(Annotation annotation) {
        Annotation.Owner owner = annotation.owner();
        ObjectNode node = NODES.objectNode().put("id", annotation.id()).put("creator", owner.creatorId())
                .put("type", annotation.type().name()).put("page", annotation.page()).put("text", annotation.rawText())
                .put("json", annotation.json()).put("structural", annotation.structural())
                .put("source", annotation.groundingSource()).put("review", annotation.review().code());
        owner.documentId().ifPresent(id -> node.put("document", id));
        owner.corpusId().ifPresent(id -> node.put("corpus", id));
        owner.labelId().ifPresent(id -> node.put("label", id));
        return node;
    }

    private static Annotation annotation(JsonNode node) {
        var owner = new Annotation.Owner(optionalLong(node.path("document")), optionalLong(node.path("corpus")),
                optionalLong(node.path("label")), node.path("creator").asLong());
        return new Annotation(node.path("id").asLong(), owner, LabelType.valueOf(node.path("type").asText()),
                node.path("page").asInt(), node.path("text").asText(), node.path("json").asText(),
                node.path("structural").asBoolean(), node.path("source").asBoolean(),
                ReviewState.ofCode(node.path("review").asText()));
    }

    private static Optional<Long> optionalId(JsonNode node) {
        return node.isNumber() ? Optional.of(node.asLong()) : Optional.empty();
    }

    private static OptionalLong optionalLong(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }
}
