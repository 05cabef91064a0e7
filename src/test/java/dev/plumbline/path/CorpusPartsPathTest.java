package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.testing.CorpusValidator;
import dev.plumbline.testing.ForeignCorpus;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a foreign corpus has and a workspace has no use for is kept, and goes out again. */
class CorpusPartsPathTest {

    private static final String WITHOUT_FILE = "plumbline: data.json, /annotated_docs/lease.pdf: The zip has no file lease.pdf; only the words came in";
    private static final String WITHOUT_CELL =
            "plumbline: data.json, /metadata_schema/datacells/2: The column or the document \"memo.txt\" is not there; the value was left out";

    @TempDir
    private Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Leases.plumbline"));
    }

    private ObjectNode exported(Path from, String name) throws IOException {
        Path out = folder.resolve(name);
        Cli.run("export", from, "--format", "opencontracts", "--out", out);
        assertThat(CorpusValidator.errors(out)).isEmpty();
        return ForeignCorpus.read(out);
    }

    @Test
    void everythingOfAForeignCorpusGoesOutAsItCame() throws IOException {
        ForeignCorpus corpus = new ForeignCorpus();
        assertThat(Cli.run("import", workspace, corpus.write(folder.resolve("in.zip"))).errors())
                .containsExactlyInAnyOrder(WITHOUT_FILE, WITHOUT_CELL);
        Cli.done("check", workspace);
        // A folder comes after the one that it is in.
        ObjectNode sorted = corpus.data().deepCopy();
        sorted.putArray("folders").add(corpus.data().at("/folders/1")).add(corpus.data().at("/folders/0"));
        // Words alone have no file whose hash could be named.
        ((ObjectNode) sorted.at("/annotated_docs/lease.pdf")).put("pdf_file_hash", "0".repeat(63) + "1");
        assertThat(ForeignCorpus.named(exported(workspace, "out.zip"))).isEqualTo(ForeignCorpus.named(sorted));
    }

    @Test
    void theSameZipTwiceIsNothing() throws IOException, SQLException {
        Path zip = new ForeignCorpus().write(folder.resolve("in.zip"));
        Cli.run("import", workspace, zip);
        Map<String, List<String>> before = Tables.all(workspace);
        Cli.done("import", workspace, zip);
        assertThat(Tables.all(workspace)).isEqualTo(before);
        assertThat(before.get("CORPUS_PART")).hasSize(19);
    }

    @Test
    void outAndInAgainItIsTheSameWithAndWithoutTheSideFile() throws IOException, SQLException {
        Cli.run("import", workspace, new ForeignCorpus().write(folder.resolve("in.zip")));
        ObjectNode first = exported(workspace, "out.zip");
        Path again = Folders.emptyWorkspace(folder.resolve("again.plumbline"));
        assertThat(Cli.done("import", again, folder.resolve("out.zip")).errors()).isEmpty();
        assertThat(CorpusRoundTripTest.rows(again)).isEqualTo(CorpusRoundTripTest.rows(workspace));

        Path bare = Folders.emptyWorkspace(folder.resolve("bare.plumbline"));
        assertThat(Cli.run("import", bare, Zips.without(folder.resolve("out.zip"), "plumbline.json", folder.resolve("bare.zip"))).errors())
                .allMatch(line -> line.contains("Lease.pdf has no text"));
        assertThat(ForeignCorpus.named(exported(bare, "second.zip"))).isEqualTo(ForeignCorpus.named(first));
    }

    @Test
    void twoCorporaOfTheSameNumbersAreJoinedAndBothKeepTheirParts() throws IOException {
        Cli.run("import", workspace, new ForeignCorpus().write(folder.resolve("one.zip")));
        ForeignCorpus other = new ForeignCorpus();
        other.data().put("md_description", "# Others").withObject("corpus").put("slug", "others").put("region", "north");
        other.data().withArray("post_processors").removeAll().add("tidy.Down").add("tidy.Again");
        ((ObjectNode) other.data().at("/folders/1")).put("name", "Other");
        Cli.run("import", workspace, other.write(folder.resolve("two.zip")));
        ObjectNode data = exported(workspace, "out.zip");
        assertThat(data.at("/folders").findValuesAsText("id")).hasSize(4).doesNotHaveDuplicates();
        JsonNode named = ForeignCorpus.named(data);
        assertThat(named.path("folders").findValuesAsText("name")).containsExactly("Old", "2024", "Other", "2024");
        assertThat(named.path("folders").findValuesAsText("parent_id")).containsExactly("null", "STRING Old", "null", "STRING Other");
        assertThat(data.at("/messages").findValuesAsText("id")).hasSize(4).doesNotHaveDuplicates();
        assertThat(data.at("/messages").findValuesAsText("conversation_id")).isEqualTo(data.at("/conversations").findValuesAsText("id"));
        assertThat(data.at("/message_votes").findValuesAsText("message_id"))
                .containsExactly(data.at("/messages/1/id").asText(), data.at("/messages/3/id").asText());
        assertThat(data.at("/md_description_revisions").findValuesAsText("version")).containsExactly("1", "2", "3", "4");
        assertThat(data.path("md_description").asText()).isEqualTo("# Leases\n\nRent \uD83D\uDE80 is due.\n\n# Others");
        assertThat(data.path("post_processors").valueStream().map(JsonNode::asText)).containsExactly("tidy.Up", "tidy.Down", "tidy.Again");
        assertThat(data.path("ingestion_sources")).hasSize(1);
        assertThat(data.at("/corpus/slug").asText()).isEqualTo("leases");
        assertThat(data.at("/corpus/region").asText()).isEqualTo("north");
        assertThat(data.path("relationships")).hasSize(2);
    }

    @Test
    void damagedPartsAreNamedByTheirPlaceAndTheRestIsKept() throws IOException {
        ForeignCorpus corpus = new ForeignCorpus();
        ObjectNode data = corpus.data();
        data.withArray("folders").add(3).add(data.at("/folders/0").deepCopy());
        ((ObjectNode) data.at("/folders/3")).put("id", "f3").put("parent_id", "nowhere");
        ((ObjectNode) data.at("/folders/1")).put("parent_id", "f2");
        data.put("conversations", "x").put("md_description", 5).withArray("post_processors").add(true);
        ((ObjectNode) data.at("/document_paths/1")).put("document_ref", "no.txt");
        ((ObjectNode) data.at("/relationships/0")).put("relationshipLabel", "no such");
        corpus.annotation("lease.pdf", 0).put("link_url", "x".repeat(2049)).put("content_modalities", "TEXT");
        ((ObjectNode) data.at("/annotated_docs/memo.txt")).put("description", 3);
        data.putObject("of_another_program").put("a", 1);
        assertThat(Cli.run("import", workspace, corpus.write(folder.resolve("in.zip"))).errors()).containsExactlyInAnyOrder(WITHOUT_FILE, WITHOUT_CELL,
                "plumbline: data.json, /folders/0: \"parent_id\" names \"f1\", which is not there; the reference was cleared",
                "plumbline: data.json, /folders/2: \"folders\" is not what belongs there; it was left out",
                "plumbline: data.json, /folders/3: \"parent_id\" names \"nowhere\", which is not there; the reference was cleared",
                "plumbline: data.json, /conversations: \"conversations\" is not what belongs there; it was left out",
                "plumbline: data.json, /messages/0: \"conversation_id\" names \"c1\", which is not there; the reference was cleared",
                "plumbline: data.json, /messages/1: \"conversation_id\" names \"c2\", which is not there; the reference was cleared",
                "plumbline: data.json, /md_description: \"md_description\" is not what belongs there; it was left out",
                "plumbline: data.json, /post_processors/2: \"post_processors\" is not what belongs there; it was left out",
                "plumbline: data.json, /document_paths/1: \"document_ref\" names the document \"no.txt\", which is not there",
                "plumbline: data.json, /relationships/0: There is no label \"no such\"; the relationship came in without one",
                "plumbline: data.json, /annotated_docs/lease.pdf/labelled_text/0: \"link_url\" is not what belongs there; it was left out",
                "plumbline: data.json, /annotated_docs/lease.pdf/labelled_text/0: \"content_modalities\" is not what belongs there; it was left out",
                "plumbline: data.json, /annotated_docs/memo.txt: \"description\" is not what belongs there; it was left out",
                "plumbline: data.json, /of_another_program: A workspace has no place for it; it was left out");
        ObjectNode out = exported(workspace, "out.zip");
        JsonNode named = ForeignCorpus.named(out);
        assertThat(named.path("folders").findValuesAsText("name")).containsExactly("2024", "2024", "Old");
        assertThat(named.path("folders").findValuesAsText("parent_id")).containsExactly("null", "null", "STRING 2024");
        assertThat(out.path("document_paths").findValuesAsText("document_ref")).containsExactly("Lease.pdf", "no.txt");
        assertThat(out.path("messages").findValuesAsText("conversation_id")).containsExactly("null", "null");
        assertThat(out.path("message_votes").findValuesAsText("message_id")).containsExactly(out.at("/messages/1/id").asText());
        assertThat(out.at("/relationships/0/relationshipLabel").asText()).isEqualTo("related");
        assertThat(named.at("/details/4,200 due").has("long_description")).isTrue();
    }

    @Test
    void aPartThatIsTooLargeIsNamedAndTheRestIsKept() throws IOException {
        ForeignCorpus corpus = new ForeignCorpus();
        ((ObjectNode) corpus.data().at("/conversations/0")).put("a", text(6_000_000)).put("b", text(6_000_000));
        ((ObjectNode) corpus.data().at("/conversations/1")).put("a", text(2_000_000));
        corpus.annotation("lease.pdf", 0).put("long_description", text(2_000_000));
        assertThat(Cli.run("import", workspace, corpus.write(folder.resolve("in.zip"))).errors())
                .contains("plumbline: data.json, /conversations/0: \"json\" is longer than 10,000,000 characters",
                "plumbline: data.json, /annotated_docs/lease.pdf/labelled_text/0: \"long_description\" is not what belongs there; it was left out");
        ObjectNode out = exported(workspace, "out.zip");
        assertThat(out.at("/conversations/0/a").asText()).isEqualTo(text(2_000_000));
        assertThat(ForeignCorpus.named(out).at("/details/4,200 due/link_url").asText()).isEqualTo("https://example.org/x");
    }

    /** Not so even that the zip would be taken for a bomb. */
    private static String text(int length) {
        return IntStream.iterate(1, i -> i * 48_271).mapToObj(Integer::toString).limit(length / 4).collect(Collectors.joining())
                .substring(0, length);
    }

    @Test
    void aValueFilledInByHandNamesItsTextDocumentByAFileThatIsThere() throws IOException {
        Cli.run("import", workspace, new ForeignCorpus().write(folder.resolve("in.zip")));
        assertThat(exported(workspace, "out.zip").at("/metadata_schema/datacells").findValuesAsText("document_ref"))
                .containsExactly("Memo.txt", "Lease.pdf");
    }
}
