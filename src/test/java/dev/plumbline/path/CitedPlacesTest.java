package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.path.CitedPaper.Citation;
import dev.plumbline.path.CitedPaper.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that extractors cite are checked: the right ones are confirmed, every wrong one is told. */
class CitedPlacesTest {

    private static final String PAPER = "paper.pdf";

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Cited.plumbline"));
    }

    private List<Citation> paper(long seed) throws IOException {
        CitedPaper paper = new CitedPaper(seed);
        Cli.done("add", workspace, paper.write(folder.resolve(PAPER)));
        return paper.citations();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, 77})
    void rightPlacesAreConfirmedAndWrongOnesTold(long seed) throws IOException {
        List<Citation> citations = paper(seed);
        boolean relative = seed % 2 == 0;
        Outcome imported = Cli.done("import", workspace, Files.write(folder.resolve("cited.jsonl"),
                citations.stream().map(citation -> JsonValues.write(citation.ownShape(PAPER, relative))).toList()));

        assertThat(imported.out()).contains(citations.size() + " values come with a cited place");
        assertOutcomes(citations, Cli.done("ground", workspace, "--json").json());
        Map<Kind, List<String>> whys = whys(citations);
        assertThat(whys.get(Kind.WRONG_PAGE)).allMatch(why -> why.matches("It was cited on page \\d, but stands elsewhere"));
        assertThat(whys.get(Kind.MADE_UP_VALUE)).allMatch(why -> why.matches(".+\\. It was cited on page \\d, where it does not stand"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure-document-intelligence", "google-document-ai", "textract"})
    void answersOfCloudExtractorsAreRecognisedAndChecked(String format) throws IOException {
        List<Citation> citations = paper(5).stream().filter(citation -> citation.kind().isOfBoxes()).toList();
        String answer = switch (format) {
            case "azure-document-intelligence" -> CloudAnswers.azure(citations);
            case "google-document-ai" -> CloudAnswers.documentAi(citations);
            default -> CloudAnswers.textract(citations);
        };
        Cli.done("import", workspace, Files.writeString(folder.resolve("paper.pdf.json"), answer));

        assertOutcomes(citations, Cli.done("ground", workspace, "--json").json());
    }

    @Test
    void citationsOfAMessageAreChecked() throws IOException {
        List<Citation> citations = paper(6);
        Cli.done("import", workspace, Files.writeString(folder.resolve("message.json"), CloudAnswers.message(PAPER, citations)));

        JsonNode cited = Cli.done("ground", workspace, "--json").json().path("cited");
        long right = citations.stream().filter(citation -> CloudAnswers.isRightInMessage(citation.kind())).count();
        long wrongPage = citations.stream().filter(citation -> citation.kind() == Kind.WRONG_PAGE).count();
        assertThat(cited.path("confirmed").asLong()).isEqualTo(right);
        assertThat(cited.path("moved").asLong()).isEqualTo(wrongPage);
        assertThat(cited.path("not_there").asLong()).isEqualTo(citations.size() - right - wrongPage).isPositive();
    }

    @Test
    void locateChecksWhatASetCites() throws IOException {
        List<Citation> citations = new CitedPaper(9).citations();
        new CitedPaper(9).write(folder.resolve(PAPER));
        List<JsonValue.Object> values = citations.stream().map(citation -> {
            JsonValue row = citation.ownShape(PAPER, true);
            return JsonValue.object().put("field", citation.field()).put("value", citation.value()).put("cited", row).build();
        }).toList();
        Path set = Files.writeString(folder.resolve("set.jsonl"), JsonValues.write(JsonValue.object().put("id", "1")
                .put("document", PAPER).put("values", JsonValue.array(values)).build()) + "\n");
        Path out = folder.resolve("out.jsonl");

        Outcome located = Cli.done("locate", "--set", set, "--root", folder, "--out", out);

        assertThat(located.out()).contains("Cited places: ");
        JsonNode answers = new Outcome(0, Files.readString(out), "").json().path("values");
        for (int i = 0; i < citations.size(); i++) {
            assertThat(answers.path(i).path("cited").path("outcome").asText()).as("%s", citations.get(i))
                    .isEqualTo(citations.get(i).kind().outcome);
        }
    }

    @Test
    void aValueThatStandsTwiceIsTakenWhereItWasCited() throws IOException {
        Path text = Files.writeString(folder.resolve("two.txt"), "\ud83d\ude00 e\u0301 \u6771\u4eac pays Acme.\nLater Acme pays.\n");
        Cli.done("add", workspace, text);
        Cli.done("import", workspace, Files.writeString(folder.resolve("q.json"),
                "{\"document\":\"two.txt\",\"field\":\"payer\",\"value\":\"Acme\",\"quote\":\"Later Acme pays\"}"));
        Cli.done("ground", workspace);

        JsonNode value = Cli.done("values", workspace, "--json").json().path(0);
        assertThat(value.path("status").asText()).isEqualTo("grounded");
        assertThat(value.path("start").asInt()).isEqualTo(25);
        assertThat(value.path("cited").path("outcome").asText()).isEqualTo("confirmed");
    }

    @Test
    void aRerunChecksAnewAndAPageOfATextIsNotChecked() throws IOException {
        Cli.done("add", workspace, Files.writeString(folder.resolve("t.txt"), "Rent is due."));
        Cli.done("import", workspace, Files.writeString(folder.resolve("q.jsonl"), """
                {"document":"t.txt","field":"a","value":"Rent","page":3}
                {"document":"t.txt","field":"b","value":"due","quote":"is due"}
                """));
        JsonNode once = Cli.done("ground", workspace, "--json").json().path("cited");
        JsonNode again = Cli.done("ground", workspace, "--rerun", "--json").json().path("cited");

        assertThat(once.path("confirmed").asInt()).isEqualTo(1);
        assertThat(once.path("moved").asInt()).isZero();
        assertThat(again).isEqualTo(once);
    }

    /** Every value's outcome is that of its kind, and the counts are their sums. */
    private void assertOutcomes(List<Citation> citations, JsonNode grounded) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        Cli.done("values", workspace, "--json").json()
                .forEach(value -> outcomes.put(value.path("field").asText(), value.path("cited").path("outcome").asText()));
        Map<String, String> expected = citations.stream()
                .collect(Collectors.toMap(Citation::field, citation -> citation.kind().outcome, (a, b) -> a, TreeMap::new));

        assertThat(outcomes).isEqualTo(expected);
        for (String outcome : List.of("confirmed", "moved", "not_there")) {
            assertThat(grounded.path("cited").path(outcome).asLong()).as(outcome)
                    .isEqualTo(citations.stream().filter(citation -> citation.kind().outcome.equals(outcome)).count()).isPositive();
        }
    }

    private Map<Kind, List<String>> whys(List<Citation> citations) throws IOException {
        Path csv = folder.resolve("out.csv");
        Cli.done("export", workspace, "--format", "csv", "--out", csv);
        Map<String, Kind> kinds = citations.stream().collect(Collectors.toMap(Citation::field, Citation::kind));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().collect(Collectors.groupingBy(row -> kinds.get(row.getField("field")),
                    Collectors.mapping(row -> row.getField("reason"), Collectors.toList())));
        }
    }
}
