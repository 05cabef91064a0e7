package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A text of emoji, CJK, combining marks and right-to-left words, and values at known code points of it: every format says the
 * same places, and those that are read as well bring them back into another workspace.
 */
class OffsetsTest {

    private static final String[] WORDS = {"\ud83d\ude00", "\ud83d\udc69\u200d\ud83d\ude80", "e\u0301tude", "\u6771\u4eac\u90fd", "\u0634\u0643\u0631\u0627",
        "\u0939\u093f\u0928\u094d\u0926\u0940", "stra\u00dfe", "\ud835\udc00\ud835\udc01", "plain", "\u200b"};

    @TempDir
    private Path folder;

    private Path workspace;
    private String text = "";
    /** Half-open code points of each value, by field. */
    private final Map<String, int[]> places = new HashMap<>();

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Folders.emptyWorkspace(folder.resolve("Offsets.plumbline"));
        Random random = new Random(20261124);
        StringBuilder made = new StringBuilder();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int n = random.nextInt(6); n >= 0; n--) {
                made.append(WORDS[random.nextInt(WORDS.length)]).append(n % 4 == 0 ? "\n" : " ");
            }
            String value = WORDS[random.nextInt(8)] + " item" + i + " " + WORDS[random.nextInt(8)];
            int start = made.codePointCount(0, made.length());
            places.put("f" + i, new int[] {start, start + value.codePointCount(0, value.length())});
            made.append(value).append(" ");
            rows.add("{\"document\":\"text.txt\",\"field\":\"f" + i + "\",\"value\":\"" + value + "\"}");
        }
        text = made.toString().strip();
        Cli.done("add", workspace, Files.writeString(folder.resolve("text.txt"), text));
        Cli.done("import", workspace, Files.write(folder.resolve("values.jsonl"), rows));
        Cli.done("ground", workspace);
    }

    private Path export(String format) {
        Path out = folder.resolve("out-" + format);
        Cli.done("export", workspace, "--format", format, "--out", out);
        return out;
    }

    private String at(String field) {
        int[] place = places.getOrDefault(field, new int[] {0, 0});
        return text.substring(text.offsetByCodePoints(0, place[0]), text.offsetByCodePoints(0, place[1]));
    }

    private void assertPlaces(Map<String, int[]> found) {
        assertThat(found.keySet()).isEqualTo(places.keySet());
        places.forEach((field, place) -> assertThat(found.get(field)).as(field).isEqualTo(place));
    }

    private static int[] span(JsonNode node, String start, String end) {
        return new int[] {node.path(start).asInt(-1), node.path(end).asInt(-1)};
    }

    @Test
    void jsonlLangExtractAndLabelStudioCountCodePoints() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, int[]> jsonl = new HashMap<>();
        for (String line : Files.readAllLines(export("jsonl"))) {
            JsonNode row = mapper.readTree(line);
            jsonl.put(row.path("field").asText(), span(row, "start", "end"));
        }
        assertPlaces(jsonl);

        Map<String, int[]> langextract = new HashMap<>();
        mapper.readTree(export("langextract").toFile()).path("extractions").forEach(one -> langextract.put(
                one.path("extraction_class").asText(), span(one.path("char_interval"), "start_pos", "end_pos")));
        assertPlaces(langextract);

        Map<String, int[]> labelStudio = new HashMap<>();
        JsonNode task = mapper.readTree(export("labelstudio").toFile()).path(0);
        task.at("/predictions/0/result").forEach(one -> labelStudio.put(one.at("/value/labels/0").asText(),
                span(one.path("value"), "start", "end")));
        assertThat(task.at("/data/text").asText()).isEqualTo(text);
        assertPlaces(labelStudio);
    }

    @Test
    void bratCountsCodePoints() throws IOException {
        Map<String, int[]> brat = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(export("brat")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("text.txt")) {
                    assertThat(content).isEqualTo(text);
                } else if (entry.getName().equals("text.ann")) {
                    content.lines().filter(line -> line.startsWith("T")).map(line -> line.split("[\t ]", 5))
                            .forEach(parts -> brat.put(parts[1], new int[] {Integer.parseInt(parts[2]), Integer.parseInt(parts[3])}));
                }
            }
        }
        assertPlaces(brat);
    }

    @Test
    void tablesAndTheReportQuoteTheDocumentsOwnWords() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(export("csv"))) {
            assertThat(rows.stream().toList()).hasSize(places.size())
                    .allSatisfy(row -> assertThat(row.getField("quote")).isEqualTo(at(row.getField("field"))));
        }
        try (InputStream in = Files.newInputStream(export("xlsx")); XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(places.size());
            for (int i = 1; i <= places.size(); i++) {
                assertThat(book.getSheetAt(0).getRow(i).getCell(7).getStringCellValue())
                        .isEqualTo(at(book.getSheetAt(0).getRow(i).getCell(1).getStringCellValue()));
            }
        }
        assertThat(Jsoup.parse(export("html")).select("mark").eachText()).hasSize(places.size())
                .allSatisfy(mark -> assertThat(places.keySet()).anySatisfy(field -> assertThat(Jsoup.parse(at(field)).text()).isEqualTo(mark)));
    }

    /** What is written and read again stands at the same places, and those of annotations are confirmed to the letter. */
    @Test
    void whatIsReadAsWellComesBack() throws IOException {
        for (String format : List.of("w3c", "langextract")) {
            Path other = Folders.emptyWorkspace(folder.resolve(format + ".plumbline"));
            Cli.done("add", other, folder.resolve("text.txt"));
            Cli.done("import", other, export(format));
            JsonNode cited = Cli.done("ground", other, "--json").json().path("cited");

            Map<String, int[]> found = new HashMap<>();
            Cli.done("values", other, "--json").json().forEach(value -> found.put(value.path("field").asText(), span(value, "start", "end")));
            assertPlaces(found);
            assertThat(cited.path("confirmed").asInt()).as(format).isEqualTo(format.equals("w3c") ? places.size() : 0);
            assertThat(cited.path("moved").asInt() + cited.path("not_there").asInt()).isZero();
        }
    }

    @Test
    void annotationsOfAnEarlierStateOfTheTextAreTold() throws IOException {
        String written = Files.readString(export("w3c"));
        Path other = Folders.emptyWorkspace(folder.resolve("other.plumbline"));
        Cli.done("add", other, Files.writeString(folder.resolve("text.txt"), "\ud83d\ude00 Something went before. ".repeat(3) + text));
        Cli.done("import", other, Files.writeString(folder.resolve("moved.jsonld"), written));

        JsonNode cited = Cli.done("ground", other, "--json").json().path("cited");
        assertThat(cited.path("moved").asInt()).isEqualTo(places.size());
    }
}
