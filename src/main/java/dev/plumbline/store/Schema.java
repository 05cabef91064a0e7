package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema's version, and the way to the newest. */
final class Schema {

    /** The newest migration beside this class. */
    static final int CURRENT = 3;

    private static final String LOCATION = "classpath:dev/plumbline/store/migration";

    private Schema() {}

    /** The version the database has; empty before the first migration. Does without Flyway, which is slow to start. */
    static OptionalInt installed(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        long tables = sql.number("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' "
                + "AND TABLE_NAME = 'flyway_schema_history'");
        if (tables == 0) {
            return OptionalInt.empty();
        }
        long version = sql.number("SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) "
                + "FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" IS NOT NULL");
        return OptionalInt.of(Math.toIntExact(version));
    }

    /** @throws StoreException NEWER_SCHEMA when a newer program made the database */
    static void requireKnown(OptionalInt installed) {
        if (installed.isPresent() && installed.getAsInt() > CURRENT) {
            throw new StoreException(Kind.NEWER_SCHEMA,
                    "Schema " + installed.getAsInt() + "; this program knows " + CURRENT);
        }
    }

    /** @throws StoreException DAMAGED when the database holds something else or was tampered with */
    static void migrate(DatabaseFile file) {
        try {
            // A data source, because it trims a password, and the end of an encrypted file's is a space.
            Flyway.configure(Schema.class.getClassLoader()).dataSource(file.source()).locations(LOCATION).load().migrate();
        } catch (FlywayException e) {
            Kind kind = SqlFailures.isDiskFull(e) ? Kind.DISK_FULL : Kind.DAMAGED;
            throw new StoreException(kind, String.valueOf(e.getMessage()), e);
        }
    }
}
