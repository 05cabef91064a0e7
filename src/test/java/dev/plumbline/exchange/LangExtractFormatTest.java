package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Hint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LangExtractFormatTest {

    private static final String LINE = "{\"extractions\":[%s],\"text\":\"\ud83d\ude00 ROMEO. But soft! What light\",\"document_id\":\"play.txt\"}\n";

    @Test
    void classesAreFieldsAndTextsAreValues() throws Exception {
        Reading reading = Reading.of(LINE.formatted("{\"extraction_class\":\"character\",\"extraction_text\":\"ROMEO\","
                + "\"attributes\":{\"mood\":\"wonder\"},\"alignment_status\":\"match_exact\"},"
                + "{\"extraction_class\":\"emotion\",\"extraction_text\":\"But soft!\",\"char_interval\":null}"));

        assertThat(reading.extractions()).containsExactly("play.txt | character | \"ROMEO\"",
                "play.txt | emotion | \"But soft!\"");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void whatStandsAroundTheIntervalIsTheHint() throws Exception {
        assertThat(extractions("{\"extraction_class\":\"c\",\"extraction_text\":\"ROMEO\",\"char_interval\":{\"start_pos\":2,\"end_pos\":7}}"))
                .extracting(Extraction::hint).containsExactly(
                        new Hint(OptionalInt.empty(), Optional.of("\ud83d\ude00 "), Optional.of(". But soft! What light")));
    }

    @Test
    void intervalsThatAreNoneOfTheTextAreNamedAndTheValueIsKept() throws Exception {
        for (String interval : List.of("{\"start_pos\":5,\"end_pos\":400}", "{\"start_pos\":7,\"end_pos\":2}", "[2,7]",
                "{\"start_pos\":-1,\"end_pos\":2}", "{\"start_pos\":1e9,\"end_pos\":2}")) {
            Reading reading = Reading.of(LINE.formatted(
                    "{\"extraction_class\":\"c\",\"extraction_text\":\"ROMEO\",\"char_interval\":" + interval + "}"));
            assertThat(reading.extractions()).as(interval).containsExactly("play.txt | c | \"ROMEO\"");
            assertThat(reading.problems()).as(interval).containsExactly(
                    "in, line 1, extraction 1: \"char_interval\" cannot be used as a hint and was left out");
        }
    }

    @Test
    void badExtractionsAreNamedAndTheOthersKept() throws Exception {
        Reading reading = Reading.of(LINE.formatted("7,{\"extraction_class\":\"c\"},{\"extraction_text\":\"x\"},"
                + "{\"extraction_class\":\"c\",\"extraction_text\":\"ROMEO\"}") + "{\"document_id\":\"b\",\"extractions\":{}}\n"
                + "{\"extractions\":[{\"extraction_class\":\"c\",\"extraction_text\":\"y\"}]}\n");

        assertThat(reading.extractions()).containsExactly("play.txt | c | \"ROMEO\"");
        assertThat(reading.problems()).containsExactly("in, line 1, extraction 1: Not an object",
                "in, line 1, extraction 2: \"extraction_text\" is missing",
                "in, line 1, extraction 3: \"extraction_class\" is missing", "in, line 2: \"extractions\" must be a list",
                "in, line 3: \"document_id\" is missing");
    }

    private static List<Extraction> extractions(String items) throws Exception {
        CollectedExtractions found = new CollectedExtractions();
        new LangExtractFormat().read(TextInput.of("in", LINE.formatted(items).getBytes(StandardCharsets.UTF_8)), found);
        return found.extractions();
    }
}
