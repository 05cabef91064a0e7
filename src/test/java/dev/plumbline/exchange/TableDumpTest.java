package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a table dump: recognised by content, its rows typed, what is wrong named by table and line. */
class TableDumpTest {

    private static final String ANNOTATIONS = "id,page,raw_text,json,annotation_type,structural,annotation_label_id,"
            + "document_id,corpus_id,parent_id,creator_id,created,modified,search_vector\n";

    @TempDir
    private Path folder;

    private static Map<String, String> files() {
        return new TreeMap<>(Map.of("users_user.csv", "id,username\n1,ann\n", "corpuses_corpus.csv", "id,title,creator_id\n1,C,1\n",
                "documents_document.csv", "id,title,creator_id\n1,D,1\n", "annotations_annotationlabel.csv",
                "id,text,creator_id\n1,L,1\n", "annotations_annotation.csv", ANNOTATIONS
                        + "1,0,Acme,\"{\"\"a\"\":1}\",TOKEN_LABEL,f,1,1,1,,1,2026-04-01 09:00:00.5+02,2026-04-01 09:00:00+00,x\n"));
    }

    private Path written(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("dump").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder.resolve("dump");
    }

    private Path zipped(Map<String, String> files) throws IOException {
        Path zip = folder.resolve("dump.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static List<DumpRow> rows(Path path, DumpTable table, List<Problem> problems) throws IOException {
        List<DumpRow> rows = new ArrayList<>();
        try (TableDump dump = TableDump.open(path)) {
            dump.read(table, rows::add, problems::add);
        }
        return rows;
    }

    private List<Problem> problemsOf(String record) throws IOException {
        Map<String, String> files = files();
        files.merge("annotations_annotation.csv", record + "2,0,Last,{},TOKEN_LABEL,f,1,1,1,,1,,,\n", String::concat);
        List<Problem> problems = new ArrayList<>();
        assertThat(rows(written(files), DumpTable.ANNOTATION, problems)).extracting(DumpRow::id).startsWith(1L).endsWith(2L);
        return problems;
    }

    @Test
    void aFolderAndAZipWithTheTableOfAnnotationsAreDumps() throws IOException {
        assertThat(TableDump.isOne(written(files()))).isTrue();
        assertThat(TableDump.isOne(zipped(files()))).isTrue();
        assertThat(TableDump.isOne(folder)).isFalse();
        assertThat(TableDump.isOne(Files.writeString(folder.resolve("a.csv"), "id\n"))).isFalse();
        assertThat(TableDump.isOne(zipped(Map.of("data.json", "{}")))).isFalse();
    }

    @Test
    void cellsAreReadByTheTypesOfTheirColumns() throws IOException {
        DumpRow row = rows(written(files()), DumpTable.ANNOTATION, new ArrayList<>()).getFirst();
        assertThat(row.values()).containsExactly(1L, 0, "Acme", "{\"a\":1}", "TOKEN_LABEL", false, false, 1L, 1L, 1L, null, 1L,
                OffsetDateTime.parse("2026-04-01T09:00:00.5+02:00"), OffsetDateTime.parse("2026-04-01T09:00:00Z"), "open", null, null, null);
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void aZipMayHoldTheDumpInAFolder() throws IOException, FormatException {
        Map<String, String> inFolder = new TreeMap<>();
        files().forEach((name, text) -> inFolder.put("server/" + name, text));
        inFolder.put("server/texts/1.txt", "Words");
        inFolder.put("texts/1.txt", "Others");
        try (TableDump dump = TableDump.open(zipped(inFolder)); InputStream text = dump.text(1).orElseThrow()) {
            assertThat(text).hasContent("Words");
            assertThat(dump.tokens(1)).isEmpty();
        }
    }

    @Test
    void aBadRecordIsNamedByTableAndLineAndTheOthersAreRead() throws IOException {
        assertThat(problemsOf("x,0,a,{},TOKEN_LABEL,f,1,1,1,,1,,,\n")).extracting(Problem::messageKey, Problem::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("input.dump.id", "annotations_annotation.csv, line 3"));
        assertThat(problemsOf("9,0,a\n")).extracting(Problem::messageKey).containsExactly("input.dump.cells");
        assertThat(problemsOf("-9,0,a,{},TOKEN_LABEL,f,1,1,1,,1,,,\n")).extracting(Problem::messageKey).containsExactly("input.dump.id");
        assertThat(problemsOf("99999999999999999999,0,a,{},T,f,1,1,1,,1,,,\n")).extracting(Problem::messageKey)
                .containsExactly("input.dump.id");
        assertThat(problemsOf("9,1.5,a,{},T,f,1,1,1,,1,,,\n")).extracting(Problem::messageKey).containsExactly("input.dump.number");
        assertThat(problemsOf("9,1,a,{},T,maybe,1,1,1,,1,,,\n")).extracting(Problem::messageKey).containsExactly("input.dump.flag");
        assertThat(problemsOf("9,1,a,{},T,f,1,1,1,,1,yesterday,,\n")).extracting(Problem::messageKey).containsExactly("input.dump.time");
        assertThat(problemsOf("9,1,a,{},T,f,1,1,1,,1,2026-13-41 09:00:00,,\n")).extracting(Problem::messageKey)
                .containsExactly("input.dump.time");
        assertThat(problemsOf("9,1,a,{},T,f,1,1,1,,,,,\n")).extracting(Problem::messageKey).containsExactly("input.dump.missing");
        assertThat(problemsOf("9,1,a,{}," + "T".repeat(129) + ",f,1,1,1,,1,,,\n")).extracting(Problem::messageKey)
                .containsExactly("input.dump.text");
        assertThat(problemsOf("9,1," + "z".repeat(33_000_000) + ",{},T,f,1,1,1,,1,,,\n")).extracting(Problem::messageKey)
                .containsExactly("input.dump.long");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheTable() throws IOException {
        Map<String, String> files = files();
        files.merge("annotations_annotation.csv", "2,\"0,Last,{},TOKEN_LABEL,f,1,1,1,,1,,,\n", String::concat);
        List<Problem> problems = new ArrayList<>();
        assertThat(rows(written(files), DumpTable.ANNOTATION, problems)).hasSize(1);
        assertThat(problems).extracting(Problem::messageKey).containsExactly("input.dump.quote");
    }

    @Test
    void whatCannotBeDoneWithoutIsNamed() throws IOException {
        Map<String, String> files = files();
        files.remove("users_user.csv");
        assertThatThrownBy(() -> TableDump.open(zipped(files))).isInstanceOf(DumpException.class).hasMessageContaining("users_user.csv");
        files.put("users_user.csv", "id,name\n1,ann\n");
        Path dump = written(files);
        assertThatThrownBy(() -> rows(dump, DumpTable.USER, new ArrayList<>())).isInstanceOf(DumpException.class)
                .hasMessageContaining("username");
        Files.writeString(dump.resolve("users_user.csv"), "");
        assertThatThrownBy(() -> rows(dump, DumpTable.USER, new ArrayList<>())).isInstanceOf(DumpException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void pathsThatLeadOutOfTheDumpAreNamedAndNotRead() throws IOException {
        Map<String, String> files = files();
        files.put("../../texts/1.txt", "out");
        files.put("/texts/2.txt", "out");
        files.put("texts\\..\\..\\3.txt", "out");
        try (TableDump dump = TableDump.open(zipped(files))) {
            assertThat(dump.problems()).extracting(Problem::messageKey).containsOnly("input.dump.unsafe").hasSize(3);
            assertThat(dump.text(1)).isEmpty();
            assertThat(dump.text(2)).isEmpty();
        }
    }

    @Test
    void aLinkOutOfTheFolderIsNamedAndNotRead() throws IOException {
        Path dump = written(files());
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createDirectory(dump.resolve("texts"));
        Files.createSymbolicLink(dump.resolve("texts/1.txt"), secret);
        try (TableDump read = TableDump.open(dump)) {
            assertThat(read.text(1)).isEmpty();
            assertThat(read.problems()).extracting(Problem::message).containsExactly("texts/1.txt leads out of the dump and was not read");
        }
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        Map<String, String> files = files();
        files.merge("users_user.csv", "x".repeat(40_000_000), String::concat);
        Path zip = zipped(files);
        DumpException refused = catchThrowableOfType(DumpException.class, () -> rows(zip, DumpTable.USER, new ArrayList<>()));
        assertThat(refused.messageKey()).isEqualTo("input.dump.size");
    }

    @Test
    void moreRowsThanMemoryHoldsAreRefused() throws IOException {
        Map<String, String> files = files();
        files.put("documents_document.csv", "id,title,creator_id\n" + "1,D,1\n".repeat(200_001));
        Path dump = written(files);
        DumpException refused = catchThrowableOfType(DumpException.class, () -> rows(dump, DumpTable.DOCUMENT, new ArrayList<>()));
        assertThat(refused.messageKey()).isEqualTo("input.dump.rows");
    }

    @Test
    void aBrokenZipIsNamed() throws IOException {
        Path zip = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 9, 9});
        assertThatThrownBy(() -> TableDump.isOne(zip)).isInstanceOf(DumpException.class).hasMessageContaining("broken.zip");
    }
}
