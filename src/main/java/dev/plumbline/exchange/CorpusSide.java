package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code plumbline.json} of a corpus zip, not judged yet: rows by their tables and numbers. It is used only beside the
 * very {@code data.json} that it was written with, because it knows things there by their numbers.
 */
final class CorpusSide {

    static final String FILE = "plumbline.json";
    static final String VERSION_KEY = "plumbline";
    static final int VERSION = 1;

    private final Map<DumpTable, Map<Long, Row>> rows = new EnumMap<>(DumpTable.class);
    private final Map<DumpTable, List<Row>> links = new EnumMap<>(DumpTable.class);
    private final Map<String, Row> documents = new HashMap<>();
    private final List<Row> unnumbered = new ArrayList<>();
    private JsonValue version = JsonValue.NULL;
    private JsonValue data = JsonValue.NULL;

    /** @param where its JSON pointer */
    record Row(String where, DumpTable table, JsonValue json) {}

    private CorpusSide() {}

    /**
     * Reads it.
     *
     * @param dataHash SHA-256 of the data.json beside it, hex
     * @throws FormatException when it is broken, of a newer program, or belongs to another data.json
     */
    static CorpusSide read(InputStream in, String dataHash) throws FormatException, IOException {
        CorpusSide side = new CorpusSide();
        BoundedJson.Budget budget = new BoundedJson.Budget(CorpusData.MOST_VALUES, CorpusData.MOST_LETTERS);
        try (JsonParser parser = JsonValues.parser(new InputStreamReader(in, StandardCharsets.UTF_8), Limits.DEFAULT)) {
            try {
                side.read(parser, budget);
            } catch (JsonProcessingException e) {
                throw CorpusData.unreadable(e, parser);
            }
        }
        if (!side.version.equals(JsonValue.of(VERSION))) {
            throw new FormatException("input.corpus.version");
        }
        if (!side.data.equals(JsonValue.of(dataHash))) {
            throw new FormatException("input.corpus.other");
        }
        return side;
    }

    private void read(JsonParser parser, BoundedJson.Budget budget) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("tables") && value == JsonToken.START_OBJECT) {
                readTables(parser, budget);
            } else if (name.equals(VERSION_KEY)) {
                version = BoundedJson.whole(parser, budget);
            } else if (name.equals("data")) {
                data = BoundedJson.whole(parser, budget);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readTables(JsonParser parser, BoundedJson.Budget budget) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Optional<DumpTable> table = Arrays.stream(DumpTable.values())
                    .filter(any -> !name.isEmpty() && any.table().equals(name)).findFirst();
            if (parser.nextToken() == JsonToken.START_ARRAY && table.isPresent()) {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    add(new Row("/tables/" + name + "/" + i, table.get(), BoundedJson.whole(parser, budget)));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void add(Row row) {
        if (row.table().isLink()) {
            links.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(row);
        } else if (row.table() == DumpTable.DOCUMENT && row.json() instanceof JsonValue.Object document) {
            documents.putIfAbsent(CorpusData.text(document, "entry"), row);
        } else {
            Optional<Long> number = number(row);
            boolean isNew = number.isPresent()
                    && rows.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).putIfAbsent(number.get(), row) == null;
            // A file of nothing else must not fill the memory; the first are enough to be named.
            if (!isNew && unnumbered.size() <= Limits.DEFAULT.maxProblems()) {
                unnumbered.add(row);
            }
        }
    }

    private static Optional<Long> number(Row row) {
        return row.json() instanceof JsonValue.Object object ? object.get("id").map(CorpusRows::reference)
                .filter(id -> id.matches("\\d{1,15}")).map(Long::valueOf) : Optional.empty();
    }

    /** What is said of a document, by the name of its file. */
    Optional<Row> document(String entry) {
        return Optional.ofNullable(documents.get(entry));
    }

    /** What is said of a row, once only. */
    Optional<Row> take(DumpTable table, long number) {
        Map<Long, Row> all = rows.get(table);
        return all == null ? Optional.empty() : Optional.ofNullable(all.remove(number));
    }

    /** The rows of a table that nobody took; links and rows without a number of their own among them. */
    List<Row> rest(DumpTable table) {
        List<Row> rest = new ArrayList<>(rows.getOrDefault(table, Map.of()).values());
        rest.addAll(links.getOrDefault(table, List.of()));
        return rest;
    }

    /** Rows that have no number, or one that another row has. */
    List<Row> unnumbered() {
        return unnumbered;
    }
}
