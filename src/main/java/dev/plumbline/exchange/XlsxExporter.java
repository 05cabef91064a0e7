package dev.plumbline.exchange;

import dev.plumbline.text.Excerpt;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (Office Open XML) with the columns of {@link ValueColumns}. Texts are text cells, which no spreadsheet runs
 * as a formula; what is longer than a cell may hold ends in an ellipsis.
 */
final class XlsxExporter implements ValueExporter {

    /** ECMA-376: rows of a sheet, and UTF-16 units of a cell. */
    static final int SHEET_ROWS = 1 << 20;
    static final int CELL_LENGTH = 32_767;

    private static final int FLUSH_ROWS = 1_000;
    private static final int COLUMNS = ValueColumns.HEADER.size();
    private static final int USUAL_WIDTH = 12;
    private static final Map<String, Integer> WIDTHS = Map.of("document", 28, "field", 24, "value", 40, "quote", 40,
            "context", 60, "reason", 40);

    private final int sheetRows;

    XlsxExporter() {
        this(SHEET_ROWS);
    }

    /** @param sheetRows rows of a sheet, its header among them; what is more goes on the next */
    XlsxExporter(int sheetRows) {
        this.sheetRows = sheetRows;
    }

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        // Closing the workbook finishes it; the stream is the caller's and stays open.
        Workbook workbook = new Workbook(out, "Plumbline", null);
        Iterator<ExportRow> left = rows.iterator();
        int written = 0;
        int sheets = 0;
        do {
            written += sheet(workbook, "Values" + (sheets == 0 ? "" : " " + (sheets + 1)), left);
            sheets++;
        } while (left.hasNext());
        workbook.finish();
        out.flush();
        return written;
    }

    /** @return how many rows went on it, without its header */
    private int sheet(Workbook workbook, String name, Iterator<ExportRow> left) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        header(sheet);
        int row = 1;
        for (; row < sheetRows && left.hasNext(); row++) {
            cells(sheet, row, ValueColumns.cells(left.next()));
            if (row % FLUSH_ROWS == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row - 1, COLUMNS - 1);
        sheet.finish();
        return row - 1;
    }

    private static void header(Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < COLUMNS; column++) {
            String name = ValueColumns.HEADER.get(column);
            sheet.inlineString(0, column, name);
            sheet.width(column, WIDTHS.getOrDefault(name, USUAL_WIDTH));
        }
        sheet.range(0, 0, 0, COLUMNS - 1).style().bold().set();
    }

    private static void cells(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.isEmpty()) {
                continue;
            }
            if (ValueColumns.NUMBERS.contains(ValueColumns.HEADER.get(column))) {
                sheet.value(row, column, new BigDecimal(cell));
            } else {
                sheet.inlineString(row, column, Excerpt.marked(cell, CELL_LENGTH));
            }
        }
    }
}
