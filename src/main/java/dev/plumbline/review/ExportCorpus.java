package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.exchange.CorpusSource;
import dev.plumbline.exchange.CorpusWriter;
import dev.plumbline.exchange.CorpusZip;
import dev.plumbline.store.StoredTables;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Writes the whole workspace, as it is at one moment, as a corpus zip of OpenContracts, which is whole or untouched. */
public final class ExportCorpus {

    /** Its name beside the formats of {@link ExportValues}. */
    public static final String FORMAT = CorpusZip.ID;

    private final Workspace workspace;

    ExportCorpus(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What was written.
     *
     * @param annotations of documents that OpenContracts can read
     * @param problems what it will not be able to use
     */
    public record Outcome(int documents, int annotations, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes it.
     *
     * @throws PlumblineException when the file cannot be written, or a document's file is lost
     * @throws CancellationException when the progress says that it is cancelled; the file is untouched
     */
    public Outcome run(Path out, Progress progress) {
        try {
            return workspace.store(database -> StoredTables.at(database, tables -> write(tables, out, progress)));
        } catch (UncheckedIOException e) {
            IOException failure = Objects.requireNonNull(e.getCause());
            String key = Files.isDirectory(out) ? "input.file.folder" : FileFailures.writingKey(failure);
            throw new PlumblineException(key, List.of(out), failure);
        }
    }

    private Outcome write(StoredTables tables, Path out, Progress progress) {
        AtomicReference<CorpusWriter.Written> written = new AtomicReference<>();
        try {
            Source source = new Source(tables, progress);
            AtomicFile.write(out, stream -> written.set(CorpusWriter.write(source, stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CorpusWriter.Written done = Objects.requireNonNull(written.get());
        return new Outcome(done.documents(), done.annotations(), done.problems());
    }

    /** The workspace's rows and files. */
    private final class Source implements CorpusSource {

        private final StoredTables tables;
        private final Progress progress;
        private final Map<Long, Document> documents = new HashMap<>();

        Source(StoredTables tables, Progress progress) {
            this.tables = tables;
            this.progress = progress;
            Map<Long, String> hashes = new HashMap<>();
            tables.files().forEach(file -> hashes.put(file.documentId(), file.hash()));
            tables.read(DumpTable.DOCUMENT, row -> documents.put(row.id(), new Document(row.id(), text(row, "title"),
                    FileType.ofMime(text(row, "file_type")).orElse(FileType.TEXT), 0, hashes.getOrDefault(row.id(), ""))));
        }

        private static String text(DumpRow row, String column) {
            return row.value(column).map(Object::toString).orElse("");
        }

        private Document document(long id) {
            return Objects.requireNonNull(documents.get(id));
        }

        @Override
        public long ownerId() {
            return tables.ownerId();
        }

        @Override
        public long corpusId() {
            return tables.corpusId();
        }

        @Override
        public List<Long> numbers(DumpTable table) {
            return tables.numbers(table);
        }

        @Override
        public void read(DumpTable table, Consumer<DumpRow> rows) {
            tables.read(table, rows);
        }

        @Override
        public void annotations(long documentId, Consumer<DumpRow> rows) {
            tables.annotations(documentId, rows);
        }

        @Override
        public void looseAnnotations(Consumer<DumpRow> rows) {
            tables.looseAnnotations(rows);
        }

        @Override
        public String hash(long documentId) {
            return document(documentId).contentHash();
        }

        @Override
        public TextLayer layer(long documentId) throws IOException {
            Document document = document(documentId);
            if (document.contentHash().isEmpty() && !workspace.files().hasWords(document)) {
                return TextLayer.ofText("");
            }
            try {
                return workspace.files().readLayer(document, progress);
            } catch (DocumentException e) {
                throw new PlumblineException(e.messageKey(), e.args(), e);
            }
        }

        @Override
        public InputStream file(long documentId) throws IOException {
            return workspace.files().content(document(documentId));
        }

        @Override
        public void reached(int done, int total, String title) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.report(done, total, title);
        }
    }
}
