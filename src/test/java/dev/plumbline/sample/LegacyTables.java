package dev.plumbline.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of a dump, each written as a CSV named after its Django table; an empty cell is NULL. */
final class LegacyTables {

    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    void table(String name, String... columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(columns));
        tables.put(name, rows);
    }

    /** A row with the next id in front; returns that id. */
    int add(String table, Object... cells) {
        List<List<String>> rows = tables.get(table);
        int id = rows.size();
        List<String> row = new ArrayList<>(List.of(Integer.toString(id)));
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        if (row.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(table + " has " + rows.getFirst().size() + " columns: " + row);
        }
        rows.add(row);
        return id;
    }

    void save(Path folder) throws IOException {
        for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
            try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                    .build(Files.newBufferedWriter(folder.resolve(table.getKey() + ".csv")))) {
                table.getValue().forEach(csv::writeRecord);
            }
        }
    }
}
