package dev.plumbline.store;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.store.NewCell.NewValue;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workspace's extracted cells and the strings of them that are to be grounded. */
public final class CellStore {

    private static final String INSERT_CELL = "INSERT INTO datacell (id, extract_id, column_id, document_id, data, "
            + "data_definition, completed, import_key, creator_id) "
            + "VALUES (?, ?, ?, ?, ? FORMAT JSON, '', CURRENT_TIMESTAMP, ?, ?)";

    private static final String INSERT_VALUE = "INSERT INTO grounding (id, datacell_id, ordinal, \"VALUE\", hint_page, "
            + "hint_before, hint_after, status, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    public CellStore(Database database) {
        this.database = database;
    }

    /**
     * Adds cells in one transaction, each with its strings waiting to be grounded. A cell whose document, field and
     * data are there already is left out, so the same import twice adds nothing.
     *
     * @throws StoreException NO_SUCH_ROW when a document does not exist
     * @throws IllegalArgumentException when a cell's data is not JSON
     */
    public CellsAdded add(List<NewCell> cells) {
        CellsAdded added = database.transaction(sql -> add(sql, cells));
        database.sync();
        return added;
    }

    private CellsAdded add(Sql sql, List<NewCell> cells) throws SQLException {
        // One import at a time: the keys read below stay true until this one commits.
        sql.number("SELECT id FROM corpus WHERE id = ? FOR UPDATE", database.ids().corpusId());
        ExtractRows extract = ExtractRows.ensure(sql, database.ids());
        Map<String, Long> columns = extract.columns(sql, cells.stream().map(NewCell::field).toList());
        List<KeyedCell> missing = missing(sql, cells, columns);
        int values = insert(sql, extract, missing);
        extract.link(sql, new HashSet<>(missing.stream().map(cell -> cell.cell().documentId()).toList()));
        return new CellsAdded(missing.size(), values, cells.size() - missing.size());
    }

    private static List<KeyedCell> missing(Sql sql, List<NewCell> cells, Map<String, Long> columns)
            throws SQLException {
        Map<Long, Set<ByteBuffer>> keysOfDocument = new HashMap<>();
        List<KeyedCell> missing = new ArrayList<>();
        for (NewCell cell : cells) {
            Set<ByteBuffer> keys = keysOfDocument.get(cell.documentId());
            if (keys == null) {
                keys = keys(sql, cell.documentId());
                keysOfDocument.put(cell.documentId(), keys);
            }
            KeyedCell keyed = KeyedCell.of(cell, columns.getOrDefault(cell.field(), 0L));
            if (keys.add(keyed.key())) {
                missing.add(keyed);
            }
        }
        return missing;
    }

    private static Set<ByteBuffer> keys(Sql sql, long documentId) throws SQLException {
        if (sql.number("SELECT COUNT(*) FROM document WHERE id = ?", documentId) == 0) {
            throw new StoreException(StoreException.Kind.NO_SUCH_ROW, "No document " + documentId);
        }
        return new HashSet<>(sql.list(
                "SELECT import_key FROM datacell WHERE document_id = ? AND import_key IS NOT NULL",
                rows -> ByteBuffer.wrap(rows.getBytes(1)), documentId));
    }

    private int insert(Sql sql, ExtractRows extract, List<KeyedCell> cells) throws SQLException {
        long[] ids = sql.reserve("datacell_seq", cells.size());
        List<CellRow> cellRows = new ArrayList<>();
        List<CellValue> values = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            long id = ids[i];
            cellRows.add(new CellRow(id, cells.get(i)));
            cells.get(i).cell().values().forEach(value -> values.add(new CellValue(id, value)));
        }
        sql.batch(INSERT_CELL, cellRows, row -> row.arguments(extract.extractId(), database.ids().ownerId()));
        insertValues(sql, values);
        return values.size();
    }

    private static void insertValues(Sql sql, List<CellValue> values) throws SQLException {
        long[] ids = sql.reserve("grounding_seq", values.size());
        int[] next = {0};
        sql.batch(INSERT_VALUE, values, value -> value.arguments(ids[next[0]++]));
    }

    /** A cell with its column and import key. */
    private record KeyedCell(NewCell cell, long columnId, ByteBuffer key) {
        static KeyedCell of(NewCell cell, long columnId) {
            byte[] key = ImportKeys.of(cell.documentId(), columnId, cell.dataJson());
            return new KeyedCell(cell, columnId, ByteBuffer.wrap(key));
        }
    }

    /** A cell with its id. */
    private record CellRow(long id, KeyedCell keyed) {
        Object[] arguments(long extractId, long creatorId) {
            NewCell cell = keyed.cell();
            return new Object[] {id, extractId, keyed.columnId(), cell.documentId(),
                    "{\"data\":" + cell.dataJson() + "}", keyed.key().array(), creatorId};
        }
    }

    /** A string with its cell's id. */
    private record CellValue(long cellId, NewValue value) {
        @Nullable Object[] arguments(long id) {
            GroundingStatus status = value.skipped().isPresent() ? GroundingStatus.SKIPPED : GroundingStatus.PENDING;
            return new @Nullable Object[] {id, cellId, value.ordinal(), value.value(),
                    Columns.orNull(value.hint().page()), value.hint().before().orElse(null),
                    value.hint().after().orElse(null), status.code(),
                    value.skipped().map(PlaceColumns::code).orElse(null)};
        }
    }
}
