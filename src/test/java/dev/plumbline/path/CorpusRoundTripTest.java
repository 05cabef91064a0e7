package dev.plumbline.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.testing.CorpusValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workspace goes out as a corpus zip and comes in again: nothing is lost, nothing is added. */
class CorpusRoundTripTest {

    private static final long SEED = Long.getLong("corpus.seed", 20261124);
    private static final int RUNS = Integer.getInteger("corpus.runs", 6);

    private static final int MOST_SHOWN = 8;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @TempDir
    private Path folder;

    @Test
    void whatGoesOutComesInAgainTheSame() throws IOException, SQLException {
        for (long seed = SEED; seed < SEED + RUNS; seed++) {
            Path made = RandomWorkspace.make(folder.resolve("r" + seed), seed);
            Path zip = folder.resolve(seed + ".zip");
            Cli.run("export", made, "--format", "opencontracts", "--out", zip);
            assertThat(CorpusValidator.errors(zip)).as("seed %d", seed).isEmpty();

            Path again = Folders.emptyWorkspace(folder.resolve(seed + ".plumbline"));
            assertThat(Cli.run("import", again, zip).err()).as("seed %d", seed).isEmpty();
            assertThat(differences(rows(made), rows(again))).as("seed %d", seed).isEmpty();

            Path second = folder.resolve(seed + "-again.zip");
            Cli.run("export", again, "--format", "opencontracts", "--out", second);
            assertThat(content(second)).as("seed %d", seed).containsOnlyKeys(content(zip).keySet());
            content(zip).forEach((name, lines) -> assertThat(differences(Map.of(name, lines), Map.of(name, content(second).get(name)))).isEmpty());
        }
    }

    /** A migration that adds a column has to add it there too, or say here why it need not go out. */
    @Test
    void everyColumnOfTheWorkspacesTablesGoesOut() throws IOException, SQLException {
        Path made = Folders.emptyWorkspace(folder.resolve("made.plumbline"));
        try (Connection connection = Tables.open(made)) {
            Map<String, List<String>> left = new TreeMap<>();
            for (DumpTable table : DumpTable.values()) {
                List<String> known = table.columns().stream().map(column -> column.target().replace("\"", "").toUpperCase(Locale.ROOT)).toList();
                List<String> columns = Tables.rows(connection, "SELECT column_name FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = 'PUBLIC' "
                        + "AND is_generated = 'NEVER' AND table_name = '" + table.table().toUpperCase(Locale.ROOT) + "'").stream()
                        .map(row -> row.replaceAll("[\\[\\]]", "")).filter(column -> !known.contains(column)).toList();
                if (!columns.isEmpty()) {
                    left.put(table.table(), columns);
                }
            }
            // Counted, reckoned from what goes out, or never written by anybody.
            assertThat(left).isEqualTo(Map.of("annotation", List.of("VERSION"), "datacell", List.of("IMPORT_KEY"),
                    "document", List.of("CONTENT_HASH"), "extract", List.of("CORPUS_ACTION_ID", "PARENT_EXTRACT_ID"),
                    "grounding", List.of("VERSION")));
        }
    }

    @Test
    void aRelationshipKnownByItsLinksAloneGoesOutToo() throws IOException, SQLException {
        Path made = RandomWorkspace.make(folder.resolve("made"), SEED);
        String found = Cli.run("check", made).out();
        try (Connection connection = Tables.open(made); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO relationship_source_annotation SELECT 977, MIN(id) FROM annotation");
            statement.execute("INSERT INTO relationship_target_annotation SELECT 977, MAX(id) FROM annotation");
        }
        assertThat(Cli.run("check", made).out()).isEqualTo(found);
        Path zip = folder.resolve("corpus.zip");
        Cli.run("export", made, "--format", "opencontracts", "--out", zip);
        Path again = Folders.emptyWorkspace(folder.resolve("again.plumbline"));
        Cli.run("import", again, zip);
        String links = "SELECT (SELECT COUNT(*) FROM relationship_source_annotation), (SELECT COUNT(*) FROM relationship_target_annotation)";
        assertThat(Tables.rows(again, links)).isEqualTo(Tables.rows(made, links));
        assertThat(Tables.rows(again, "SELECT COUNT(*) FROM relationship")).isEqualTo(Tables.rows(made, "SELECT COUNT(*) + 1 FROM relationship"));
    }

    @Test
    void groundingAndImportingAgainMakesNoSecondSet() throws IOException, SQLException {
        Path made = RandomWorkspace.make(folder.resolve("made"), SEED);
        // What became of cited places is drawn at random there.
        Cli.run("ground", made, "--rerun");
        Path zip = folder.resolve("corpus.zip");
        Cli.run("export", made, "--format", "opencontracts", "--out", zip);
        Path again = Folders.emptyWorkspace(folder.resolve("again.plumbline"));
        Cli.run("import", again, zip);
        Map<String, List<String>> before = rows(again);
        assertThat(Cli.run("import", again, folder.resolve("made/values.jsonl"), "--json").json().path("cells").asInt()).isZero();
        Cli.run("ground", again, "--rerun");
        assertThat(rows(again).get("annotation")).hasSameSizeAs(before.get("annotation"));
        assertThat(rows(again).get("datacell")).isEqualTo(before.get("datacell"));
        assertThat(rows(again).get("grounding")).isEqualTo(before.get("grounding"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "cited_page":2 | "cited_page":9 | cited_page
            "cited_start":4 | "cited_start":-4 | cited_start
            "cited_end":9 | "cited_end":null | cited_start
            40.0%" | 40.0,x%" | cited_box
            "moved" | "gone" | cited_outcome
            """)
    void citedPlacesThatCannotBeAreNamedAndLeftOut(String word, String other, String column) throws IOException, SQLException {
        Path made = RandomWorkspace.make(folder.resolve("made"), SEED);
        Path zip = folder.resolve("corpus.zip");
        Cli.run("export", made, "--format", "opencontracts", "--out", zip);
        Path again = Folders.emptyWorkspace(folder.resolve("again.plumbline"));
        Path bad = Zips.with(zip, "plumbline.json", word, other, folder.resolve("bad.zip"));
        assertThat(Cli.run("import", again, bad).errors()).isNotEmpty()
                .allMatch(line -> line.contains("/tables/grounding/") && line.contains("\"" + column + "\""));
        assertThat(rows(again).get("grounding")).isNotEmpty().hasSizeLessThan(rows(made).get("grounding").size());
        Cli.done("values", again, "--json");
    }

    @Test
    void withoutTheSideFileGroundingIsRecognisedByTheSameKeys() throws IOException, SQLException {
        Path made = new Papers(7, 2, 200, 10).workspace(folder);
        Cli.run("ground", made);
        Path zip = folder.resolve("corpus.zip");
        Cli.done("export", made, "--format", "opencontracts", "--out", zip);
        Path again = Folders.emptyWorkspace(folder.resolve("again.plumbline"));
        Cli.done("import", again, Zips.without(zip, "plumbline.json", folder.resolve("bare.zip")));
        List<String> before = Tables.rows(again, "SELECT raw_text, is_grounding_source FROM annotation");
        assertThat(before).isNotEmpty().allSatisfy(row -> assertThat(row).endsWith("TRUE]"));
        Cli.done("import", again, folder.resolve("papers-7/values.jsonl"));
        Cli.run("ground", again);
        assertThat(Tables.rows(again, "SELECT raw_text, is_grounding_source FROM annotation")).isEqualTo(before);
    }

    @Test
    void aCancelledExportLeavesTheOldFile() throws IOException {
        Path made = new Papers(8, 2, 100, 2).workspace(folder);
        Path zip = Files.writeString(folder.resolve("old.zip"), "old");
        try (dev.plumbline.review.Workspace open = dev.plumbline.review.Workspace.open(made)) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(java.util.concurrent.CancellationException.class)
                    .isThrownBy(() -> open.exportCorpus().run(zip, new CancelAfter(1)));
        }
        assertThat(zip).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private static List<String> differences(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((table, rows) -> {
            rows.stream().filter(row -> !after.getOrDefault(table, List.of()).contains(row)).forEach(row -> differences.add("- " + table + ": " + row));
            after.getOrDefault(table, List.of()).stream().filter(row -> !rows.contains(row)).forEach(row -> differences.add("+ " + table + ": " + row));
            if (rows.size() != after.getOrDefault(table, List.of()).size()) {
                differences.add(table + " has another count");
            }
        });
        return differences.stream().limit(MOST_SHOWN).toList();
    }

    /** Every table, with numbers counted from 1 on. */
    static Map<String, List<String>> rows(Path workspace) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        Map<String, Map<String, Integer>> ranks = new HashMap<>();
        try (Connection connection = Tables.open(workspace)) {
            for (DumpTable table : DumpTable.values()) {
                if (!table.table().isEmpty() && !table.isLink()) {
                    ranks.put(table.table(), ranks(connection, table.table()));
                }
            }
            for (DumpTable table : DumpTable.values()) {
                if (!table.table().isEmpty()) {
                    all.put(table.table(), rows(connection, table, ranks));
                }
            }
            all.put("hash", Tables.rows(connection, "SELECT title, content_hash FROM document"));
            all.put("key", Tables.rows(connection, "SELECT CAST(data AS VARCHAR), import_key IS NULL FROM datacell"));
        }
        return all;
    }

    private static Object sorted(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            json.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        List<Object> items = new ArrayList<>();
        json.forEach(item -> items.add(sorted(item)));
        return json.isArray() ? items : json.isNumber() ? json.decimalValue().stripTrailingZeros().toPlainString() : json;
    }

    private static Map<String, Integer> ranks(Connection connection, String table) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (String row : Tables.rows(connection, "SELECT id FROM " + table)) {
            ids.add(Long.valueOf(row.substring(1, row.length() - 1)));
        }
        ids.sort(null);
        Map<String, Integer> ranks = new HashMap<>();
        ids.forEach(id -> ranks.put(id.toString(), ranks.size() + 1));
        return ranks;
    }

    private static List<String> rows(Connection connection, DumpTable table, Map<String, Map<String, Integer>> ranks) throws SQLException {
        List<String> rows = new ArrayList<>();
        String select = "SELECT " + table.columns().stream().map(DumpColumn::target).collect(Collectors.joining(", ")) + " FROM " + table.table();
        try (var statement = connection.createStatement(); var found = statement.executeQuery(select)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 0; i < table.columns().size(); i++) {
                    DumpColumn column = table.columns().get(i);
                    String value = String.valueOf(found.getString(i + 1));
                    row.append(column.name()).append('=').append(switch (column.type()) {
                        case ID -> ranks.get(table.table()).get(value);
                        case REFERENCE -> ranks.getOrDefault(DumpTable.of(column).table(), Map.of()).getOrDefault(value, -1)
                                + (DumpTable.of(column).table().isEmpty() ? value : "");
                        case TIME -> value.equals("null") ? value : found.getObject(i + 1, java.time.OffsetDateTime.class).toInstant();
                        case JSON, LARGE_JSON -> value.equals("null") ? value : sorted(JSON.readTree(value));
                        default -> column.name().equals("members") ? java.util.Arrays.stream(value.split(","))
                                .map(id -> ranks.get("annotation").get(id)).toList() : value;
                    }).append(' ');
                }
                rows.add(row.toString());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows.stream().sorted().toList();
    }

    private static Map<String, List<String>> content(Path zip) {
        Map<String, List<String>> files = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                files.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1).lines().toList());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }
}
