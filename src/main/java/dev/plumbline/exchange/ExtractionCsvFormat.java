package dev.plumbline.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/**
 * CSV (RFC 4180; also with semicolons or tabs) with a header whose first column is {@code document}. Long form: the columns
 * {@code field} and {@code value}, and {@code page}, {@code before}, {@code after} as hints; wide form: every other column
 * is a field and an empty cell is no value. Values are texts.
 */
final class ExtractionCsvFormat implements ExtractionFormat {

    private static final int MAX_FIELDS = 16_384;

    @Override
    public String id() {
        return "extraction-csv";
    }

    @Override
    public boolean recognises(String head) {
        return separator(head).isPresent();
    }

    @Override
    public void read(TextInput input, ExtractionSink sink) throws FormatException, IOException {
        char separator = separator(input.head())
                .orElseThrow(() -> new FormatException("input.format.csv-header", input.name()));
        BoundedSink bounded = new BoundedSink(input, sink);
        Places places = new Places(input.name());
        try (Reader text = input.open(bounded::problem); CsvReader<CsvRecord> csv = open(text, separator, input)) {
            bounded.end(read(csv, places, bounded));
        }
    }

    private static boolean read(CsvReader<CsvRecord> csv, Places places, BoundedSink sink) throws IOException {
        long line = 1;
        try (CloseableIterator<CsvRecord> records = csv.iterator()) {
            CsvColumns columns = CsvColumns.of(records.next(), places, sink);
            while (records.hasNext() && sink.wantsMore()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                columns.read(row, places.line(line));
            }
            return !records.hasNext();
        } catch (CsvParseException e) {
            sink.problem(places.line(line), "input.csv.broken");
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<CsvRecord> open(Reader text, char separator, TextInput input) {
        int most = input.limits().maxString();
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).maxBufferSize(2 * most)
                .build(CsvRecordHandler.builder().maxFields(MAX_FIELDS).maxFieldSize(most).maxRecordSize(2 * most)
                        .build(), text);
    }

    /** What divides the header's first column, "document", from its second. */
    private static Optional<Character> separator(String head) {
        String first = head.stripLeading();
        for (String name : new String[] {"document", "\"document\""}) {
            int end = name.length();
            if (first.length() > end && first.substring(0, end).toLowerCase(Locale.ROOT).equals(name)
                    && ",;\t".indexOf(first.charAt(end)) >= 0) {
                return Optional.of(first.charAt(end));
            }
        }
        return Optional.empty();
    }
}
