package dev.plumbline.store;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The workspace's documents, all of them in its one corpus. */
public final class DocumentStore {

    private static final String COLUMNS = "SELECT id, title, file_type, page_count, content_hash FROM document ";

    private final Database database;

    public DocumentStore(Database database) {
        this.database = database;
    }

    /** Adds a document; the same content a second time gives the document that is there, under its first title. */
    public Stored<Document> add(NewDocument document) {
        Stored<Document> stored = database.transaction(sql -> {
            Stored<Document> found = GetOrCreate.run("document_unique_content_hash",
                    () -> byHash(sql, document.contentHash()), () -> insert(sql, document));
            link(sql, found.row().id());
            return found;
        });
        database.sync();
        return stored;
    }

    /** In the order they were added. */
    public List<Document> all() {
        return database.transaction(sql -> sql.list(COLUMNS + "ORDER BY id", DocumentStore::read));
    }

    public Optional<Document> find(long id) {
        return database.transaction(sql -> sql.first(COLUMNS + "WHERE id = ?", DocumentStore::read, id));
    }

    /** The first added of those with this title. */
    public Optional<Document> byTitle(String title) {
        return database.transaction(sql -> sql.first(COLUMNS + "WHERE title = ? ORDER BY id FETCH FIRST ROW ONLY",
                DocumentStore::read, title));
    }

    public Optional<Document> byHash(String contentHash) {
        return database.transaction(sql -> byHash(sql, contentHash));
    }

    private static Optional<Document> byHash(Sql sql, String hash) throws SQLException {
        return sql.first(COLUMNS + "WHERE content_hash = ?", DocumentStore::read, hash);
    }

    private Document insert(Sql sql, NewDocument document) throws SQLException {
        long id = sql.reserve("document_seq", 1)[0];
        sql.update("INSERT INTO document (id, title, file_type, page_count, content_hash, creator_id) "
                + "VALUES (?, ?, ?, ?, ?, ?)", id, document.title(), document.type().mime(), document.pageCount(),
                document.contentHash(), database.ids().ownerId());
        return new Document(id, document.title(), document.type(), document.pageCount(), document.contentHash());
    }

    private void link(Sql sql, long documentId) throws SQLException {
        sql.update("MERGE INTO corpus_document (corpus_id, document_id) VALUES (?, ?)", database.ids().corpusId(),
                documentId);
    }

    private static Document read(ResultSet rows) throws SQLException {
        return new Document(rows.getLong("id"), rows.getString("title"), type(rows.getString("file_type")),
                rows.getInt("page_count"), Columns.optionalText(rows, "content_hash").orElse(""));
    }

    /** A dump may hold kinds that cannot be grounded; their text, if any, is plain. */
    private static FileType type(String mime) {
        return FileType.ofMime(mime).orElse(FileType.TEXT);
    }
}
