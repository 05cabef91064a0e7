package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.DocumentRef;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.exchange.ExportRow.Source;
import dev.plumbline.exchange.ExportRow.Surroundings;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats that other programs read: emoji, combining marks and CJK in a text, a place over two lines on a page. */
class InterchangeTest {

    private static final String TEXT = "\ud83d\ude00 Cafe\u0301 <b>&\n\u6771\u4eac\u90fd pays $5";

    @ParameterizedTest
    @ValueSource(strings = {"langextract", "labelstudio", "html"})
    void filesAreWrittenAsTheGoldenFileHasThem(String format) throws Exception {
        assertThat(text(format)).isEqualTo(resource("interchange." + format));
    }

    @ParameterizedTest
    @CsvSource({"langextract,2", "labelstudio,1", "w3c,1"})
    void everyRecordIsOfTheFormatsShape(String format, int records) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(format + ".schema.json"));
        List<String> texts = format.equals("langextract") ? text(format).lines().toList() : List.of(text(format));

        assertThat(texts).allSatisfy(text -> assertThat(schema.validate(text, InputFormat.JSON)).isEmpty());
        assertThat(schema.validate(texts.getFirst().replace("\"start", "\"begin"), InputFormat.JSON)).isNotEmpty();
        assertThat(texts).hasSize(records);
    }

    @Test
    void langExtractComesBack() throws Exception {
        CollectedExtractions found = new CollectedExtractions();
        new LangExtractFormat().read(TextInput.of("in", bytes("langextract")), found);

        assertThat(found.problems()).isEmpty();
        assertThat(found.extractions()).extracting(row -> row.document() + "|" + row.field() + "|" + JsonValues.write(row.value()))
                .containsExactly("a/b.txt|City|\"\u6771\u4eac\u90fd\"", "a/b.txt|Who <i>|\"<script>x</script>\"",
                        "c.pdf|Party|\"Acme Corp\"");
        assertThat(found.extractions().getFirst().hint().before()).contains("\ud83d\ude00 Cafe\u0301 <b>&\n");
        assertThat(found.extractions().getFirst().hint().after()).contains(" pays $5");
        assertThat(found.extractions().get(1).hint().isEmpty()).isTrue();
    }

    @Test
    void bratCutsAPlaceAtTheLineBreakAndCountsCodePoints() throws Exception {
        Map<String, String> files = unzipped(bytes("brat"));

        assertThat(BratFile.of(files.get("a_b.txt"), files.get("a_b.ann")).spans()).containsExactly("\u6771\u4eac\u90fd");
        assertThat(BratFile.of(files.get("c.pdf.txt"), files.get("c.pdf.ann")).spans()).containsExactly("Acme Corp");
        assertThat(files.keySet()).containsExactly("a_b.txt", "a_b.ann", "c.pdf.txt", "c.pdf.ann", "annotation.conf", "visual.conf");
        assertThat(files).containsEntry("a_b.txt", TEXT)
                .containsEntry("a_b.ann", "T1\tCity 13 16\t\u6771\u4eac\u90fd\n#1\tAnnotatorNotes T1\tCity: \u6771\u4eac\u90fd\n")
                .containsEntry("c.pdf.ann", "T1\tParty 4 8;9 13\tAcme Corp\n#1\tAnnotatorNotes T1\tParty: Acme Corp\n")
                .containsEntry("annotation.conf", "[entities]\nCity\nParty\n\n[relations]\n\n[events]\n\n[attributes]\n");
    }

    @Test
    void fieldsThatLookAlikeKeepTypesOfTheirOwn() {
        BratTypes types = new BratTypes();

        assertThat(List.of(types.of("Net fee"), types.of("Net, fee"), types.of("\u4e1c"), types.of("Net fee")))
                .containsExactly("Net_fee", "Net_fee_2", "Field", "Net_fee");
    }

    @Test
    void reportIsWholeAndAccessibleAndRunsNothing() throws Exception {
        Document report = Jsoup.parse(text("html"));

        assertThat(report.select("html").attr("lang")).isEqualTo("en");
        assertThat(report.title()).isEqualTo("Plumbline report");
        assertThat(report.select("h2").eachText()).containsExactly("a/b.txt", "c.pdf");
        assertThat(report.select("script, link, iframe, i")).isEmpty();
        assertThat(report.select("p.value").eachText()).contains("<script>x</script>");
        assertThat(report.select("mark").eachText()).containsExactly("\u6771\u4eac\u90fd", "Cafe\u0301", "Acme Corp");
        assertThat(report.select("img")).singleElement().satisfies(InterchangeTest::isPicture);
        assertThat(report.select("article").get(1).text()).contains("Not found", "The closest text is too different", "Nearest miss (62%");
    }

    private static void isPicture(Element picture) {
        assertThat(picture.attr("src")).isEqualTo("data:image/png;base64,AQID");
        assertThat(picture.attr("alt")).isEqualTo("Page 1 of c.pdf, marked: Acme Corp");
    }

    private static List<ExportRow> rows() {
        Source plain = new Source(TextLayer.ofText(TEXT), Pictures.NONE);
        StoredPlace city = place(new Span(13, 16), OptionalInt.empty(), "\u6771\u4eac\u90fd", Tier.EXACT, 1);
        StoredPlace cafe = place(new Span(2, 7), OptionalInt.empty(), "Cafe\u0301", Tier.FUZZY, 0.62);
        TextLayer layer = TextLayer.builder().beginPage().token("For", new Rect(10, 10, 30, 20)).append(" ")
                .token("Acme", new Rect(35, 10, 60, 20)).append("\n").token("Corp", new Rect(10, 25, 35, 35)).endPage(200, 400).build();
        StoredPlace party = place(new Span(4, 13), OptionalInt.of(1), "Acme\nCorp", Tier.NORMALIZED, 0.98);
        Source paged = new Source(layer, part -> Optional.of(new byte[] {1, 2, 3}));
        DocumentRef text = new DocumentRef(1, "a/b.txt");
        return List.of(
                new ExportRow(new ValueRow(1, 11, text, "City", "\u6771\u4eac\u90fd", GroundingStatus.GROUNDED, Optional.of(city),
                        Explanation.NONE, ReviewState.ACCEPTED), new Surroundings("<b>&\n", " pays $5"), List.of(), plain),
                new ExportRow(new ValueRow(2, 12, text, "Who <i>", "<script>x</script>", GroundingStatus.NOT_FOUND, Optional.empty(),
                        new Explanation(Optional.of(Reason.BELOW_THRESHOLD), Optional.empty(), Optional.of(cafe)), ReviewState.OPEN),
                        Surroundings.NONE, List.of(), plain),
                new ExportRow(new ValueRow(3, 13, new DocumentRef(2, "c.pdf"), "Party", "Acme Corp", GroundingStatus.GROUNDED,
                        Optional.of(party), Explanation.NONE, ReviewState.OPEN), new Surroundings("For ", ""),
                        QuotedPlace.Part.of(layer, new Span(4, 13)), paged));
    }

    private static StoredPlace place(Span codePoints, OptionalInt page, String quote, Tier tier, double quality) {
        return new StoredPlace(OptionalLong.empty(), codePoints, page, quote, tier, quality, 1, List.of(codePoints));
    }

    private static byte[] bytes(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Formats.exporter(format).orElseThrow().write(rows(), bytes);
        return bytes.toByteArray();
    }

    private static String text(String format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = InterchangeTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
