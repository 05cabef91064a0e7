package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testing.CorpusValidator;
import dev.plumbline.testing.SmallCorpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of version 2, written by hand from what is known of the format, comes in. */
class CorpusV2PathTest {

    @TempDir
    private Path folder;

    private Path workspace;
    private Path zip;
    private Outcome imported;

    @BeforeEach
    void importGolden() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Leases.plumbline"));
        try (InputStream in = Objects.requireNonNull(CorpusV2PathTest.class.getResourceAsStream("/dev/plumbline/exchange/corpus-v2.json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip = new SmallCorpus().without("one.pdf").without("two.txt").file("memo.txt", "\uD840\uDC0B Rent is due \uD83D\uDE80 in May.")
                    .write(folder.resolve("v2.zip"), json);
        }
        imported = Cli.run("import", workspace, zip);
    }

    @Test
    void whatCannotBeUsedIsNamedByFileAndPointer() {
        assertThat(imported.errors()).containsExactlyInAnyOrder(
                "plumbline: data.json, /annotated_docs/lease.pdf: The zip has no file lease.pdf; only the words came in",
                "plumbline: data.json, /metadata_schema/datacells/2: The column or the document \"memo.txt\" is not there; the value was left out");
        assertThat(imported.code()).isEqualTo(3);
    }

    @Test
    void annotationsOfDocumentsAndOfStructuralSetsComeInWithTheirParents() throws SQLException {
        assertThat(Tables.rows(workspace, "SELECT l.text, a.raw_text, a.structural, a.is_grounding_source, p.raw_text, CAST(a.json AS VARCHAR) "
                + "FROM annotation a JOIN annotation_label l ON l.id = a.annotation_label_id LEFT JOIN annotation p ON p.id = a.parent_id"))
                .containsExactly("[Amount, , FALSE, FALSE, null, {}]",
                        "[Amount, 4,200 due, FALSE, FALSE, Rent, {\"p\":{\"0\":{\"b\":[90,100,130,102],\"t\":\"1\"},"
                                + "\"1\":{\"b\":[90,72,92,102],\"t\":\"0\"}},\"v\":2}]",
                        "[Contract, , FALSE, FALSE, null, {}]",
                        "[OC_EXTRACT_SOURCE, Rent, FALSE, TRUE, null, {\"p\":{\"0\":{\"b\":[90,72,96,102],\"t\":\"0\"}},\"v\":2}]",
                        "[OC_SECTION, Rent 4,200, TRUE, FALSE, null, {\"p\":{\"0\":{\"b\":[90,72,130,102],\"t\":\"0-1\"}},\"v\":2}]",
                        "[OC_SECTION, due, TRUE, FALSE, Rent 4,200, {\"p\":{\"1\":{\"b\":[90,72,92,102],\"t\":\"0\"}},\"v\":2}]",
                        "[When, in May, FALSE, FALSE, null, {\"end\":22,\"start\":16}]");
        assertThat(Tables.rows(workspace, "SELECT l.text, r.structural, s.raw_text, t.raw_text, u.username IS NULL FROM relationship r "
                + "JOIN annotation_label l ON l.id = r.relationship_label_id JOIN app_user u ON u.id = r.creator_id "
                + "JOIN relationship_source_annotation rs ON rs.relationship_id = r.id JOIN annotation s ON s.id = rs.annotation_id "
                + "JOIN relationship_target_annotation rt ON rt.relationship_id = r.id JOIN annotation t ON t.id = rt.annotation_id"))
                .containsExactly("[pays, FALSE, 4,200 due, in May, FALSE]", "[pays, TRUE, Rent 4,200, due, FALSE]");
    }

    @Test
    void handEnteredValuesComeInByFileNameAndByHash() throws SQLException {
        assertThat(Tables.rows(workspace, "SELECT f.name, c.name, c.data_type, c.is_manual_entry, CAST(c.validation_config AS VARCHAR), d.title, "
                + "CAST(l.data AS VARCHAR), l.extract_id FROM datacell l JOIN extract_column c ON c.id = l.column_id "
                + "JOIN fieldset f ON f.id = c.fieldset_id JOIN document d ON d.id = l.document_id"))
                .containsExactly("[Lease data, Signed, DATE, TRUE, {\"required\":true}, Lease, {\"value\":\"2024-06-01\"}, null]",
                        "[Lease data, Signed, DATE, TRUE, {\"required\":true}, Memo, {\"value\":\"2024-05-01\"}, null]");
    }

    @Test
    void itGoesOutAgainAsTheValidatorWantsIt() throws IOException {
        Path out = folder.resolve("out.zip");
        assertThat(Cli.run("export", workspace, "--format", "opencontracts", "--out", out).err())
                .isEqualTo("plumbline: Lease.pdf: Only its words are known; the file in the zip stands in for it\n");
        assertThat(CorpusValidator.errors(out)).isEmpty();
        Cli.done("check", workspace);
    }

    @Test
    void theValidatorSeesWhatIsBroken() throws IOException {
        SmallCorpus corpus = new SmallCorpus();
        corpus.annotation("one.pdf", 0).put("parent_id", "nobody");
        corpus.annotation("one.pdf", 1).withObject("annotation_json").withObject("p").withObject("0").put("t", "7").withArray("b").set(0, -1);
        List<String> errors = CorpusValidator.errors(corpus.without("two.txt").write(folder.resolve("bad.zip")));
        assertThat(errors).contains("/annotated_docs/one.pdf/labelled_text/0 has an unknown parent",
                "/annotated_docs/one.pdf/labelled_text/1 has a negative bound",
                "/annotated_docs/one.pdf/labelled_text/1 has a token that is not there", "/annotated_docs/two.txt has no file in the zip");
    }

    @Test
    void aZipWithAnotherDataJsonIsNoCorpus() throws IOException {
        Path other = new SmallCorpus().write(folder.resolve("other.zip"), "{\"data\": [{\"annotated_docs\": {}}]}");
        Outcome outcome = Cli.run("import", workspace, other);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).doesNotContain("data.json");
    }
}
