package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.testing.Goldens;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every place in a text that the reference makes an annotation of is a place of one of the cell's values here. */
class EndToEndGoldenTest {

    /** Documents or stores that are not this package's: no corpus, no fuzzy tier, an error of the reference. */
    private static final Set<String> OF_OTHERS = Set.of("no_corpus", "text_no_fuzzy", "text_index_error_aborts");

    @Test
    void placesInTextsAreThoseOfTheReference() {
        int compared = 0;
        for (JsonNode one : Goldens.read("grounding_end_to_end.json")) {
            JsonNode text = one.path("document").path("text");
            if (!text.isTextual() || OF_OTHERS.contains(one.get("name").asText())) {
                continue;
            }
            Set<Span> ours = places(text.asText(), one.get("steps"));
            for (JsonNode annotation : one.get("expected_annotations")) {
                Span span = new Span(annotation.path("json").get("start").asInt(), annotation.path("json").get("end").asInt());
                assertThat(ours).as(one.get("name").asText()).contains(span);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    /** In code points. */
    private static Set<Span> places(String text, JsonNode steps) {
        SearchText document = Texts.document(text);
        List<String> values = new ArrayList<>();
        StreamSupport.stream(steps.spliterator(), false).map(EndToEndGoldenTest::cell)
                .forEach(cell -> values.addAll(GroundableStrings.asReference(cell, 50)));
        Set<Span> places = new TreeSet<>();
        for (Grounding grounding : Texts.grounder().ground(document, Texts.queries(values.toArray(String[]::new)), () -> false)) {
            boolean placed = grounding.status() != GroundingStatus.NOT_FOUND;
            grounding.place().filter(any -> placed)
                    .ifPresent(match -> places.add(document.layer().codePoints().fromUtf16(match.span())));
        }
        return places;
    }

    private static JsonValue cell(JsonNode step) {
        JsonNode data = step.path("data");
        return Goldens.value(data.isObject() && data.has("data") ? data.get("data") : data);
    }
}
