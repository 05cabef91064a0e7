package dev.plumbline.store;

import dev.plumbline.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copies of the database file that were opened and counted before they took their place. */
final class VerifiedCopy {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** How many copies stay; their names begin with their time, so that the oldest sorts first. */
    private static final int KEPT = 10;

    private VerifiedCopy() {}

    /**
     * Copies an open database, other processes writing or not.
     *
     * @param folder made where it is missing
     * @param reason part of the copy's name
     * @return the copy, a database file ending in {@code .mv.db}
     * @throws StoreException DAMAGED when the copy does not hold what the original holds, DISK_FULL
     */
    static Path make(Connection source, Path folder, String reason) throws SQLException {
        try {
            Files.createDirectories(folder);
            Path work = Files.createTempDirectory(folder, "copying-");
            try {
                return make(source, folder, work, STAMP.format(Instant.now()) + "-" + reason);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new StoreException(SqlFailures.isDiskFull(e) ? Kind.DISK_FULL : Kind.FAILED,
                    "No copy in " + folder, e);
        }
    }

    private static Path make(Connection source, Path folder, Path work, String name) throws SQLException, IOException {
        Path zip = work.resolve("copy.zip");
        Map<String, Long> before = counts(source);
        new Sql(source).update("BACKUP TO ?", zip.toString());
        Path copy = unzip(zip, work);
        verify(copy, before, counts(source));
        Path kept = Files.move(copy, folder.resolve(name + ".mv.db"), StandardCopyOption.ATOMIC_MOVE);
        dropOldest(folder);
        return kept;
    }

    /** Only after a copy that was verified, so that a run of failures never empties the folder. */
    private static void dropOldest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> copies = files.filter(file -> file.toString().endsWith(".mv.db")).sorted().toList();
            for (Path old : copies.subList(0, Math.max(0, copies.size() - KEPT))) {
                Files.deleteIfExists(old);
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
    private static void verify(Path copy, Map<String, Long> before, Map<String, Long> after) throws SQLException {
        String url = "jdbc:h2:file:" + copy.toString().replaceFirst("\\.mv\\.db$", "")
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        Map<String, Long> found;
        try (Connection connection = DriverManager.getConnection(url, DatabaseFile.USER, "")) {
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

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        List<String> tables = sql.list("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES "
                + "WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE'", rows -> rows.getString(1));
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables) {
            counts.put(table, sql.number("SELECT COUNT(*) FROM \"" + table + "\""));
        }
        return counts;
    }

    private static void delete(Path work) throws IOException {
        try (var files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
