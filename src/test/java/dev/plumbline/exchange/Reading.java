package dev.plumbline.exchange;

import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a reader made of a text, in a form that is easily compared. */
record Reading(List<String> extractions, List<String> problems) {

    static Reading of(String text) throws FormatException, IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) throws FormatException, IOException {
        TextInput input = TextInput.of("in", bytes);
        return of(Formats.recognise(input), input);
    }

    static Reading of(ExtractionFormat format, TextInput input) throws FormatException, IOException {
        CollectedExtractions found = new CollectedExtractions();
        format.read(input, found);
        return new Reading(found.extractions().stream().map(Reading::line).toList(),
                found.problems().stream().map(Reading::line).toList());
    }

    static String line(Problem problem) {
        return problem.where() + ": " + problem.message();
    }

    private static String line(Extraction extraction) {
        return extraction.document() + " | " + extraction.field() + " | " + JsonValues.write(extraction.value());
    }
}
