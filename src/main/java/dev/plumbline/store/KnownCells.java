package dev.plumbline.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which cells {@link CellStore#add} would leave out, without adding any: those of the workspace, and those counted
 * before. Holds a key of 32 bytes for each.
 */
public final class KnownCells {

    private final Database database;
    private final Map<String, Long> columns;
    private final Map<Long, Set<ByteBuffer>> keysOfDocument = new HashMap<>();

    public KnownCells(Database database) {
        this.database = database;
        this.columns = new HashMap<>(database.transaction(sql -> ExtractRows.existingColumns(sql, database.ids())));
    }

    /**
     * How many of these are known already; afterwards all of them are.
     *
     * @param cells those of a document that is still to come have a number of its own below 0
     */
    public int count(List<NewCell> cells) {
        return database.transaction(sql -> count(sql, cells));
    }

    private int count(Sql sql, List<NewCell> cells) throws SQLException {
        int known = 0;
        for (NewCell cell : cells) {
            Set<ByteBuffer> keys = keysOfDocument.get(cell.documentId());
            if (keys == null) {
                keys = new HashSet<>(CellStore.keys(sql, cell.documentId()));
                keysOfDocument.put(cell.documentId(), keys);
            }
            long column = columns.computeIfAbsent(cell.field(), any -> -1L - columns.size());
            known += keys.add(KeyedCell.of(cell, column).key()) ? 0 : 1;
        }
        return known;
    }
}
