package dev.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.exchange.CollectedExtractions;
import dev.plumbline.exchange.Extraction;
import dev.plumbline.exchange.Formats;
import dev.plumbline.exchange.TextInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final Path SAMPLE = Path.of("assets/sample");

    @TempDir
    private Path remade;

    @Test
    void generatorMakesTheCommittedFilesAgain() throws Exception {
        Files.copy(SAMPLE.resolve("mutual-nda.txt"), remade.resolve("mutual-nda.txt"));

        SampleGenerator.generate(remade);

        List<Path> files = files(remade);
        assertThat(files).hasSizeGreaterThan(25);
        for (Path file : files) {
            Path committed = SAMPLE.resolve(remade.relativize(file).toString());
            assertThat(text(file)).as(file.toString()).isEqualTo(text(committed)).isNotBlank();
        }
    }

    @Test
    void indexNamesTheDocumentsAndTheirValues() throws Exception {
        List<String> index = Files.readAllLines(SAMPLE.resolve("index.txt"));
        Set<String> documents;
        try (Stream<Path> files = Files.list(SAMPLE)) {
            documents = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(pdf|txt|docx|md)"))
                    .filter(name -> !Set.of("index.txt", "README.md").contains(name)).collect(Collectors.toSet());
        }
        documents.add("extractions.json");

        assertThat(index).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(documents);
    }

    @Test
    void everyValueIsOfADocumentOfTheSample() throws Exception {
        TextInput input = TextInput.of(SAMPLE.resolve("extractions.json"));
        CollectedExtractions found = new CollectedExtractions();

        Formats.recognise(input).read(input, found);

        assertThat(found.problems()).isEmpty();
        assertThat(found.extractions()).hasSizeBetween(60, 100);
        assertThat(found.extractions()).extracting(Extraction::document).allMatch(
                name -> Files.exists(SAMPLE.resolve(name)));
        assertThat(found.extractions()).extracting(value -> value.document() + " " + value.field()).doesNotHaveDuplicates();
    }

    @Test
    void sampleStaysSmall() throws Exception {
        long bytes = 0;
        for (Path file : files(SAMPLE)) {
            bytes += Files.size(file);
        }

        assertThat(bytes).isLessThan(1_500_000);
    }

    @Test
    void legacyDumpHoldsTheDoublesThatItsReadmeNames() throws Exception {
        List<NamedCsvRecord> rows = csv("annotations_annotation");
        Set<String> keys = new TreeSet<>();
        for (NamedCsvRecord row : rows) {
            boolean span = row.getField("annotation_type").equals("SPAN_LABEL");
            String place = span ? row.getField("json").replaceAll("[^0-9,]", "").chars().sorted().boxed().toList().toString()
                    : row.getField("page");
            keys.add(String.join("|", row.getField("document_id"), row.getField("corpus_id"),
                    row.getField("annotation_label_id"), row.getField("raw_text"), place));
        }

        assertThat(rows).hasSize(18);
        assertThat(rows.size() - keys.size()).isEqualTo(7);
        assertThat(csv("extracts_datacell_sources")).filteredOn(row -> row.getField("datacell_id").equals("1"))
                .extracting(row -> row.getField("annotation_id")).containsExactly("5", "7");
    }

    private static List<NamedCsvRecord> csv(String table) throws IOException {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(SAMPLE.resolve("legacy").resolve(table + ".csv")).stream()) {
            return rows.toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String text(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        } else if (name.endsWith(".docx")) {
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
                    XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                return extractor.getText();
            }
        }
        return Files.readString(file);
    }
}
