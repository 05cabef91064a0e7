package dev.plumbline.ui;

import dev.plumbline.domain.Progress;
import dev.plumbline.review.GroundCells;
import dev.plumbline.review.SampleWorkspace;
import dev.plumbline.review.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The sample, grounded, with duplicates planted in it as an older server would have left them; read around the program. */
final class Planted implements AutoCloseable {

    static final long SUPPLIER = 1;
    static final long CUSTOMER = 2;
    static final long COPY = 10_000;

    private static final String COLUMNS = "page, raw_text, annotation_type, annotation_label_id, document_id, creator_id";

    private final Connection connection;

    /** As the program opens it, space not reused: it is the first one here, and the first one's settings hold. */
    private Planted(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("workspace")
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE;LOCK_TIMEOUT=10000;IFEXISTS=TRUE", "sa", "");
    }

    /** Makes the workspace; it is open nowhere afterwards. */
    static void sample(Path folder) {
        try (Workspace workspace = SampleWorkspace.open(folder, Progress.NONE)) {
            workspace.groundCells().run(new GroundCells.Request(1, OptionalLong.empty(), false), Progress.NONE);
        }
    }

    /** A copy of a workspace that is open nowhere. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static Planted in(Path folder) throws SQLException {
        return new Planted(folder);
    }

    /** Nine exact groups and a twin; the first is referred to by everything there is. */
    void plantAFew() throws SQLException {
        long two = copy(SUPPLIER, 1, movedTo(145));
        long three = copy(SUPPLIER, 2, movedTo(143));
        refer(two, three);
        long march = id("raw_text = 'March 15, 2024'");
        copy(march, 1, "(SELECT json FROM annotation WHERE raw_text = 'March 14, 2027')");
        for (String text : List.of("Larkspur Civil Works LLC", "2024-0173", "22,290.00", "Tobias Lindqvist",
                "Fernhill Academy Ltd.", "شركة الواحة لخدمات المياه")) {
            copy(id("raw_text = '" + text + "'"), 1, "json");
        }
        copy(id("raw_text LIKE 'The District may also terminate%'"), 1, movedTo(75));
        copy(id("raw_text = 'Larkspur Civil Works LLC'"), 2, "json");
        update("UPDATE annotation SET review_state = 'accepted' WHERE id = ?",
                2 * COPY + id("raw_text = 'Larkspur Civil Works LLC'"));
        long twin = copy(id("raw_text = 'June 30, 2024'"), 1, "json");
        update("UPDATE annotation SET corpus_id = NULL WHERE id = ?", twin);
    }

    /** Exact groups of two, numbered, all in one text. */
    void plantMany(int groups) throws SQLException {
        for (int copy = 0; copy < 2; copy++) {
            update("INSERT INTO annotation (id, json, corpus_id, " + COLUMNS + ") SELECT " + (1_000_000 + copy)
                    + " + 2 * x, JSON_OBJECT('start': x, 'end': x + 9), corpus_id, page, 'Clause ' || x, "
                    + "annotation_type, annotation_label_id, document_id, creator_id FROM annotation, "
                    + "SYSTEM_RANGE(1, " + groups + ") WHERE id = ?", id("raw_text = 'Tobias Lindqvist'"));
        }
    }

    /** That many feedback rows on the first copy of the supplier's name, and half as many cells that hold it. */
    void plantReferences(int count) throws SQLException {
        update("INSERT INTO user_feedback (commented_annotation_id, comment) SELECT ?, 'Comment ' || x "
                + "FROM SYSTEM_RANGE(1, " + count + ")", SUPPLIER + COPY);
    }

    /** Values in the cells that are there, every twentieth of them located; all documents have their share. */
    void plantValues(int count) throws SQLException {
        long cells = number("SELECT COUNT(*) FROM datacell");
        update("INSERT INTO grounding (datacell_id, ordinal, \"VALUE\", status, tier, quality, span_start, span_end, page, "
                + "quote, occurrences, places) SELECT c.id, 1000 + x, 'Value number ' || x || ' of cell ' || c.id, "
                + "CASE MOD(x, 20) WHEN 0 THEN 'grounded' ELSE 'not_found' END, 'exact', 1, MOD(x * 37, 1500), "
                + "MOD(x * 37, 1500) + 12, 1, 'quoted', 1, '' FROM datacell c, SYSTEM_RANGE(1, " + (count / cells + 1) + ")");
        update("UPDATE grounding SET tier = NULL, quality = NULL, span_start = NULL, span_end = NULL, page = NULL, "
                + "quote = NULL, occurrences = NULL WHERE status = 'not_found' AND ordinal > 1000");
    }

    /** A copy without the guard of the constraints, as legacy rows are; its json as the expression says. */
    long copy(long of, int number, String json) throws SQLException {
        long copy = number * COPY + of;
        update("INSERT INTO annotation (id, json, corpus_id, " + COLUMNS + ") SELECT " + copy + ", " + json
                + ", corpus_id, " + COLUMNS + " FROM annotation WHERE id = ?", of);
        return copy;
    }

    private void refer(long two, long three) throws SQLException {
        long held = number("SELECT MIN(datacell_id) FROM datacell_source WHERE annotation_id = ?", SUPPLIER);
        long other = number("SELECT MIN(datacell_id) FROM datacell_source WHERE annotation_id = ?", CUSTOMER);
        update("INSERT INTO datacell_source VALUES (?, ?)", held, two);
        update("INSERT INTO datacell_source VALUES (?, ?)", other, two);
        update("INSERT INTO datacell_source VALUES (?, ?)", other, three);
        update("INSERT INTO user_feedback (commented_annotation_id, comment, creator_id) SELECT ?, "
                + "'The right party, but is this the registered name?', MIN(id) FROM app_user", three);
        update("INSERT INTO note (annotation_id, title, content) VALUES (?, 'Check the name', "
                + "'The invoice leaves out the Inc.')", two);
        update("INSERT INTO relationship_source_annotation VALUES (7, ?)", two);
        update("INSERT INTO relationship_target_annotation VALUES (7, ?)", CUSTOMER);
        update("INSERT INTO embedding (annotation_id, embedder_path) VALUES (?, 'small-embedder')", two);
        // At the foot of another page, where nothing else stands: else it would be like one of its neighbours.
        update("INSERT INTO annotation (id, raw_text, json, parent_id, page, annotation_type, annotation_label_id, document_id, "
                + "creator_id) SELECT 900000, 'corporation', JSON '{\"p\":{\"2\":{\"b\":[700,70,760,710],\"t\":\"999\"}},\"v\":2}', "
                + "id, 2, annotation_type, annotation_label_id, document_id, creator_id FROM annotation WHERE id = ?", three);
    }

    /** The row's json, the upper edge of its first box moved to another height. */
    private static String movedTo(int top) {
        return "CAST(REGEXP_REPLACE(CAST(json AS VARCHAR), '\"b\":\\[[0-9.]+', '\"b\":[" + top + "') AS VARCHAR) FORMAT JSON";
    }

    long id(String where) throws SQLException {
        return number("SELECT MIN(id) FROM annotation WHERE " + where);
    }

    long number(String query, Object... args) throws SQLException {
        try (PreparedStatement statement = prepared(query, args); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void update(String sql, Object... args) throws SQLException {
        try (PreparedStatement statement = prepared(sql, args)) {
            statement.executeUpdate();
        }
    }

    /** Every row that a merge may touch, as text. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("annotation", "datacell_source", "user_feedback", "note", "grounding", "embedding",
                "relationship_source_annotation", "relationship_target_annotation")) {
            rows.addAll(rows("SELECT * FROM " + table, table));
        }
        return rows;
    }

    private List<String> rows(String query, String name) throws SQLException {
        try (PreparedStatement statement = prepared(query); ResultSet found = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder(name);
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows.stream().sorted().toList();
        }
    }

    /** Holds an annotation's row, so that nobody can change it, until it is closed. */
    AutoCloseable hold(long id) throws SQLException {
        connection.setAutoCommit(false);
        update("UPDATE annotation SET version = version WHERE id = ?", id);
        return () -> {
            connection.rollback();
            connection.setAutoCommit(true);
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement prepared(String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
