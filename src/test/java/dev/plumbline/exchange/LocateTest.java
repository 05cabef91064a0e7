package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Hint;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LocateTest {

    private final List<LocateRequest> requests = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void setIsReadWithHintsAndUnknownKeysIgnored() throws Exception {
        read("""
                {"id": "q1", "document": "a.pdf", "source": {}, "values": [{"field": "F", "value": "brown fox", "note": 1,
                """.strip() + """
                "hint": {"page": 2, "after": " jumps"}}, {"value": [1, "x"]}]}
                {"id": 7, "document": "b.txt", "values": []}
                """);

        assertThat(problems).isEmpty();
        assertThat(requests).containsExactly(
                new LocateRequest("q1", "a.pdf", List.of(
                        new LocateRequest.Value("F", JsonValue.of("brown fox"),
                                new Hint(OptionalInt.of(2), Optional.empty(), Optional.of(" jumps"))),
                        new LocateRequest.Value("", JsonValues.parse("[1,\"x\"]"), Hint.NONE)), "in, line 1"),
                new LocateRequest("7", "b.txt", List.of(), "in, line 2"));
    }

    @Test
    void badLinesAreSkippedAndBadValuesKeepTheirPosition() throws Exception {
        read("{\"id\":\"1\"}\nnonsense\n{\"id\":\"2\",\"document\":\"a\",\"values\":{}}\n"
                + "{\"id\":\"3\",\"document\":\"a\",\"values\":[5,{\"field\":\"F\"},{\"value\":\"x\"}]}\n");

        assertThat(requests).singleElement().satisfies(request -> assertThat(request.values())
                .extracting(LocateRequest.Value::value)
                .containsExactly(JsonValue.NULL, JsonValue.NULL, JsonValue.of("x")));
        assertThat(problems).containsExactly("in, line 1: \"document\" is missing",
                "in, line 2: The line is not JSON (column 1)", "in, line 3: \"values\" must be a list",
                "in, line 4: Not an object", "in, line 4: \"value\" is missing");
    }

    @Test
    void answersAreWrittenAsTheContractHasThem() throws Exception {
        QuotedPlace onPage = new QuotedPlace(new Span(10, 19), "brown fox", Tier.EXACT, 1.0,
                List.of(new QuotedPlace.Part(1, "brown fox", List.of(new Rect(72, 90.1, 120.399, 102)))), Optional.empty());
        QuotedPlace inWord = new QuotedPlace(new Span(5, 8), "b\ud83d\ude00x", Tier.FUZZY, 0.875, List.of(),
                Optional.of(new QuotedPlace.InParagraph(3, new Span(0, 3))));

        assertThat(written(new LocateAnswer.Located("q1", List.of(
                new LocateAnswer.Value(0, GroundingStatus.GROUNDED, Optional.of(onPage), 1, Optional.empty(), Optional.empty(),
                        Optional.of(new CitationCheck(CitationCheck.Outcome.MOVED, OptionalInt.of(3)))),
                new LocateAnswer.Value(1, GroundingStatus.UNCERTAIN, Optional.of(inWord), 2, Optional.empty(),
                        Optional.of(new Difference(Difference.Kind.NUMBER, "12", "13")), Optional.empty()),
                new LocateAnswer.Value(2, GroundingStatus.NOT_FOUND, Optional.of(inWord), 0,
                        Optional.of(Reason.BELOW_THRESHOLD), Optional.empty(), Optional.empty()),
                new LocateAnswer.Value(3, GroundingStatus.SKIPPED, Optional.empty(), 0, Optional.of(Reason.NOT_GROUNDABLE),
                        Optional.empty(), Optional.empty()))))).isEqualTo("""
                {"id":"q1","values":[{"i":0,"status":"grounded","tier":"exact","quality":1.0,"start":10,"end":19,\
                "text":"brown fox","occurrences":1,"page":1,"parts":[{"page":1,"text":"brown fox",\
                "boxes":[[72.0,90.1,120.4,102.0]]}],"cited":{"outcome":"moved","page":3}},{"i":1,"status":"uncertain","tier":"fuzzy","quality":0.875,"start":5,\
                "end":8,"text":"b😀x","occurrences":2,"paragraph":3,"paragraphStart":0,"paragraphEnd":3,\
                "difference":{"kind":"number","expected":"12","found":"13"}},{"i":2,"status":"not_found",\
                "reason":"below_threshold","nearest":{"tier":"fuzzy","quality":0.875,"start":5,"end":8,"text":"b😀x",\
                "paragraph":3,"paragraphStart":0,"paragraphEnd":3}},{"i":3,"status":"skipped",\
                "reason":"not_groundable"}]}
                """);
    }

    @Test
    void failureIsWrittenWithItsCode() throws Exception {
        assertThat(written(new LocateAnswer.Failed("q\"2", "input.document.damaged", "Damaged")))
                .isEqualTo("{\"id\":\"q\\\"2\",\"error\":{\"code\":\"input.document.damaged\",\"message\":\"Damaged\"}}\n");
    }

    private void read(String text) throws FormatException, IOException {
        LocateSet.read(TextInput.of("in", text.getBytes(StandardCharsets.UTF_8)), requests::add,
                problem -> problems.add(Reading.line(problem)));
    }

    private static String written(LocateAnswer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LocateWriter writer = new LocateWriter(bytes)) {
            writer.write(answer);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
