package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ExtractionJsonlFormatTest {

    private static final String ROW = "{\"document\":\"a\",\"field\":\"F\",\"value\":%d}\n";

    @Test
    void badLinesAreNamedAndSkipped() throws Exception {
        Reading reading = Reading.of(ROW.formatted(1) + "\n  \r\n" + "{\"document\":\"a\"\n" + "[1]\n" + ROW.formatted(2)
                + "{\"document\":\"a\",\"field\":\"F\"}\n" + ROW.formatted(3).strip());

        assertThat(reading.extractions()).containsExactly("a | F | 1", "a | F | 2", "a | F | 3");
        assertThat(reading.problems()).containsExactly("in, line 4: The line is not JSON (column 16)",
                "in, line 5: Not an object", "in, line 7: \"value\" is missing");
    }

    @Test
    void lineOfAMillionBracketsIsSkipped() throws Exception {
        Reading reading = Reading.of(ROW.formatted(1) + "[".repeat(1_000_000) + "\n" + ROW.formatted(2));

        assertThat(reading.extractions()).containsExactly("a | F | 1", "a | F | 2");
        assertThat(reading.problems()).singleElement().asString().startsWith("in, line 2: The line is not JSON");
    }

    @Test
    void lineBeyondTheLimitIsSkippedUnheld() throws Exception {
        String text = ROW.formatted(1) + "x".repeat(5_000) + "\n" + ROW.formatted(2);
        TextInput input = TextInput.of("in", text.getBytes(StandardCharsets.UTF_8), new Limits(10_000, 9, 9, 1_000, 9));

        Reading reading = Reading.of(Formats.extraction("extraction-jsonl").orElseThrow(), input);

        assertThat(reading.extractions()).containsExactly("a | F | 1", "a | F | 2");
        assertThat(reading.problems()).containsExactly("in, line 2: The line is too long");
    }

    @Test
    void problemsBeyondTheLimitAreCounted() throws Exception {
        String text = ROW.formatted(1) + "{}\n".repeat(1_500);

        Reading reading = Reading.of(text);

        assertThat(reading.problems()).hasSize(1_001).last().isEqualTo("in: 500 more problems are not listed");
    }

    @Test
    void fileWithoutALineOfJsonIsRefused() {
        assertThatThrownBy(() -> Reading.of(Formats.extraction("extraction-jsonl").orElseThrow(),
                TextInput.of("in", "a\nb\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(FormatException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("input.format.jsonl"));
    }

    @Test
    void sinkEndsTheReadingByThrowing() {
        ExtractionSink cancelling = new ExtractionSink() {
            @Override
            public void extraction(Extraction extraction) {
                throw new CancellationException("enough");
            }

            @Override
            public void problem(Problem problem) {}
        };
        Map<String, String> texts = Map.of("extraction-csv", "document,F\na,1\n",
                "langextract", "{\"document_id\":\"a\",\"extractions\":[{\"extraction_class\":\"F\",\"extraction_text\":\"x\"}]}",
                "extraction-json", ROW.formatted(1), "extraction-jsonl", ROW.formatted(1));
        texts.forEach((id, text) -> assertThatThrownBy(() -> Formats.extraction(id).orElseThrow()
                .read(TextInput.of("in", text.getBytes(StandardCharsets.UTF_8)), cancelling))
                .isInstanceOf(CancellationException.class));
    }
}
