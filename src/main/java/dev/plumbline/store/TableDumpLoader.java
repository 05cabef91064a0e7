package dev.plumbline.store;

import dev.plumbline.domain.DumpSource;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Loads a table dump of an OpenContracts server, set-wise and in one transaction: killed, cancelled or refused half-way it
 * leaves nothing. Rows keep their numbers in a workspace in which nothing was done yet. Annotations of grounding that are
 * alone with their key come under the guard of the constraints at once; the others are candidates, which
 * {@link DuplicateStore} finds and {@link MergeStore} merges and guards in one act.
 */
public final class TableDumpLoader {

    private final Database database;
    private final Journal journal;

    public TableDumpLoader(Database database) {
        this.database = database;
        journal = new Journal(database);
    }

    /**
     * A dump to be loaded.
     *
     * @param name for the history
     * @param fingerprint hash of its files, hex; a dump of the same fingerprint is loaded once only
     * @param known what its documents are, by their numbers in it
     * @param onDocuments told, before anything is committed, which numbers the new ones of them have in the workspace
     */
    public record Dump(DumpSource source, String name, String fingerprint, Map<Long, KnownDocument> known,
            Consumer<Map<Long, Long>> onDocuments) {
        public Dump {
            known = Map.copyOf(known);
        }

        private String key() {
            return "dump " + fingerprint.substring(0, Math.min(fingerprint.length(), 40));
        }
    }

    /**
     * Loads it, all or nothing. Synced.
     *
     * @param progress rows read and written of those there are
     * @throws IOException when the dump cannot be read
     * @throws CancellationException when the progress says that it is cancelled
     * @throws StoreException BUSY when another import goes on, DISK_FULL
     */
    public DumpLoaded load(Dump dump, Progress progress) throws IOException {
        DumpProgress steps = new DumpProgress(progress);
        DumpNumbers numbers = DumpNumbers.read(dump.source(), steps);
        boolean keeps = database.transaction(sql -> {
            boolean isEmpty = DumpNumbers.isEmpty(sql);
            if (isEmpty) {
                numbers.advanceSequences(sql);
            }
            return isEmpty;
        });
        try {
            DumpLoaded loaded = database.transaction(sql -> load(sql, dump, numbers, keeps, steps));
            database.sync();
            return loaded;
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** True when a dump of this fingerprint was loaded. */
    public boolean isLoaded(Dump dump) {
        return database.transaction(sql -> isLoaded(sql, dump));
    }

    private static boolean isLoaded(Sql sql, Dump dump) throws SQLException {
        return sql.number("SELECT COUNT(*) FROM workspace_info WHERE \"KEY\" = ?", dump.key()) > 0;
    }

    private DumpLoaded load(Sql sql, Dump dump, DumpNumbers numbers, boolean keeps, DumpProgress steps)
            throws SQLException {
        // One import of a dump at a time: held until the transaction ends.
        sql.list("SELECT \"VALUE\" FROM workspace_info WHERE \"KEY\" = 'id' FOR UPDATE", rows -> rows.getString(1));
        if (isLoaded(sql, dump)) {
            return new DumpLoaded(new TreeMap<>(), 0, 0, true, List.of());
        }
        sql.update("INSERT INTO workspace_info (\"KEY\", \"VALUE\") VALUES (?, ?)", dump.key(),
                Instant.now() + " " + dump.name());
        boolean keepsNow = keeps && DumpNumbers.isEmpty(sql);
        if (keepsNow) {
            numbers.keepAll();
        } else {
            numbers.renumberAll(sql);
        }
        try {
            DumpMatches matches = new DumpMatches(sql, numbers, database.ids(), dump, keepsNow);
            return new DumpLoad(sql, dump, numbers, matches, steps).run(journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
