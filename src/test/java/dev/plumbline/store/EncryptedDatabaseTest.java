package dev.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedDatabaseTest {

    private static final DatabaseKey KEY = DatabaseKey.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    private static final DatabaseKey OTHER = DatabaseKey.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 9});

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptInItIsInNoFileOfItsFolder() throws IOException {
        try (Database database = filled()) {
            database.backup("asked");
        }
        assertThat(filesWith("Wintergreen Holdings")).isEmpty();
        try (Database plain = Database.create(folder.resolve("plain"))) {
            fill(plain);
        }
        assertThat(filesWith("Wintergreen Holdings")).isNotEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsInNoFileOfItsFolder() throws IOException {
        try (Database database = filled(); Database plain = Database.create(folder.resolve("plain"))) {
            for (Database one : List.of(database, plain)) {
                assertThat(catchThrowableOfType(StoreException.class, () -> one.transaction(sql -> sql.update(
                        "INSERT INTO workspace_info (\"KEY\", \"VALUE\") VALUES (?, 'x')", "Wintergreen ".repeat(100))))
                        .kind()).isEqualTo(StoreException.Kind.FAILED);
            }
        }
        assertThat(filesWith("Wintergreen Wintergreen")).allMatch(file -> file.startsWith(folder.resolve("plain"))).isNotEmpty();
    }

    @Test
    void itOpensWithItsKeyAndReviewsStay() {
        try (Database database = filled()) {
            long id = new ValueStore(database).rows(ValueFilter.ALL).getFirst().id();
            new ReviewStore(database).set(List.of(id), ReviewState.ACCEPTED);
        }
        try (Database database = Database.open(folder.resolve("w"), KEY)) {
            assertThat(new ValueStore(database).rows(ValueFilter.ALL)).singleElement().satisfies(row -> {
                assertThat(row.value()).isEqualTo("Wintergreen Holdings");
                assertThat(row.review()).isEqualTo(ReviewState.ACCEPTED);
            });
            assertThat(new IntegrityCheck(database).run()).isEmpty();
        }
    }

    @Test
    void withoutItsKeyOrWithAnotherItIsDenied() {
        filled().close();
        for (DatabaseKey wrong : List.of(DatabaseKey.NONE, OTHER)) {
            StoreException refused = catchThrowableOfType(StoreException.class, () -> Database.open(folder.resolve("w"), wrong));
            assertThat(refused.kind()).isIn(StoreException.Kind.DENIED, StoreException.Kind.DAMAGED);
        }
        assertThat(catchThrowableOfType(StoreException.class, () -> Database.open(folder.resolve("w"), OTHER)).kind())
                .isEqualTo(StoreException.Kind.DENIED);
    }

    @Test
    void itGoesBackToABackupThatIsEncryptedLikeIt() throws IOException {
        Path backup;
        try (Database database = filled()) {
            backup = database.backup("asked");
            assertThat(new Backups(folder.resolve("w"), KEY).check()).isEmpty();
            fill(database, "Second value");
        }
        new Restore(folder.resolve("w"), KEY, backup).run();
        try (Database database = Database.open(folder.resolve("w"), KEY)) {
            assertThat(new ValueStore(database).rows(ValueFilter.ALL)).hasSize(1);
        }
        assertThat(new Backups(folder.resolve("w"), OTHER).check()).isNotEmpty();
    }

    private Database filled() {
        Database database = Database.create(folder.resolve("w"), KEY);
        fill(database);
        return database;
    }

    private static void fill(Database database) {
        new Sample(database).document("d1");
        fill(database, "Wintergreen Holdings");
    }

    private static void fill(Database database, String value) {
        Document document = new DocumentStore(database).byTitle("d1.txt").orElseThrow();
        new Sample(database).groundedCell(document, "f", value);
        database.sync();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
