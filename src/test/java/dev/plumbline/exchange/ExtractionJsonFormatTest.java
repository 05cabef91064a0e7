package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Hint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExtractionJsonFormatTest {

    private static final ExtractionFormat JSON = Formats.extraction("extraction-json").orElseThrow();

    @Test
    void objectsByDocumentAreRead() throws Exception {
        Reading reading = Reading.of("""
                {"a.pdf": {"Party": "Acme", "Fee": 1200.0}, "b.txt": {"Terms": {"days": 30, "late": null}}}""");

        assertThat(reading.extractions()).containsExactly("a.pdf | Party | \"Acme\"", "a.pdf | Fee | 1200.0",
                "b.txt | Terms | {\"days\":30,\"late\":null}");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void rowsAreReadWithTheirHints() throws Exception {
        Extraction found = first("""
                [{"document": "a.pdf", "field": "Party", "value": "Acme", "confidence": 0.9,
                  "hint": {"page": 3, "before": "between ", "after": null}}]""");

        assertThat(found.hint()).isEqualTo(new Hint(OptionalInt.of(3), Optional.of("between "), Optional.empty()));
        assertThat(found.where()).isEqualTo("in, /0 (line 1)");
    }

    @Test
    void oneRowIsReadWhateverItsFirstKey() throws Exception {
        assertThat(Reading.of("{\"value\": {\"data\": [true]}, \"hint\": {}, \"field\": \"F\", \"document\": \"D\"}")
                .extractions()).containsExactly("D | F | {\"data\":[true]}");
    }

    @Test
    void documentsMayBeCalledLikeTheKeysOfARow() throws Exception {
        assertThat(Reading.of("{\"value\": {\"F\": 1}, \"document\": {\"G\": 2}}").extractions())
                .containsExactly("value | F | 1", "document | G | 2");
    }

    @Test
    void badRowIsNamedByItsPlaceAndTheOthersAreKept() throws Exception {
        Reading reading = Reading.of("""
                [{"document": "a", "field": "F", "value": 1},
                 {"document": "a", "field": "F"},
                 7,
                 {"document": ["a"], "field": "F", "value": 1},
                 {"document": "a", "field": " ", "value": 1},
                 {"document": "a", "field": "F", "value": 1, "value": 2},
                 {"document": "a", "field": "G", "value": null}]""");

        assertThat(reading.extractions()).containsExactly("a | F | 1", "a | G | null");
        assertThat(reading.problems()).containsExactly("in, /1 (line 2): \"value\" is missing",
                "in, /2 (line 3): Not an object", "in, /3 (line 4): \"document\" must be a text",
                "in, /4 (line 5): \"field\" is blank", "in, /5 (line 6): \"value\" is given twice");
    }

    @Test
    void fieldGivenTwiceIsReadTwiceAndNamed() throws Exception {
        Reading reading = Reading.of("{\"a\": {\"F\": 1, \"F\": 2}}");

        assertThat(reading.extractions()).containsExactly("a | F | 1", "a | F | 2");
        assertThat(reading.problems())
                .containsExactly("in, /a/F (line 1): The field \"F\" is given twice; both values were read");
    }

    @Test
    void badHintIsLeftOutAndTheValueKept() throws Exception {
        Reading reading = Reading.of("[{\"document\":\"a\",\"field\":\"F\",\"value\":1,\"hint\":{\"page\":0,\"before\":[]}}]");

        assertThat(reading.extractions()).containsExactly("a | F | 1");
        assertThat(reading.problems()).containsExactly(
                "in, /0 (line 1): \"page\" cannot be used as a hint and was left out",
                "in, /0 (line 1): \"before\" cannot be used as a hint and was left out");
    }

    @Test
    void jsonThatBreaksOffKeepsWhatCameBefore() throws Exception {
        Reading reading = Reading.of("[{\"document\":\"a\",\"field\":\"F\",\"value\":1},\n {\"document\":\"a\",\"fie");

        assertThat(reading.extractions()).containsExactly("a | F | 1");
        assertThat(reading.problems()).singleElement().asString()
                .startsWith("in, line 2, column ").endsWith("The JSON is broken or ends here; what stands before it was read");
    }

    @Test
    void documentWithoutFieldsIsNamedByItsPointer() throws Exception {
        Reading reading = Reading.of("{\"a/b\": 5, \"c\": {\"F\": \"x\"}}");

        assertThat(reading.extractions()).containsExactly("c | F | \"x\"");
        assertThat(reading.problems()).containsExactly("in, /a~1b (line 1): A document's fields must be an object");
    }

    @Test
    void textAfterTheEndIsNamed() throws Exception {
        assertThat(Reading.of("{\"a\": {\"F\": 1}} {}").problems())
                .containsExactly("in, line 1, column 17: More follows after the end of the JSON; it was not read");
    }

    @Test
    void millionNestedBracketsAreRefusedAndWhatCameBeforeIsKept() throws Exception {
        Reading reading = Reading.of("[{\"document\":\"a\",\"field\":\"F\",\"value\":1}," + "[".repeat(1_000_000));

        assertThat(reading.extractions()).containsExactly("a | F | 1");
        assertThat(reading.problems()).singleElement().asString().contains("nested too deep or too long");
    }

    @Test
    void hugeNumberIsRefused() throws Exception {
        assertThat(Reading.of("[{\"document\":\"a\",\"field\":\"F\",\"value\":" + "9".repeat(5_000) + "}]").problems())
                .singleElement().asString().contains("nested too deep or too long");
        assertThat(Reading.of("[{\"document\":\"a\",\"field\":\"F\",\"value\":1e999999999}]").extractions())
                .containsExactly("a | F | 1e999999999");
    }

    @Test
    void halfCharactersAndControlCharactersAreRefusedInNames() throws Exception {
        Reading reading = Reading.of("""
                [{"document":"a\\u0000","field":"F","value":1}, {"document":"a","field":"\\ud800","value":1},
                 {"document":"a","field":"F","value":"\\udc00"}, {"document":"a","field":"F","value":"\\u0000"}]""");

        assertThat(reading.extractions()).containsExactly("a | F | \"\\u0000\"");
        assertThat(reading.problems()).containsExactly("in, /0 (line 1): \"document\" holds a control character",
                "in, /1 (line 1): \"field\" holds half a character", "in, /2 (line 2): \"value\" holds half a character");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> read("nothing")).isInstanceOfSatisfying(FormatException.class,
                e -> assertThat(e.messageKey()).isEqualTo("input.format.json"));
        assertThatThrownBy(() -> read("12")).isInstanceOfSatisfying(FormatException.class,
                e -> assertThat(e.messageKey()).isEqualTo("input.format.extraction"));
        assertThatThrownBy(() -> read("")).isInstanceOf(FormatException.class);
    }

    @Test
    void recordsBeyondTheLimitAreCountedOut() throws Exception {
        byte[] rows = "[{\"document\":\"a\",\"field\":\"F\",\"value\":1},{\"document\":\"a\",\"field\":\"G\",\"value\":1}]"
                .getBytes(StandardCharsets.UTF_8);

        Reading reading = Reading.of(JSON, TextInput.of("in", rows, new Limits(1_000, 1, 10, 100, 1)));

        assertThat(reading.extractions()).containsExactly("a | F | 1");
        assertThat(reading.problems()).containsExactly("in: Only the first 1 values were read");
    }

    @Test
    void fileBeyondTheLimitIsRefused() {
        TextInput input = TextInput.of("in", new byte[11], new Limits(10, 1, 1, 1, 1));

        assertThatThrownBy(() -> Formats.recognise(input)).isInstanceOfSatisfying(FormatException.class,
                e -> assertThat(e.messageKey()).isEqualTo("input.format.size"));
    }

    private static Reading read(String text) throws FormatException, IOException {
        return Reading.of(JSON, TextInput.of("in", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Extraction first(String text) throws FormatException, IOException {
        CollectedExtractions found = new CollectedExtractions();
        JSON.read(TextInput.of("in", text.getBytes(StandardCharsets.UTF_8)), found);
        return found.extractions().getFirst();
    }
}
