package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.testing.Goldens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GroundableStringsTest {

    @Test
    void everyGoldenCellGivesTheStringsOfTheReference() {
        JsonNode cases = Goldens.read("groundable_strings.json");
        List<String> wrong = new ArrayList<>();
        for (JsonNode one : cases) {
            List<String> expected = StreamSupport.stream(one.get("expected").spliterator(), false).map(JsonNode::asText).toList();
            List<String> actual = GroundableStrings.asReference(Goldens.value(one.get("input")), 50);
            if (!actual.equals(expected)) {
                wrong.add(one.get("name").asText() + ": " + actual + " in place of " + expected);
            }
        }
        assertThat(cases.size()).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyGoldenStringIsJudgedAsTheReferenceJudgesIt() {
        JsonNode cases = Goldens.read("is_non_groundable.json");
        List<String> wrong = new ArrayList<>();
        for (JsonNode one : cases) {
            String input = one.get("input").asText();
            if (GroundableStrings.isNonGroundable(input) != one.get("expected").asBoolean()) {
                wrong.add(input);
            }
        }
        assertThat(cases.size()).isGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    @Test
    void numbersAndShortStringsAreLookedForAndTruthValuesAreNot() {
        JsonValue cell = JsonValue.array(List.of(JsonValue.of("Ltd"), new JsonValue.Number("1200.0"), JsonValue.of(true),
                JsonValue.NULL, JsonValue.of("  "), JsonValue.of("n/a")));
        assertThat(GroundableStrings.all(cell, 50)).containsExactly(
                GroundableString.wanted("Ltd"),
                GroundableString.wanted("1200.0"),
                GroundableString.skipped("true", Reason.NOT_GROUNDABLE),
                GroundableString.skipped("null", Reason.NOT_GROUNDABLE),
                GroundableString.skipped("", Reason.NOT_GROUNDABLE),
                GroundableString.skipped("n/a", Reason.NOT_GROUNDABLE));
    }

    @Test
    void stringsBeyondTheCapAreNamedAsTooMany() {
        JsonValue cell = JsonValue.array(List.of(JsonValue.of("alpha"), JsonValue.of("alpha"), JsonValue.of("beta")));
        assertThat(GroundableStrings.all(cell, 2)).containsExactly(
                GroundableString.wanted("alpha"), GroundableString.wanted("alpha"),
                GroundableString.skipped("beta", Reason.TOO_MANY));
    }
}
