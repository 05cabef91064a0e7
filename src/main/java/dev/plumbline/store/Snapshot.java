package dev.plumbline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How a workspace stood at one time.
 *
 * @param changed when somebody last did something that the history lists; where nobody did, when it was made
 */
public record Snapshot(Instant changed, long documents, long cells, long annotations) {

    static Snapshot of(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        Optional<Instant> last = sql.first("SELECT MAX(at) FROM change_journal",
                rows -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant))
                .orElseThrow();
        Instant made = sql.first("SELECT \"VALUE\" FROM workspace_info WHERE \"KEY\" = 'created'",
                rows -> Instant.parse(rows.getString(1))).orElse(Instant.EPOCH);
        return new Snapshot(last.orElse(made), sql.number("SELECT COUNT(*) FROM document"),
                sql.number("SELECT COUNT(*) FROM datacell"), sql.number("SELECT COUNT(*) FROM annotation"));
    }

    /**
     * What a workspace and all its copies have in common and no other has: its id, or where it was made before there
     * were ids, the moment it was made.
     */
    static Optional<String> identity(Connection connection) throws SQLException {
        return new Sql(connection).first("SELECT \"VALUE\" FROM workspace_info WHERE \"KEY\" IN ('id', 'created') "
                + "ORDER BY \"KEY\" DESC", rows -> rows.getString(1));
    }
}
