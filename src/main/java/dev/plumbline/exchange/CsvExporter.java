package dev.plumbline.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** CSV for spreadsheets: RFC 4180, UTF-8, CRLF, and no cell that a spreadsheet would take for a formula. */
final class CsvExporter implements ValueExporter {

    private static final List<String> HEADER = List.of("document", "field", "value", "status", "tier", "quality",
            "page", "quote", "context", "reason", "review", "id");

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public void write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            // Closing the CSV writer would close the stream, which is the caller's.
            @SuppressWarnings("resource")
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(HEADER);
            for (ExportRow row : rows) {
                csv.writeRecord(cells(row).stream().map(SafeCell::of).toList());
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(ExportRow row) {
        ValueRow value = row.value();
        return List.of(value.document().title(), value.field(), value.value(), value.status().code(),
                placed(value, place -> place.tier().code()),
                placed(value, place -> BigDecimal.valueOf(place.quality()).toPlainString()),
                placed(value, place -> place.page().isPresent() ? Integer.toString(place.page().getAsInt()) : ""),
                placed(value, StoredPlace::quote), row.context(), reason(value.explanation()),
                value.review().code(), Long.toString(value.id()));
    }

    private static String placed(ValueRow value, Function<StoredPlace, String> cell) {
        return value.place().map(cell).orElse("");
    }

    private static String reason(ValueRow.Explanation explanation) {
        Optional<String> difference = explanation.difference().map(CsvExporter::difference);
        return difference.or(() -> explanation.reason().map(reason -> sentence("reason.", reason))).orElse("");
    }

    private static String difference(Grounding.Difference difference) {
        return Messages.text("export.difference", sentence("difference.", difference.kind()), difference.expected(),
                difference.found());
    }

    private static String sentence(String prefix, Enum<?> code) {
        return Messages.text(prefix + code.name().toLowerCase(Locale.ROOT));
    }
}
