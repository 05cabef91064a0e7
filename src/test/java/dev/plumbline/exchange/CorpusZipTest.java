package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import dev.plumbline.testing.SmallCorpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusZipTest {

    private static final long SEED = 20261124;
    private static final int MUTATIONS = 2000;
    private static final String[] PIECES = {"[", "]", "{", "}", "\"", ",", "-1", "1e999", "null", "\\ud800", "99999999999", "true", "\0"};

    @TempDir
    private Path folder;

    private SmallCorpus corpus;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = new SmallCorpus();
    }

    private CorpusZip open() throws IOException {
        return CorpusZip.open(corpus.write(folder.resolve("corpus.zip")));
    }

    private List<String> problems() throws IOException {
        try (CorpusZip zip = open()) {
            return zip.problems().stream().map(problem -> problem.where() + ": " + problem.message()).toList();
        }
    }

    private static int rows(CorpusZip zip, DumpTable table) {
        int[] count = {0};
        zip.read(table, _ -> count[0]++, _ -> {});
        return count[0];
    }

    @Test
    void bothVersionsOfTokensAndKeysByIdOrTextAreRead() throws IOException {
        try (CorpusZip zip = open()) {
            assertThat(zip.problems()).isEmpty();
            assertThat(rows(zip, DumpTable.DOCUMENT)).isEqualTo(2);
            assertThat(rows(zip, DumpTable.LABEL)).isEqualTo(4);
            assertThat(rows(zip, DumpTable.ANNOTATION)).isEqualTo(4);
            assertThat(zip.tokens(1).orElseThrow().layer().text()).isEqualTo("Acme Holdings");
        }
    }

    @Test
    void whatIsWrongIsNamedByItsPositionAndTheRestIsKept() throws IOException {
        corpus.annotation("one.pdf", 0).put("annotationLabel", "no such");
        corpus.annotation("one.pdf", 1).put("rawText", "HALF");
        corpus.annotation("two.txt", 0).withObject("annotation_json").put("end", 999);
        String json = new ObjectMapper().writeValueAsString(corpus.data()).replace("HALF", "\\ud83d");
        try (CorpusZip zip = CorpusZip.open(corpus.write(folder.resolve("corpus.zip"), json))) {
            assertThat(zip.problems()).extracting(problem -> problem.where() + ": " + problem.message()).containsExactly(
                    "data.json, /annotated_docs/one.pdf/labelled_text/0: There is no label \"no such\"; the annotation was left out",
                    "data.json, /annotated_docs/one.pdf/labelled_text/1: \"raw_text\" holds half a character; the record was left out",
                    "data.json, /annotated_docs/two.txt/labelled_text/0: Its annotation_json names no place in the document; "
                            + "the annotation was left out");
            assertThat(rows(zip, DumpTable.ANNOTATION)).isEqualTo(1);
        }
    }

    @Test
    void aTokenThatThePageLacksAndAParentThatIsNotThereAreNamed() throws IOException {
        corpus.annotation("one.pdf", 0).withObject("annotation_json").withObject("0").withArray("tokensJsons").addObject().put("tokenIndex", 2);
        assertThat(problems()).hasSize(2).first().asString().contains("labelled_text/0: Its annotation_json names no place");
        assertThat(problems()).last().asString().contains("labelled_text/1: \"parent_id\" names annotation 41");
    }

    @Test
    void bracketsAndOtherShapesEndInANamedError() throws IOException {
        for (String json : List.of("[".repeat(1_000_000), "{\"annotated_docs\":" + "[".repeat(5_000), "[]", "{}", "", "{\"annotated_docs\": 3}")) {
            Path zip = corpus.write(folder.resolve("bad.zip"), json);
            assertThatExceptionOfType(DumpException.class).isThrownBy(() -> CorpusZip.open(zip))
                    .withMessageStartingWith("data.json in bad.zip cannot be used: ");
        }
    }

    @Test
    void aNameThatLeadsOutIsNamedAndNotRead() throws IOException {
        corpus.file("../out.pdf", "out");
        assertThat(problems()).containsExactly("corpus.zip: ../out.pdf leads out of the dump and was not read");
    }

    @Test
    void bombsAndTooManyFilesAreRefused() throws IOException {
        corpus.file("one.pdf", "0".repeat(20_000_000));
        assertThatExceptionOfType(DumpException.class).isThrownBy(this::open).withMessageStartingWith("one.pdf unpacks to more than");
        corpus.file("one.pdf", "");
        for (int i = 0; i < 1_000; i++) {
            corpus.file("f" + i, "");
        }
        assertThatExceptionOfType(DumpException.class).isThrownBy(this::open).withMessage("corpus.zip has more than 1,000 files");
    }

    @Test
    void nothingEscapesMutationsButNamedErrors() throws IOException {
        Random random = new Random(SEED);
        String good = new ObjectMapper().writeValueAsString(corpus.data());
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String json = mutated(good, random);
            Path zip = corpus.write(folder.resolve("mutated.zip"), json);
            try (CorpusZip opened = CorpusZip.open(zip)) {
                assertThat(opened.problems()).as("seed %d, mutation %d", SEED, i).extracting(Problem::message).doesNotContain("");
                read++;
            } catch (DumpException e) {
                assertThat(e.messageKey()).as("seed %d, mutation %d", SEED, i).isEqualTo("input.corpus.unusable");
            }
        }
        assertThat(read).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
    }

    private static String mutated(String good, Random random) {
        StringBuilder json = new StringBuilder(good);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(json.length());
            int end = Math.min(json.length(), at + random.nextInt(4));
            json.replace(at, end, random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : String.valueOf(random.nextInt(10)));
        }
        return json.toString();
    }
}
