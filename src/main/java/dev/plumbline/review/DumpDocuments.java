package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.DumpArchive;
import dev.plumbline.exchange.FormatException;
import dev.plumbline.review.WorkspaceFiles.Incoming;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.KnownDocument;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings in the texts of a dump's documents. The text of a text document is its file; of a PDF a dump has the tokens alone,
 * which become its layer without a file, unless the workspace has the very PDF, with the same tokens under the same title.
 */
final class DumpDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(DumpDocuments.class);
    private static final int TITLE = DumpTable.DOCUMENT.position("title");
    private static final int TYPE = DumpTable.DOCUMENT.position("file_type");

    private final Workspace workspace;
    private final DumpArchive dump;
    private final DumpWords words;
    private final ImportTrace trace;
    private final Progress progress;
    private final DocumentLoader loader = new DocumentLoader();
    private final Map<Long, KnownDocument> known = new HashMap<>();
    private final Map<String, Long> hashes = new HashMap<>();
    private final Map<String, FileType> kept = new HashMap<>();
    private final List<Long> written = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    DumpDocuments(Workspace workspace, DumpArchive dump, ImportTrace trace, Progress progress) {
        this.workspace = workspace;
        this.dump = dump;
        words = new DumpWords(dump);
        this.trace = trace;
        this.progress = progress;
    }

    /** What each document is, and copies the texts in. */
    Map<Long, KnownDocument> bringIn() throws IOException {
        List<DumpRow> rows = new ArrayList<>();
        dump.read(DumpTable.DOCUMENT, rows::add, _ -> {});
        for (int i = 0; i < rows.size(); i++) {
            progress.report(i, rows.size(), title(rows.get(i)));
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            known.putIfAbsent(rows.get(i).id(), known(rows.get(i)));
        }
        return known;
    }

    List<Problem> problems() {
        return problems;
    }

    private static String title(DumpRow row) {
        return row.values().get(TITLE) instanceof String title ? title : "";
    }

    private static Optional<FileType> type(DumpRow row) {
        return row.values().get(TYPE) instanceof String mime ? FileType.ofMime(mime) : Optional.empty();
    }

    private KnownDocument known(DumpRow row) throws IOException {
        FileType type = type(row).orElse(FileType.DOCX);
        Optional<KnownDocument> file = file(row, type);
        if (file.isPresent()) {
            return file.get();
        }
        return switch (type) {
            case TEXT, MARKDOWN -> dump.isFileless(row.id()) ? KnownDocument.NONE : text(row, type);
            case PDF -> new KnownDocument("", samePdf(row));
            case DOCX -> KnownDocument.NONE;
        };
    }

    /** The document's own file where the archive has it and it is of the type that the row says. */
    private Optional<KnownDocument> file(DumpRow row, FileType type) throws IOException {
        Optional<InputStream> file = dump.file(row.id());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            Incoming incoming = workspace.files().copyIn(in, trace);
            try {
                return file(row, type, incoming);
            } finally {
                Files.deleteIfExists(incoming.file());
            }
        } catch (DocumentException e) {
            problems.add(new Problem(dump.place(row), e.messageKey(), e.args()));
            return Optional.empty();
        } catch (FormatException e) {
            problems.add(new Problem(dump.place(row), e.messageKey(), e.args()));
            return Optional.empty();
        }
    }

    private Optional<KnownDocument> file(DumpRow row, FileType type, Incoming incoming)
            throws DocumentException, FormatException, IOException {
        Optional<LoadedDocument> loaded = loaded(row, incoming);
        Optional<TextLayer> layer = loaded.isEmpty() ? dump.layer(row.id()) : words.with(row.id(), loaded.get());
        if (layer.isEmpty() || loaded.filter(any -> any.type() != type).isPresent()) {
            return Optional.empty();
        }
        Optional<Document> there = workspace.store(database -> new DocumentStore(database).byHash(incoming.hash()));
        if (there.isPresent()) {
            TextLayer here = workspace.files().readLayer(there.get(), progress);
            return Optional.of(words.isIn(row.id(), layer.get(), here, type) ? new KnownDocument(incoming.hash(), OptionalLong.of(there.get().id()))
                    : KnownDocument.NONE);
        }
        if (hashes.putIfAbsent(incoming.hash(), row.id()) != null) {
            return Optional.of(KnownDocument.NONE);
        }
        loaded.ifPresent(read -> problems.addAll(read.notes()));
        trace.document(incoming.hash(), type.extension());
        workspace.files().keep(incoming, layer.get(), type.extension());
        kept.put(incoming.hash(), type);
        return Optional.of(new KnownDocument(incoming.hash(), OptionalLong.empty()));
    }

    private KnownDocument text(DumpRow row, FileType type) throws IOException {
        Optional<InputStream> text = dump.text(row.id());
        if (text.isEmpty()) {
            return KnownDocument.NONE;
        }
        try (InputStream in = text.get()) {
            Incoming incoming = workspace.files().copyIn(in, trace);
            try {
                return kept(row, type, incoming);
            } finally {
                Files.deleteIfExists(incoming.file());
            }
        } catch (DocumentException e) {
            problems.add(new Problem(dump.place(row), e.messageKey(), e.args()));
            return KnownDocument.NONE;
        }
    }

    /** A second document of the same content has no file of its own here; its words are kept beside it. */
    private KnownDocument kept(DumpRow row, FileType type, Incoming incoming) throws DocumentException, IOException {
        Optional<Document> there = workspace.store(database -> new DocumentStore(database).byHash(incoming.hash()));
        if (there.isPresent()) {
            return new KnownDocument(incoming.hash(), OptionalLong.of(there.get().id()));
        }
        if (hashes.putIfAbsent(incoming.hash(), row.id()) != null) {
            return KnownDocument.NONE;
        }
        String name = row.id() + "." + type.extension();
        LoadedDocument loaded = loaded(incoming, name);
        problems.addAll(loaded.notes());
        trace.document(incoming.hash(), type.extension());
        workspace.files().keep(incoming, loaded.layer(), type.extension());
        kept.put(incoming.hash(), type);
        return new KnownDocument(incoming.hash(), OptionalLong.empty());
    }

    /** Empty for a file that cannot be read, as one with a password, of which the archive knows all the same what stands in it. */
    private Optional<LoadedDocument> loaded(DumpRow row, Incoming incoming) throws DocumentException, IOException {
        try {
            return Optional.of(loaded(incoming, dump.place(row)));
        } catch (DocumentException e) {
            if (dump.layer(row.id()).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private LoadedDocument loaded(Incoming incoming, String name) throws DocumentException, IOException {
        try (StoredFile file = workspace.files().open(incoming)) {
            return loader.load(file.path(), name, LoadOptions.defaults(), Cancellation.of(progress));
        }
    }

    /** Removes the files of an import that came to nothing, unless somebody added the same documents meanwhile. */
    void discard() {
        kept.forEach((hash, type) -> {
            if (workspace.store(database -> new DocumentStore(database).byHash(hash)).isEmpty()) {
                discard(hash, type);
            }
        });
        for (long number : written) {
            try {
                workspace.files().discardWords(number);
            } catch (IOException e) {
                LOG.warn("The words of document {} of an import that came to nothing are still there", number, e);
            }
        }
    }

    private void discard(String hash, FileType type) {
        try {
            workspace.files().discard(hash, type.extension());
        } catch (IOException e) {
            LOG.warn("The file {} of an import that came to nothing is still there", hash, e);
        }
    }

    private OptionalLong samePdf(DumpRow row) throws IOException {
        Optional<Document> there = workspace.store(database -> new DocumentStore(database).byTitle(title(row)))
                .filter(document -> document.type() == FileType.PDF);
        if (there.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            TextLayer layer = workspace.files().readLayer(there.get(), progress);
            return words.isIn(row.id(), layer) ? OptionalLong.of(there.get().id()) : OptionalLong.empty();
        } catch (DocumentException | FormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Writes the layers of documents without a file, by the numbers that they have here. */
    void writeLayers(Map<Long, Long> numbers) {
        try {
            for (Map.Entry<Long, Long> number : numbers.entrySet()) {
                KnownDocument file = known.get(number.getKey());
                if (file != null && file.contentHash().isEmpty()) {
                    writeLayer(number.getKey(), number.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLayer(long inDump, long here) throws IOException {
        try {
            Optional<TextLayer> layer = words.alone(inDump);
            if (layer.isPresent()) {
                trace.words(here);
                written.add(here);
                workspace.files().writeLayerOfWords(layer.get(), here);
            }
        } catch (FormatException e) {
            problems.add(new Problem("pawls/" + inDump + ".json", e.messageKey(), e.args()));
        }
    }
}
