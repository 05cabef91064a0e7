package dev.plumbline.store;

import dev.plumbline.domain.Change;
import dev.plumbline.domain.HistoryEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done in the workspace, in order. Undo takes back the newest undoable entry that stands; redo does the oldest
 * undone entry again that is newer than every one that stands, so a new act ends the row of those that can be redone.
 */
public final class Journal {

    private static final String COLUMNS = "SELECT j.id, j.kind, j.at, u.username, j.affected, j.detail, "
            + "j.change IS NOT NULL AS undoable, j.undone FROM change_journal j JOIN app_user u ON u.id = j.user_id ";

    private static final String LAST_STANDING = "(SELECT MAX(id) FROM change_journal "
            + "WHERE change IS NOT NULL AND NOT undone)";

    private final Database database;

    public Journal(Database database) {
        this.database = database;
    }

    /**
     * Lists an act that cannot be undone: documents added, extractions imported, values grounded. Synced.
     *
     * @param affected how many documents, cells or values
     * @param detail a file's name, say; may be empty
     */
    public void note(HistoryEntry.Kind kind, int affected, String detail) {
        database.transaction(sql -> insert(sql, new Entry(kind, affected, detail), null, null));
        database.sync();
    }

    /**
     * How far the journal has come; another one than before when anybody has acted since.
     *
     * @param newest id of the newest act, 0 without any
     * @param undone how many acts are taken back
     */
    public record Position(long newest, long undone) {}

    public Position position() {
        return database.transaction(sql -> new Position(
                sql.number("SELECT COALESCE(MAX(id), 0) FROM change_journal"),
                sql.number("SELECT COUNT(*) FROM change_journal WHERE undone")));
    }

    /** All acts, newest first. */
    public List<HistoryEntry> history() {
        List<HistoryEntry> rows =
                database.transaction(sql -> sql.list(COLUMNS + "ORDER BY j.id DESC", Journal::read));
        Map<String, HistoryEntry> acts = new LinkedHashMap<>();
        rows.forEach(row -> acts.merge(isPart(row) ? row.detail() : String.valueOf(row.id()), row, Journal::together));
        return List.copyOf(acts.values());
    }

    /** A bulk merge is journaled part by part, each in the transaction of what it records. */
    private static boolean isPart(HistoryEntry entry) {
        return entry.kind() == HistoryEntry.Kind.MERGE && !entry.detail().isEmpty();
    }

    private static HistoryEntry together(HistoryEntry newer, HistoryEntry older) {
        return new HistoryEntry(newer.id(), newer.kind(), newer.at(), newer.user(), newer.affected() + older.affected(),
                newer.detail(), newer.undoable(), newer.undone() && older.undone());
    }

    /** The parts of the act that an entry is of, all that stand or all that are undone, in the order they are taken. */
    static List<HistoryEntry> parts(Sql sql, HistoryEntry entry, boolean back) throws SQLException {
        return isPart(entry) ? sql.list(COLUMNS + "WHERE j.kind = ? AND j.detail = ? AND j.undone = ? ORDER BY j.id"
                + (back ? " DESC" : ""), Journal::read, entry.kind().code(), entry.detail(), !back) : List.of(entry);
    }

    static HistoryEntry whole(List<HistoryEntry> parts) {
        return parts.stream().reduce(Journal::together).orElseThrow();
    }

    void append(Sql sql, Entry entry, Change change) throws SQLException {
        insert(sql, entry, ChangeFormat.write(change), change instanceof Change.Merge ? null : ChangeFormat.write(change.inverted()));
    }

    long insert(Sql sql, Entry entry, @Nullable String change, @Nullable String inverse) throws SQLException {
        long id = sql.reserve("change_journal_seq", 1)[0];
        sql.update("INSERT INTO change_journal (id, kind, user_id, affected, detail, change, inverse) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)", id, entry.kind().code(), database.ids().userId(), entry.affected(),
                entry.detail(), change, inverse);
        return id;
    }

    /**
     * One at a time makes or removes what refers to annotations: held until the transaction ends, and always taken before
     * any other lock.
     */
    static void lock(Sql sql) throws SQLException {
        sql.list("SELECT \"KEY\" FROM workspace_info WHERE \"KEY\" = ? FOR UPDATE", rows -> rows.getString(1),
                WorkspaceIds.JOURNAL_KEY);
    }

    static Optional<HistoryEntry> lastUndoable(Sql sql) throws SQLException {
        return sql.first(COLUMNS + "WHERE j.id = " + LAST_STANDING, Journal::read);
    }

    static Optional<HistoryEntry> nextRedoable(Sql sql) throws SQLException {
        return sql.first(COLUMNS + "WHERE j.id = (SELECT MIN(id) FROM change_journal WHERE change IS NOT NULL "
                + "AND undone AND id > COALESCE(" + LAST_STANDING + ", 0))", Journal::read);
    }

    static Change change(Sql sql, long id) throws SQLException {
        return read(sql, "SELECT change FROM change_journal WHERE id = ?", id);
    }

    static Change inverse(Sql sql, long id) throws SQLException {
        boolean kept = sql.number("SELECT COUNT(inverse) FROM change_journal WHERE id = ?", id) > 0;
        return kept ? read(sql, "SELECT inverse FROM change_journal WHERE id = ?", id) : change(sql, id).inverted();
    }

    private static Change read(Sql sql, String query, long id) throws SQLException {
        return ChangeFormat.read(sql.first(query, rows -> rows.getString(1), id).orElseThrow());
    }

    static void markUndone(Sql sql, long id, boolean undone) throws SQLException {
        sql.update("UPDATE change_journal SET undone = ? WHERE id = ?", undone, id);
    }

    private static HistoryEntry read(ResultSet rows) throws SQLException {
        return new HistoryEntry(rows.getLong("id"), HistoryEntry.Kind.ofCode(rows.getString("kind")),
                rows.getObject("at", OffsetDateTime.class).toInstant(), rows.getString("username"),
                rows.getInt("affected"), rows.getString("detail"), rows.getBoolean("undoable"),
                rows.getBoolean("undone"));
    }

    /** What a history line says. */
    record Entry(HistoryEntry.Kind kind, int affected, String detail) {}
}
