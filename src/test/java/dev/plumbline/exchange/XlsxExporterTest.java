package dev.plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.DocumentRef;
import dev.plumbline.domain.ValueRow.Explanation;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.exchange.ExportRow.Surroundings;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks, read again by another library. */
class XlsxExporterTest {

    @Test
    void everyColumnComesBackInItsOwnType() throws IOException {
        StoredPlace place = new StoredPlace(OptionalLong.of(41), new Span(120, 129), OptionalInt.of(2), "$1,200.00",
                Tier.NORMALIZED, 0.98, 1, List.of());
        try (XSSFWorkbook book = reread(new XlsxExporter(), List.of(new ExportRow(
                row(7, "1200.0", Optional.of(place)), new Surroundings("a monthly\nfee of ", ""), List.of(),
                new ExportRow.Source(TextLayer.ofText(""), Pictures.NONE))))) {
            Sheet sheet = book.getSheet("Values");
            assertThat(texts(sheet.getRow(0))).isEqualTo(ValueColumns.HEADER);
            assertThat(texts(sheet.getRow(1))).containsExactly("contract.pdf", "Fee", "1200.0", "grounded", "normalized",
                    "0.98", "2.0", "$1,200.00", "a monthly fee of $1,200.00", "", "open", "7.0");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(book.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:L2");
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        String formula = "=HYPERLINK(\"http://x\",\"y\")";
        try (XSSFWorkbook book = reread(new XlsxExporter(), List.of(plain(1, formula)))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(formula);
        }
    }

    @Test
    void longTextsEndInAnEllipsisAndNeverInHalfACharacter() throws IOException {
        String longText = "x".repeat(XlsxExporter.CELL_LENGTH - 2) + "\ud83d\ude00 and more";
        try (XSSFWorkbook book = reread(new XlsxExporter(), List.of(plain(1, longText)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("x".repeat(XlsxExporter.CELL_LENGTH - 2) + "…");
        }
    }

    @Test
    void charactersThatXmlCannotHoldDoNotBreakTheFile() throws IOException {
        try (XSSFWorkbook book = reread(new XlsxExporter(), List.of(plain(1, "a\u0001b <c> & \ud83d\ude00")))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getStringCellValue()).startsWith("a")
                    .endsWith("b <c> & \ud83d\ude00");
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoOnTheNext() throws IOException {
        List<ExportRow> rows = IntStream.rangeClosed(1, 10).mapToObj(i -> plain(i, "value " + i)).toList();
        try (XSSFWorkbook book = reread(new XlsxExporter(5), rows)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            assertThat(book.getSheet("Values 3").getRow(2).getCell(2).getStringCellValue()).isEqualTo("value 10");
            assertThat(IntStream.range(0, 3).map(i -> book.getSheetAt(i).getLastRowNum()).sum()).isEqualTo(10);
        }
    }

    @Test
    void noRowsLeaveAHeader() throws IOException {
        try (XSSFWorkbook book = reread(new XlsxExporter(), List.of())) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
            assertThat(texts(book.getSheetAt(0).getRow(0))).isEqualTo(ValueColumns.HEADER);
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, ValueColumns.HEADER.size()).mapToObj(row::getCell)
                .map(cell -> cell == null ? "" : cell.toString()).toList();
    }

    private static XSSFWorkbook reread(XlsxExporter exporter, List<ExportRow> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exporter.write(rows, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static ExportRow plain(long id, String value) {
        return new ExportRow(row(id, value, Optional.empty()), Surroundings.NONE, List.of(),
                new ExportRow.Source(TextLayer.ofText(""), Pictures.NONE));
    }

    private static ValueRow row(long id, String value, Optional<StoredPlace> place) {
        return new ValueRow(id, 10 + id, new DocumentRef(5, "contract.pdf"), "Fee", value, GroundingStatus.GROUNDED, place,
                Explanation.NONE, ReviewState.OPEN);
    }
}
