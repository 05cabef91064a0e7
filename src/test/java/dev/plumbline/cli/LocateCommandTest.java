package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.path.Cli;
import dev.plumbline.path.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocateCommandTest {

    private static final Path SAMPLE = Path.of("assets/sample");

    @TempDir
    private Path folder;

    private Path root;
    private Path out;

    @BeforeEach
    void copyDocuments() throws IOException {
        root = Files.createDirectory(folder.resolve("documents"));
        out = folder.resolve("out.jsonl");
        for (String name : List.of("mutual-nda.txt", "invoice-2024-0173.pdf", "training-agreement.docx", "quarterly-report.pdf")) {
            Files.copy(SAMPLE.resolve(name), root.resolve(name));
        }
        Files.writeString(folder.resolve("secret.txt"), "The password is swordfish.");
        Files.writeString(root.resolve("broken.pdf"), "no PDF at all");
    }

    private Path set(String... lines) throws IOException {
        return Files.write(folder.resolve("set.jsonl"), List.of(lines));
    }

    private static String line(String id, String document, String value) {
        return "{\"id\":\"" + id + "\",\"document\":\"" + document + "\",\"other\":1,\"values\":[{\"field\":\"f\",\"value\":\"" + value + "\"}]}";
    }

    private Outcome locate(Path set, Object... more) {
        List<Object> args = new ArrayList<>(List.of("locate", "--set", set, "--root", root, "--out", out));
        args.addAll(List.of(more));
        return Cli.run(args.toArray());
    }

    private List<JsonNode> answers() throws IOException {
        return Files.readAllLines(out).stream().map(line -> new Outcome(0, line, "").json()).toList();
    }

    @Test
    void answersStandInTheOrderOfTheSet() throws IOException {
        Outcome outcome = locate(set(line("c", "training-agreement.docx", "training"), line("a", "invoice-2024-0173.pdf", "June 30, 2024"),
                line("b", "mutual-nda.txt", "Oregon"), line("a2", "invoice-2024-0173.pdf", "Cascade Community Bank")), "--json");
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.json().path("grounded").asInt() + outcome.json().path("ambiguous").asInt()).isEqualTo(4);
        assertThat(answers()).extracting(answer -> answer.path("id").asText()).containsExactly("c", "a", "b", "a2");
        JsonNode due = answers().get(1).path("values").path(0);
        assertThat(due.path("i").asInt()).isZero();
        assertThat(due.path("status").asText()).isEqualTo("grounded");
        assertThat(due.path("tier").asText()).isEqualTo("exact");
        assertThat(due.path("text").asText()).isEqualTo("June 30, 2024");
        assertThat(due.path("page").asInt()).isEqualTo(1);
        assertThat(due.path("parts").path(0).path("boxes").path(0)).hasSize(4);
        assertThat(answers().get(0).path("values").path(0).has("paragraph")).isTrue();
    }

    @Test
    void whatCannotBeReadIsAnErrorLineAndTheOthersAreAnswered() throws IOException {
        Outcome outcome = locate(set(line("1", "broken.pdf", "x"), line("2", "missing.txt", "x"), line("3", "mutual-nda.txt", "Oregon"),
                line("4", "broken.pdf", "y")));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errors()).hasSize(2).allMatch(line -> line.startsWith("plumbline: "));
        assertThat(outcome.errors().get(0)).contains("broken.pdf");
        assertThat(outcome.errors().get(1)).contains("missing.txt");
        assertThat(answers()).extracting(answer -> answer.path("error").path("code").asText())
                .containsExactly("input.document.not_what_its_name_says", "input.document.not_found", "", "input.document.not_what_its_name_says");
        assertThat(answers().get(0).path("error").path("message").asText()).contains("broken.pdf");
        assertThat(answers().get(2).path("values").path(0).path("text").asText()).isEqualTo("Oregon");
    }

    @Test
    void noDocumentOutsideTheRootIsRead() throws IOException {
        Outcome outcome = locate(set(line("1", "../secret.txt", "swordfish"), line("2", folder.resolve("secret.txt").toString(), "swordfish"),
                line("3", "a/../../secret.txt", "swordfish"), line("4", "mutual-nda.txt", "Oregon")));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errors()).hasSize(3).allMatch(line -> line.contains("leads out of"));
        assertThat(answers()).extracting(answer -> answer.path("error").path("code").asText())
                .containsExactly("input.file.outside", "input.file.outside", "input.file.outside", "");
        assertThat(Files.readString(out)).doesNotContain("password");
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreAnswered() throws IOException {
        Outcome outcome = locate(set(line("1", "mutual-nda.txt", "Oregon"), "{\"id\":", "[]", line("4", "mutual-nda.txt", "Clackamas")));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errors()).hasSize(2);
        assertThat(outcome.errors().get(0)).contains("set.jsonl, line 2");
        assertThat(outcome.errors().get(1)).contains("set.jsonl, line 3");
        assertThat(answers()).extracting(answer -> answer.path("id").asText()).containsExactly("1", "4");
    }

    @Test
    void aValueNotFoundIsOneOnDemand() throws IOException {
        Path set = set(line("1", "mutual-nda.txt", "Zebra Quartz Xylophone Holdings"));
        assertThat(locate(set).code()).isZero();
        assertThat(locate(set, "--require-all").code()).isEqualTo(1);
        assertThat(locate(set(line("1", "mutual-nda.txt", "Oregon")), "--require-all").code()).isZero();
        assertThat(answers().getFirst().path("values").path(0).path("status").asText()).isIn("grounded", "ambiguous");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        List<String> lines = new ArrayList<>();
        JsonNode extractions = new Outcome(0, Files.readString(SAMPLE.resolve("extractions.json")), "").json();
        for (JsonNode row : extractions) {
            lines.add("{\"id\":\"" + lines.size() + "\",\"document\":" + row.path("document") + ",\"values\":[{\"value\":" + row.path("value") + "},"
                    + "{\"value\":\"thirty (30) days\"},{\"value\":\"agreemnt betwen the partys\"}]}");
        }
        Path set = Files.write(folder.resolve("all.jsonl"), lines);
        Path one = folder.resolve("one.jsonl");
        Path four = folder.resolve("four.jsonl");
        Cli.done("locate", "--set", set, "--root", SAMPLE, "--out", one, "--threads", 1);
        Cli.done("locate", "--set", set, "--root", SAMPLE, "--out", four, "--threads", 4);
        assertThat(four).hasSameBinaryContentAs(one);
        assertThat(Files.readAllLines(one)).hasSize(extractions.size());
    }

    @Test
    void aSetOrAnOutThatCannotBeUsedIsThree() throws IOException {
        Outcome missing = locate(folder.resolve("missing.jsonl"));
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.errors()).containsExactly("plumbline: locate: " + folder.resolve("missing.jsonl") + " does not exist");
        Path set = set(line("1", "mutual-nda.txt", "Oregon"));
        Outcome unwritable = Cli.run("locate", "--set", set, "--root", root, "--out", folder.resolve("no/out.jsonl"));
        assertThat(unwritable.code()).isEqualTo(3);
        assertThat(unwritable.errors()).singleElement().asString().contains("cannot be written");
        assertThat(locate(set, "--threshold", "1.5").code()).isEqualTo(2);
    }
}
