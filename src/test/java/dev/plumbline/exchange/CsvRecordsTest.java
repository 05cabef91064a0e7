package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** CSV as PostgreSQL writes it, byte by byte. */
class CsvRecordsTest {

    private static CsvRecords of(String csv, int most) {
        return new CsvRecords(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), most);
    }

    private static List<Optional<String>> cells(CsvRecords records) throws CharacterCodingException {
        List<Optional<String>> cells = new ArrayList<>();
        for (int i = 0; i < records.count(); i++) {
            cells.add(records.cell(i));
        }
        return cells;
    }

    private static List<List<Optional<String>>> all(String csv) throws IOException {
        CsvRecords records = of(csv, 1000);
        List<List<Optional<String>>> rows = new ArrayList<>();
        while (records.next()) {
            rows.add(cells(records));
        }
        return rows;
    }

    private static List<Optional<String>> row(String... cells) {
        List<Optional<String>> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell.equals("NULL") ? Optional.empty() : Optional.of(cell));
        }
        return row;
    }

    @Test
    void anEmptyCellIsNullAndAQuotedOneIsEmptyText() throws IOException {
        assertThat(all("a,,\"\"\n,\n")).containsExactly(row("a", "NULL", ""), row("NULL", "NULL"));
    }

    @Test
    void quotedCellsHoldCommasQuotesAndLines() throws IOException {
        assertThat(all("\"a,\"\"b\"\"\nc\",d\r\ne,\"f\"")).containsExactly(row("a,\"b\"\nc", "d"), row("e", "f"));
    }

    @Test
    void emptyLinesAndAByteOrderMarkAreNoCells() throws IOException {
        assertThat(all("\ufeffid\n\n\n7\n")).containsExactly(row("id"), row("7"));
    }

    @Test
    void linesAreCountedThroughQuotedCells() throws IOException {
        CsvRecords records = of("h\n\"a\nb\nc\"\nd\n", 1000);
        List<Long> lines = new ArrayList<>();
        while (records.next()) {
            lines.add(records.line());
        }
        assertThat(lines).containsExactly(1L, 2L, 5L);
    }

    @Test
    void aRecordThatIsTooLongIsSkippedAndTheNextIsRead() throws IOException {
        CsvRecords records = of("x".repeat(50) + ",y\n" + ",".repeat(9000) + "\nnext,one\n", 40);
        assertThat(records.next()).isTrue();
        assertThat(records.isTooLong()).isTrue();
        assertThat(records.next()).isTrue();
        assertThat(records.isTooLong()).isTrue();
        assertThat(records.next()).isTrue();
        assertThat(records.isTooLong()).isFalse();
        assertThat(cells(records)).isEqualTo(row("next", "one"));
        assertThat(records.next()).isFalse();
    }

    @Test
    void aQuoteThatIsNeverClosedIsTold() throws IOException {
        CsvRecords records = of("a,\"b\nc\n", 1000);
        assertThat(records.next()).isTrue();
        assertThat(records.isUnended()).isTrue();
        assertThat(records.next()).isFalse();
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedCellByCell() throws IOException {
        CsvRecords records = new CsvRecords(new ByteArrayInputStream(new byte[] {'a', ',', (byte) 0xc3, '\n'}), 1000);
        assertThat(records.next()).isTrue();
        assertThat(records.cell(0)).contains("a");
        assertThatThrownBy(() -> records.cell(1)).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        long seed = 20261124;
        Random random = new Random(seed);
        String letters = "ab,\"\n\r é漢\ud83d\ude00";
        for (int trial = 0; trial < 2000; trial++) {
            List<Optional<String>> wanted = new ArrayList<>();
            StringBuilder csv = new StringBuilder();
            for (int i = 0, n = random.nextInt(2, 6); i < n; i++) {
                StringBuilder cell = new StringBuilder();
                for (int k = random.nextInt(6); k > 0; k--) {
                    cell.appendCodePoint(letters.codePoints().toArray()[random.nextInt(letters.codePointCount(0, letters.length()))]);
                }
                boolean isNull = random.nextInt(5) == 0;
                wanted.add(isNull ? Optional.empty() : Optional.of(cell.toString()));
                csv.append(i > 0 ? "," : "").append(isNull ? "" : "\"" + cell.toString().replace("\"", "\"\"") + "\"");
            }
            assertThat(all(csv + "\n" + csv)).as("seed %d, trial %d", seed, trial).containsExactly(wanted, wanted);
        }
    }
}
