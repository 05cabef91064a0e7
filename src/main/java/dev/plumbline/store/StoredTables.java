package dev.plumbline.store;

import dev.plumbline.domain.DumpColumn;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The workspace's tables as rows of a table dump, in its own numbers, streamed, as they were at one moment. */
public final class StoredTables {

    /** A relationship without a row is known by its links alone. */
    private static final String RELATIONSHIPS = """
            (SELECT id, relationship_label_id, corpus_id, document_id, structural, creator_id FROM relationship
            UNION ALL SELECT l.relationship_id, NULL, NULL, NULL, FALSE, NULL
            FROM (SELECT relationship_id FROM relationship_source_annotation
                UNION SELECT relationship_id FROM relationship_target_annotation) l
            LEFT JOIN relationship r ON r.id = l.relationship_id WHERE r.id IS NULL)""";

    private final Sql sql;
    private final WorkspaceIds ids;

    private StoredTables(Sql sql, WorkspaceIds ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Does work on the tables; what it throws reaches the caller. It may be done again where the database went away. */
    public static <T> T at(Database database, Function<StoredTables, T> work) {
        return database.transaction(sql -> {
            // H2 gives one view of all tables from here on, whatever others commit; the pool sets it back.
            sql.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return work.apply(new StoredTables(sql, database.ids()));
        });
    }

    /** The account that owns the workspace. */
    public long ownerId() {
        return ids.ownerId();
    }

    /** The workspace's one corpus. */
    public long corpusId() {
        return ids.corpusId();
    }

    /** The numbers of a table's rows, ascending. */
    public List<Long> numbers(DumpTable table) {
        return run(() -> sql.list("SELECT id FROM " + from(table) + " ORDER BY id", rows -> rows.getLong(1)));
    }

    /** All rows, ascending by their numbers, links by their ends. */
    public void read(DumpTable table, Consumer<DumpRow> rows) {
        String order = table.isLink() ? table.columns().getFirst().target() + ", " + table.columns().getLast().target() : "id";
        read(table, " ORDER BY " + order, rows);
    }

    /** The annotations of a document, ascending by their numbers. */
    public void annotations(long documentId, Consumer<DumpRow> rows) {
        read(DumpTable.ANNOTATION, " WHERE document_id = ? ORDER BY id", rows, documentId);
    }

    /** Those of no document. */
    public void looseAnnotations(Consumer<DumpRow> rows) {
        read(DumpTable.ANNOTATION, " WHERE document_id IS NULL ORDER BY id", rows);
    }

    /** SHA-256 of the documents' files by number, in hex; a document without a file has none. */
    public List<DocumentFile> files() {
        return run(() -> sql.list("SELECT id, content_hash FROM document ORDER BY id",
                rows -> new DocumentFile(rows.getLong(1), Columns.optionalText(rows, "content_hash").orElse(""))));
    }

    /** @param hash empty for a document without a file */
    public record DocumentFile(long documentId, String hash) {}

    private void read(DumpTable table, String end, Consumer<DumpRow> to, Object... args) {
        String select = "SELECT " + table.columns().stream().map(StoredTables::shown).collect(Collectors.joining(", "))
                + " FROM " + from(table) + end;
        run(() -> {
            try (PreparedStatement statement = sql.connection().prepareStatement(select)) {
                for (int i = 0; i < args.length; i++) {
                    statement.setObject(i + 1, args[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    for (long line = 1; rows.next(); line++) {
                        to.accept(row(table, line, rows));
                    }
                    return true;
                }
            }
        });
    }

    private static String from(DumpTable table) {
        return table == DumpTable.RELATIONSHIP ? RELATIONSHIPS : table.table();
    }

    private static String shown(DumpColumn column) {
        return column.type() == DumpColumn.Type.JSON ? "CAST(" + column.target() + " AS VARCHAR)" : column.target();
    }

    private static DumpRow row(DumpTable table, long line, ResultSet rows) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = value(table.columns().get(i), rows, i + 1);
            // Rows written around the program may have another spelling.
            boolean isPlace = table == DumpTable.ANNOTATION && table.columns().get(i).type() == DumpColumn.Type.JSON;
            values.add(isPlace && value != null ? CanonicalJson.of(value.toString()) : value);
        }
        return new DumpRow(table, line, Collections.unmodifiableList(values));
    }

    private static @Nullable Object value(DumpColumn column, ResultSet rows, int position) throws SQLException {
        Object value = switch (column.type()) {
            case TIME -> rows.getObject(position, OffsetDateTime.class);
            case LARGE_JSON -> rows.getString(position);
            default -> rows.getObject(position);
        };
        return rows.wasNull() ? null : value;
    }

    private static <T> T run(Reading<T> reading) {
        try {
            return reading.run();
        } catch (SQLException e) {
            throw SqlFailures.exception(e);
        }
    }

    /** A query. */
    private interface Reading<T> {
        T run() throws SQLException;
    }
}
