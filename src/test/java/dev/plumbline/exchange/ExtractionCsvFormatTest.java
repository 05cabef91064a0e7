package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.Hint;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExtractionCsvFormatTest {

    private static final ExtractionFormat CSV = Formats.extraction("extraction-csv").orElseThrow();

    @Test
    void longFormIsRead() throws Exception {
        Reading reading = Reading.of("document,field,value\r\na.pdf,Party,\"Acme, \"\"Inc.\"\"\"\r\na.pdf,Note,\"two\nlines\"\r\n");

        assertThat(reading.extractions()).containsExactly("a.pdf | Party | \"Acme, \\\"Inc.\\\"\"",
                "a.pdf | Note | \"two\\nlines\"");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void wideFormTakesEveryOtherColumnAsAField() throws Exception {
        assertThat(Reading.of("Document,Party,Fee\na.pdf,Acme,\nb.pdf,,1200\nc.pdf\n").extractions())
                .containsExactly("a.pdf | Party | \"Acme\"", "b.pdf | Fee | \"1200\"");
    }

    @Test
    void semicolonsAndTabsAreTakenFromTheHeader() throws Exception {
        assertThat(Reading.of("document;field;value\na;F;1,5\n").extractions()).containsExactly("a | F | \"1,5\"");
        assertThat(Reading.of("\"document\"\tfield\tvalue\na\tF\t1;5\n").extractions())
                .containsExactly("a | F | \"1;5\"");
    }

    @Test
    void hintColumnsAreRead() throws Exception {
        CollectedExtractions found = new CollectedExtractions();
        CSV.read(input("document,field,value,page,before,after\na,F,x,2,between ,\na,G,y,two,,\n"), found);

        assertThat(found.extractions().getFirst().hint())
                .isEqualTo(new Hint(OptionalInt.of(2), Optional.of("between "), Optional.empty()));
        assertThat(found.extractions().getLast().hint()).isEqualTo(Hint.NONE);
        assertThat(found.problems()).extracting(Reading::line)
                .containsExactly("in, line 3: \"page\" cannot be used as a hint and was left out");
    }

    @Test
    void badRowsAreNamedByTheirLine() throws Exception {
        Reading reading = Reading.of("document,field,value\na,F,\"1\n2\"\na,F\n,F,1\na,,1\na,F,Acme, Inc.\na,G,2\n");

        assertThat(reading.extractions()).containsExactly("a | F | \"1\\n2\"", "a | G | \"2\"");
        assertThat(reading.problems()).containsExactly("in, line 4: \"value\" is missing",
                "in, line 5: \"document\" is blank", "in, line 6: \"field\" is blank",
                "in, line 7: The row has 4 cells, the header only 3");
    }

    @Test
    void secondColumnOfANameIsNotRead() throws Exception {
        Reading reading = Reading.of("document,Fee,Fee,\na,1,2,3\n");

        assertThat(reading.extractions()).containsExactly("a | Fee | \"1\"");
        assertThat(reading.problems()).containsExactly("in, line 1: Column 3 is a second \"Fee\" and was not read",
                "in, line 1: Column 4 has no name and was not read");
    }

    @Test
    void fileWithoutItsHeaderIsRefused() {
        for (String text : new String[] {"a.pdf,Party,Acme\n", "", "document\na\n", "documents,F\na,1\n"}) {
            assertThatThrownBy(() -> CSV.read(input(text), new CollectedExtractions()))
                    .isInstanceOfSatisfying(FormatException.class,
                            e -> assertThat(e.messageKey()).isEqualTo("input.format.csv-header"));
        }
    }

    @Test
    void quoteThatNeverEndsKeepsWhatCameBefore() throws Exception {
        String text = "document,F\na,1\nb,\"" + "x,\n".repeat(2_000);
        TextInput input = TextInput.of("in", text.getBytes(StandardCharsets.UTF_8), new Limits(100_000, 9, 9, 1_000, 9));

        Reading reading = Reading.of(CSV, input);

        assertThat(reading.extractions()).containsExactly("a | F | \"1\"");
        assertThat(reading.problems()).singleElement().asString().startsWith("in, line 2: From here on the CSV is broken");
    }

    private static TextInput input(String text) {
        return TextInput.of("in", text.getBytes(StandardCharsets.UTF_8));
    }
}
