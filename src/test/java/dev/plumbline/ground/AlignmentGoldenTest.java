package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Hint;
import dev.plumbline.testing.Goldens;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the reference finds a place in its tiers exact and normalized, ours is the same place. */
class AlignmentGoldenTest {

    /** Goldens that only show a defect of the reference (its section 4.2, or its blindness to word edges). */
    private static final Map<String, String> DIFFERENT_ON_PURPOSE = Map.of(
            "norm__after_dotted_I_shift", "a dotted capital I before it shifts the reference's place by one",
            "norm__emoji_before", "a dotted capital I before it shifts the reference's place by one",
            "norm__dotted_I_tail_index_error", "three dotted capital I shift the reference's place by three",
            "norm__whitespace_query", "a value of blanks stands nowhere");

    private record Expected(String query, Span codePoints, String type) {}

    @Test
    void exactAndNormalizedPlacesAreThoseOfTheReference() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (JsonNode one : Goldens.read("alignment.json")) {
            String name = one.get("name").asText();
            if (one.get("expected") == null || DIFFERENT_ON_PURPOSE.containsKey(name)) {
                continue;
            }
            TextLayer layer = TextLayer.ofText(one.get("document").asText());
            SearchText text = new SearchText(layer);
            for (JsonNode place : one.get("expected")) {
                Expected expected = expected(place);
                if (!expected.type().equals("fuzzy")) {
                    compared++;
                    compare(name, text, expected).ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void whatEndsTheReferenceWithAnErrorIsGroundedHere() {
        List<String> cases = new ArrayList<>();
        for (JsonNode one : Goldens.read("alignment.json")) {
            if (one.get("expected_error") != null) {
                cases.add(one.get("name").asText());
                SearchText text = new SearchText(TextLayer.ofText(one.get("document").asText()));
                List<Query> queries = new ArrayList<>();
                one.get("queries").forEach(query -> queries.add(new Query(query.asText(), Hint.NONE, "", "")));
                assertThat(new Grounder(GroundingOptions.DEFAULT).ground(text, queries, () -> false)).hasSameSizeAs(queries);
            }
        }
        assertThat(cases).isNotEmpty();
    }

    private static Expected expected(JsonNode place) {
        return new Expected(place.get("query_text").asText(),
                new Span(place.get("char_start").asInt(), place.get("char_end").asInt()), place.get("match_type").asText());
    }

    private static Optional<String> compare(String name, SearchText text, Expected expected) {
        Grounding grounding = new Grounder(GroundingOptions.DEFAULT)
                .ground(text, List.of(new Query(expected.query(), Hint.NONE, "", "")), () -> false).getFirst();
        Optional<Span> actual = grounding.place().map(match -> text.layer().codePoints().fromUtf16(match.span()));
        if (actual.equals(Optional.of(expected.codePoints()))) {
            return Optional.empty();
        }
        return Optional.of(name + " '" + expected.query() + "' " + expected.type() + " " + expected.codePoints() + ": "
                + actual + " " + grounding.status() + " '" + actual.map(span -> text.layer().codePoints().toUtf16(span).of(text.text())).orElse("") + "'");
    }
}
