package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.DocumentRef;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.exchange.ExportRow.Surroundings;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportersTest {

    private static final ExportRow.Source SOURCE = new ExportRow.Source(TextLayer.ofText("x".repeat(400)), Pictures.NONE);

    /** Formats that hold nothing but what stands there. */
    private static final Set<String> STANDING_ALONE = Set.of("w3c", "labelstudio", "brat");

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "w3c"})
    void rowsAreWrittenAsTheGoldenFileHasThem(String format) throws Exception {
        assertThat(written(format, rows())).isEqualTo(golden("values." + format));
    }

    @Test
    void everyJsonLineIsOneValue() throws Exception {
        assertThat(written("jsonl", rows()).lines()).hasSize(4).allSatisfy(
                line -> assertThat(JsonValues.write(JsonValues.parse(line))).isEqualTo(line));
    }

    @Test
    void cellsComeBackFromTheCsv() throws Exception {
        String value = "a \"quoted\", cell\r\nof two lines; =1+1 \ud83d\ude00";
        String csv = written("csv", List.of(row(1, value, GroundingStatus.PENDING, Optional.empty(), Explanation.NONE)));

        assertThat(CsvReader.builder().ofCsvRecord(csv).stream().toList().getLast().getField(2)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"=1+1|'=1+1", "+1|'+1", "@SUM(A1)|'@SUM(A1)", "-2+3|'-2+3", "-12.5|-12.5", "-928,75|-928,75",
        "-cmd|'-cmd", "1-2|1-2", "-|'-", "-1e5|'-1e5", "＝1|'＝1", "a=b|a=b", "--1|'--1"})
    void formulaCellsAreDefused(String cell, String safe) {
        assertThat(SafeCell.of(cell)).isEqualTo(safe);
    }

    @Test
    void tabsAndReturnsAtTheStartAreDefused() {
        assertThat(SafeCell.of("\t=1")).isEqualTo("'\t=1");
        assertThat(SafeCell.of("\r=1")).isEqualTo("'\r=1");
        assertThat(SafeCell.of("")).isEmpty();
    }

    @Test
    void streamThatFailsFailsTheExport() {
        for (ValueExporter exporter : Formats.exporters()) {
            assertThatThrownBy(() -> exporter.write(rows(), new FailingStream())).isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }

    @Test
    void exportersCountWhatTheyWrote() throws Exception {
        for (ValueExporter exporter : Formats.exporters()) {
            assertThat(exporter.write(rows(), new ByteArrayOutputStream())).as(exporter.id())
                    .isEqualTo(STANDING_ALONE.contains(exporter.id()) ? 1 : 4);
        }
    }

    private static List<ExportRow> rows() {
        StoredPlace fee = new StoredPlace(OptionalLong.of(41), new Span(120, 129), OptionalInt.of(2), "$1,200.00",
                Tier.NORMALIZED, 0.98, 2, List.of(new Span(120, 129), new Span(300, 309)));
        StoredPlace date = new StoredPlace(OptionalLong.empty(), new Span(7, 21), OptionalInt.empty(), "March 16, 2024",
                Tier.FUZZY, 0.93, 1, List.of(new Span(7, 21)));
        return List.of(
                new ExportRow(row(1, "1200.0", GroundingStatus.GROUNDED, Optional.of(fee), Explanation.NONE).value(),
                        new Surroundings("a monthly\nfee of ", " for each"), List.of(new QuotedPlace.Part(2, "$1,200.00",
                                List.of(new Rect(100.005, 200, 150.5, 212.345)))), SOURCE),
                row(2, "March 15, 2024", GroundingStatus.UNCERTAIN, Optional.of(date), new Explanation(Optional.empty(),
                        Optional.of(new Difference(Difference.Kind.NUMBER, "15", "16")), Optional.empty())),
                row(3, "=HYPERLINK(\"http://x\")", GroundingStatus.NOT_FOUND, Optional.empty(),
                        new Explanation(Optional.of(Reason.BELOW_THRESHOLD), Optional.empty(), Optional.of(date))),
                row(4, "true", GroundingStatus.SKIPPED, Optional.empty(),
                        new Explanation(Optional.of(Reason.NOT_GROUNDABLE), Optional.empty(), Optional.empty())));
    }

    private static ExportRow row(long id, String value, GroundingStatus status, Optional<StoredPlace> place,
            Explanation explanation) {
        return new ExportRow(new ValueRow(id, 10 + id, new DocumentRef(5, "contract.pdf"), "Field " + id, value, status, place,
                explanation, ReviewState.OPEN), Surroundings.NONE, List.of(), SOURCE);
    }

    private static String written(String format, List<ExportRow> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Formats.exporter(format).orElseThrow().write(rows, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ExportersTest.class.getResourceAsStream(name)) {
            assertThat(in).as("golden file " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class FailingStream extends java.io.OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new IOException("disk full");
        }
    }
}
