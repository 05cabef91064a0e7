package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies of the database file that were opened and counted before they took their place. */
final class VerifiedCopy {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int STAMP_LENGTH = "2026-11-24T13-00-00.000Z".length();

    /** How many copies stay; their names begin with their time, so that the oldest sorts first. */
    private static final int KEPT = 10;

    private VerifiedCopy() {}

    /**
     * Copies an open database, other processes writing or not.
     *
     * @param file whose folder for backups is made where it is missing
     * @param reason part of the copy's name
     * @param spared older copies that stay, whatever their age
     * @return the copy, a database file ending in {@code .mv.db}
     * @throws StoreException DAMAGED when the copy does not hold what the original holds, DISK_FULL
     */
    static Path make(Connection source, DatabaseFile file, String reason, Path... spared) throws SQLException {
        Path folder = file.backups();
        try {
            OwnerOnly.folder(folder);
            Path work = Files.createTempDirectory(folder, "copying-");
            try {
                Path kept = make(source, file, work, stamp() + "-" + reason);
                dropOldest(folder, List.of(spared));
                return kept;
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new StoreException(SqlFailures.isDiskFull(e) ? Kind.DISK_FULL : Kind.FAILED,
                    "No copy in " + folder, e);
        }
    }

    private static Path make(Connection source, DatabaseFile file, Path work, String name) throws SQLException, IOException {
        Path zip = work.resolve("copy.zip");
        Map<String, Long> before = counts(source);
        new Sql(source).update("BACKUP TO ?", zip.toString());
        Path copy = unzip(zip, work);
        verify(file, copy, before, counts(source));
        Path kept = file.backups().resolve(name + ".mv.db");
        Checksum.write(copy, kept);
        return Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The beginning of the name of a copy made now. */
    static String stamp() {
        return STAMP.format(Instant.now());
    }

    /** When a copy was made, by its name. */
    static Optional<Instant> made(Path copy) {
        String name = String.valueOf(copy.getFileName());
        try {
            return Optional.of(STAMP.parse(name.substring(0, Math.min(name.length(), STAMP_LENGTH)), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The copies in a folder, oldest first. */
    static List<Path> in(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).sorted().toList();
        }
    }

    /** Only after a copy that was verified, so that a run of failures never empties the folder. */
    private static void dropOldest(Path folder, List<Path> spared) throws IOException {
        List<Path> copies = in(folder);
        for (Path old : copies.subList(0, Math.max(0, copies.size() - KEPT))) {
            if (!spared.contains(old)) {
                Files.deleteIfExists(old);
                Files.deleteIfExists(Checksum.beside(old));
            }
        }
    }

    private static Path unzip(Path zip, Path work) throws IOException {
        try (InputStream file = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Path copy = work.resolve("copy.mv.db");
                    Files.copy(entries, copy);
                    return copy;
                }
            }
        }
        throw new IOException("the copy holds no database");
    }

    /** Others may have written while the copy was made; so each count has to lie between the two taken around it. */
    private static void verify(DatabaseFile file, Path copy, Map<String, Long> before, Map<String, Long> after)
            throws SQLException {
        Map<String, Long> found;
        try (Connection connection = file.connectTo(copy)) {
            found = counts(connection);
        }
        for (Map.Entry<String, Long> table : found.entrySet()) {
            long low = Math.min(before.getOrDefault(table.getKey(), 0L), after.getOrDefault(table.getKey(), 0L));
            long high = Math.max(before.getOrDefault(table.getKey(), 0L), after.getOrDefault(table.getKey(), 0L));
            if (table.getValue() < low || table.getValue() > high || !found.keySet().containsAll(before.keySet())) {
                throw new StoreException(Kind.DAMAGED, "The copy differs in " + table.getKey());
            }
        }
    }

    /** Reads every row, which needs every page of the file; a count does not. */
    static void readToTheEnd(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        for (String table : tables(sql)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static List<String> tables(Sql sql) throws SQLException {
        return sql.list("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES "
                + "WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE'", rows -> rows.getString(1));
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables(sql)) {
            counts.put(table, sql.number("SELECT COUNT(*) FROM \"" + table + "\""));
        }
        return counts;
    }

    static void delete(Path work) throws IOException {
        try (var files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
