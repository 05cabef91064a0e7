package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.testing.Goldens;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference's limits are none here: what it leaves out for the document's length or for a typo is found. */
class LimitsGoldenTest {

    /** What the reference has no place for; where it stands, in code points. */
    private static final Map<String, Span> FOUND_BEYOND = Map.of(
            "fuzzy_200001_skipped", new Span(0, 49),
            "fuzzy_typo_in_second_word_breaks_both_4grams", new Span(600, 634));

    @Test
    void everyPlaceOfTheReferenceIsFoundAndWhatItsLimitsHideAsWell() {
        List<String> seen = new ArrayList<>();
        for (JsonNode one : Goldens.read("alignment_limits.json")) {
            String name = one.get("name").asText();
            String text = text(one.get("document_gen"));
            Grounding grounding = Texts.ground(text, one.get("queries").get(0).asText());
            Span expected = expected(one, name);
            if (expected.isEmpty()) {
                assertThat(grounding.status()).as(name).isEqualTo(GroundingStatus.NOT_FOUND);
            } else {
                Span actual = grounding.place().orElseThrow().span();
                // The reference cuts words at the ends of its fuzzy places; ours are whole.
                assertThat(Math.abs(actual.start() - expected.start())).as(name).isLessThanOrEqualTo(2);
                assertThat(Math.abs(actual.end() - expected.end())).as(name).isLessThanOrEqualTo(2);
            }
            seen.add(name);
        }
        assertThat(seen).hasSize(7).containsAll(FOUND_BEYOND.keySet());
    }

    private static Span expected(JsonNode one, String name) {
        for (JsonNode place : one.get("expected")) {
            return new Span(place.get("char_start").asInt(), place.get("char_end").asInt());
        }
        return FOUND_BEYOND.getOrDefault(name, new Span(0, 0));
    }

    private static String text(JsonNode parts) {
        return parts.get("prefix").asText() + parts.get("unit").asText().repeat(parts.get("times").asInt())
                + parts.get("suffix").asText();
    }
}
