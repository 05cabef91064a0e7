package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.domain.FileType;
import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutWorkspaceIsMissing() {
        assertThat(kindOfOpening()).isEqualTo(Kind.MISSING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSecondWorkspaceInOneFolderIsRefused() {
        Database.create(folder).close();
        assertThat(catchThrowableOfType(StoreException.class, () -> Database.create(folder)).kind())
                .isEqualTo(Kind.EXISTS);
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAlone() throws SQLException {
        Database.create(folder).close();
        try (Raw raw = new Raw(folder)) {
            raw.sql().update("INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', 'SQL', "
                    + "'V99__later.sql', 1, 'sa', CURRENT_TIMESTAMP, 1, TRUE");
        }
        assertThat(kindOfOpening()).isEqualTo(Kind.NEWER_SCHEMA);
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void anOlderSchemaIsBroughtUpToDateAfterAVerifiedCopy() throws IOException, SQLException {
        Flyway.configure().dataSource("jdbc:h2:file:" + folder.resolve("workspace"), "sa", "").baselineVersion("0").load().baseline();
        try (Database database = Database.open(folder)) {
            assertThat(database.<Long>transaction(sql -> sql.number("SELECT COUNT(*) FROM workspace_info WHERE \"KEY\" = 'id'")))
                    .isEqualTo(1);
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
        List<Path> copies = VerifiedCopy.in(folder.resolve("backups"));
        assertThat(copies).singleElement().asString().endsWith("-migration-from-0.mv.db");
        try (Connection copy = DriverManager.getConnection("jdbc:h2:file:" + copies.getFirst().toString().replace(".mv.db", "")
                + ";ACCESS_MODE_DATA=r", "sa", "")) {
            assertThat(Schema.installed(copy)).hasValue(0);
        }
    }

    @Test
    void aNewDatabaseHasNothingOfItsMigrationsLeftInIt() throws IOException {
        Database.create(folder).close();
        assertThat(Files.size(folder.resolve("workspace.mv.db"))).isLessThan(200_000);
    }

    @Test
    void relationshipsKnownByTheirLinksAloneBecomeRowsWithoutALabel() throws SQLException {
        Flyway.configure().dataSource("jdbc:h2:file:" + folder.resolve("workspace"), "sa", "").target("2")
                .locations("classpath:dev/plumbline/store/migration").load().migrate();
        try (Raw raw = new Raw(folder)) {
            raw.sql().execute("INSERT INTO app_user (id, username) VALUES (91, 'ann')");
            raw.sql().execute("INSERT INTO annotation (id, creator_id, raw_text) VALUES (1, 91, 'a'), (2, 91, 'b')");
            raw.sql().execute("INSERT INTO relationship_source_annotation VALUES (7, 1), (3, 2)");
            raw.sql().execute("INSERT INTO relationship_target_annotation VALUES (7, 2), (9, 2)");
        }
        try (Database database = Database.open(folder)) {
            database.warmUp();
            assertThat(database.<List<String>>transaction(sql -> sql.list("SELECT id, relationship_label_id, structural, creator_id FROM relationship "
                    + "ORDER BY id", rows -> rows.getLong(1) + " " + rows.getString(2) + " " + rows.getBoolean(3) + " " + rows.getString(4))))
                    .containsExactly("3 null false null", "7 null false null", "9 null false null");
            assertThat(database.<Long>transaction(sql -> sql.reserve("relationship_seq", 1)[0])).isEqualTo(10);
            assertThat(database.<Long>transaction(sql -> sql.number("SELECT COUNT(*) FROM relationship_source_annotation"))).isEqualTo(2);
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
    }

    @Test
    void aFileOfAnH2BeforeTwoPointTwoIsToldFromANewerOneAndLeftAlone() throws IOException {
        Path file = folder.resolve("workspace.mv.db");
        byte[] old;
        try (InputStream golden = DatabaseTest.class.getResourceAsStream("h2-2.1.214.mv.db")) {
            old = golden.readAllBytes();
        }
        Files.write(file, old);
        assertThat(kindOfOpening()).isEqualTo(Kind.OLDER_FORMAT);
        assertThat(file).hasBinaryContent(old);
    }

    @Test
    void whatIsNoDatabaseOrAnEmptyOneIsDamaged() throws IOException {
        Path file = folder.resolve("workspace.mv.db");
        Files.writeString(file, "not a database ".repeat(1000));
        assertThat(kindOfOpening()).isEqualTo(Kind.DAMAGED);
        Files.delete(file);
        Files.createFile(file);
        assertThat(kindOfOpening()).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void aDatabaseWithAPasswordIsDenied() throws SQLException {
        Database.create(folder).close();
        try (Raw raw = new Raw(folder)) {
            raw.sql().execute("ALTER USER sa SET PASSWORD 'secret'");
        }
        assertThat(kindOfOpening()).isEqualTo(Kind.DENIED);
    }

    @Test
    void theSchemaHereIsTheNewestMigration() {
        var migrations = Flyway.configure().dataSource("jdbc:h2:mem:newest", "sa", "")
                .locations("classpath:dev/plumbline/store/migration").load().info().all();
        assertThat(Arrays.stream(migrations).map(migration -> migration.getVersion().getVersion()).toList())
                .last().isEqualTo(String.valueOf(Schema.CURRENT));
    }

    @Test
    void hibernatesMappingAgreesWithTheSchema() throws SQLException {
        try (Database database = Database.create(folder)) {
            database.warmUp();
        }
        try (Raw raw = new Raw(folder)) {
            raw.sql().execute("ALTER TABLE annotation ALTER COLUMN version RENAME TO revision");
        }
        try (Database database = Database.open(folder)) {
            assertThat(catchThrowableOfType(StoreException.class, database::warmUp)).hasMessageContaining("version");
        }
    }

    @Test
    void everyForeignKeyHasAnIndexThatStartsWithItsColumn() throws SQLException {
        Database.create(folder).close();
        try (Raw raw = new Raw(folder)) {
            String keys = "SELECT k.TABLE_NAME || '.' || k.COLUMN_NAME FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k "
                    + "JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS c USING (CONSTRAINT_SCHEMA, CONSTRAINT_NAME) "
                    + "WHERE c.CONSTRAINT_TYPE = 'FOREIGN KEY'";
            String indexed = "SELECT i.TABLE_NAME || '.' || i.COLUMN_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS i "
                    + "WHERE i.ORDINAL_POSITION = 1";
            List<String> foreign = raw.sql().list(keys, rows -> rows.getString(1));
            assertThat(foreign).hasSizeGreaterThan(40);
            assertThat(raw.sql().list(indexed, rows -> rows.getString(1))).containsAll(foreign);
        }
    }

    @Test
    void aCopyOfAnOpenDatabaseHoldsWhatItHeld() throws SQLException, IOException {
        try (Database database = Database.create(folder)) {
            new DocumentStore(database).add(new NewDocument("a.pdf", FileType.PDF, 2, "aa"));
            Path copy = database.backup("test");
            assertThat(copy.getFileName().toString()).endsWith("-test.mv.db");
            assertThat(folder.resolve("backups")).isDirectoryContaining(path -> path.equals(copy));
            String url = "jdbc:h2:file:" + copy.toString().replace(".mv.db", "") + ";IFEXISTS=TRUE";
            try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
                assertThat(new Sql(connection).list("SELECT title FROM document", rows -> rows.getString(1)))
                        .containsExactly("a.pdf");
            }
            try (var files = Files.list(folder.resolve("backups"))) {
                assertThat(files.filter(Files::isDirectory)).isEmpty();
            }
        }
    }

    @Test
    void theSameContentTwiceIsOneDocument() {
        try (Database database = Database.create(folder)) {
            DocumentStore store = new DocumentStore(database);
            Stored<?> first = store.add(new NewDocument("a.pdf", FileType.PDF, 2, "aa"));
            Stored<?> second = store.add(new NewDocument("b.pdf", FileType.PDF, 2, "aa"));
            assertThat(first.created()).isTrue();
            assertThat(second).isEqualTo(new Stored<>(first.row(), false));
            assertThat(store.byTitle("a.pdf")).map(Object.class::cast).contains(first.row());
            assertThat(store.byTitle("b.pdf")).isEmpty();
            assertThat(store.all()).hasSize(1);
        }
    }

    @Test
    void closingTwiceDoesNothingAndAClosedDatabaseSaysSo() {
        Database database = Database.create(folder);
        database.close();
        database.close();
        assertThat(catchThrowableOfType(StoreException.class, database::sync)).hasMessageContaining("closed");
    }

    private Kind kindOfOpening() {
        return catchThrowableOfType(StoreException.class, () -> Database.open(folder)).kind();
    }
}
