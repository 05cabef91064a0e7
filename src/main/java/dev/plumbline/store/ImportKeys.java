package dev.plumbline.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tells that a cell of an import is there already: document, column and data. */
final class ImportKeys {

    private ImportKeys() {}

    /** @param dataJson the extracted value without what the store wraps it in */
    static byte[] of(long documentId, long columnId, String dataJson) {
        return GroundingKey.sha256(documentId + ":" + columnId + ":" + CanonicalJson.of(dataJson));
    }

    /** Gives the cells of imported extracts that came in with their tables the keys that an import would have given them. */
    static void fill(Sql sql) throws SQLException {
        Set<ByteBuffer> taken = new HashSet<>();
        List<Keyed> keyed = sql.list("SELECT l.id, l.document_id, l.column_id, CAST(l.data AS VARCHAR) FROM datacell l "
                + "JOIN extract e ON e.id = l.extract_id WHERE e.name = ? AND l.import_key IS NULL AND l.data IS NOT NULL "
                + "ORDER BY l.id", ImportKeys::keyed, ExtractRows.NAME).stream().flatMap(Optional::stream)
                .filter(cell -> taken.add(ByteBuffer.wrap(cell.key()))).toList();
        sql.batch("UPDATE datacell SET import_key = ? WHERE id = ? AND NOT EXISTS "
                + "(SELECT 1 FROM datacell o WHERE o.import_key = ?)", keyed,
                cell -> new Object[] {cell.key(), cell.id(), cell.key()});
    }

    private static Optional<Keyed> keyed(ResultSet rows) throws SQLException {
        JsonNode data = CanonicalJson.parse(rows.getString(4)).path("data");
        return data.isMissingNode() ? Optional.empty()
                : Optional.of(new Keyed(rows.getLong(1), of(rows.getLong(2), rows.getLong(3), data.toString())));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Keyed(long id, byte[] key) {}
}
