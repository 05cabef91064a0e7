package dev.plumbline.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** CSV for spreadsheets: RFC 4180, UTF-8, CRLF, and no cell that a spreadsheet would take for a formula. */
final class CsvExporter implements ValueExporter {

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            // Closing the CSV writer would close the stream, which is the caller's.
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(ValueColumns.HEADER);
            int written = 0;
            for (ExportRow row : rows) {
                csv.writeRecord(ValueColumns.cells(row).stream().map(SafeCell::of).toList());
                written++;
            }
            csv.flush();
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
