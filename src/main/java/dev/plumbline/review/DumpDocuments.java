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
import dev.plumbline.exchange.Pawls;
import dev.plumbline.review.WorkspaceFiles.Incoming;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.KnownDocument;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private final Progress progress;
    private final DocumentLoader loader = new DocumentLoader();
    private final Map<Long, KnownDocument> known = new HashMap<>();
    private final Map<String, Long> hashes = new HashMap<>();
    private final Map<String, FileType> kept = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    DumpDocuments(Workspace workspace, DumpArchive dump, Progress progress) {
        this.workspace = workspace;
        this.dump = dump;
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
            case TEXT, MARKDOWN -> text(row, type);
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
            Incoming incoming = workspace.files().copyIn(in);
            try {
                return file(row, type, incoming);
            } finally {
                Files.deleteIfExists(incoming.file());
            }
        } catch (DocumentException e) {
            problems.add(new Problem(title(row), e.messageKey(), e.args()));
            return Optional.empty();
        } catch (FormatException e) {
            problems.add(new Problem(title(row), e.messageKey(), e.args()));
            return Optional.empty();
        }
    }

    private Optional<KnownDocument> file(DumpRow row, FileType type, Incoming incoming)
            throws DocumentException, FormatException, IOException {
        LoadedDocument loaded = loaded(incoming, title(row));
        Optional<TextLayer> layer = layer(row.id(), loaded);
        if (loaded.type() != type || layer.isEmpty()) {
            return Optional.empty();
        }
        Optional<Document> there = workspace.store(database -> new DocumentStore(database).byHash(incoming.hash()));
        if (there.isPresent()) {
            TextLayer words = workspace.files().readLayer(there.get(), progress);
            boolean isSame = type == FileType.PDF ? hasTokens(words, Pawls.of(layer.get()))
                    : words.text().equals(layer.get().text());
            return Optional.of(isSame ? new KnownDocument(incoming.hash(), OptionalLong.of(there.get().id()))
                    : KnownDocument.NONE);
        }
        if (hashes.putIfAbsent(incoming.hash(), row.id()) != null) {
            return Optional.of(KnownDocument.NONE);
        }
        problems.addAll(loaded.notes());
        workspace.files().keep(incoming, layer.get(), type.extension());
        kept.put(incoming.hash(), type);
        return Optional.of(new KnownDocument(incoming.hash(), OptionalLong.empty()));
    }

    /**
     * The words that the archive's annotations refer to: our own reading where it gives the same, because it knows lines
     * too; otherwise a PDF's tokens. None where a text is another than the file's, which then cannot be kept with it.
     */
    private Optional<TextLayer> layer(long id, LoadedDocument loaded) throws IOException, FormatException {
        if (loaded.type() == FileType.PDF) {
            Optional<Pawls> tokens = dump.tokens(id).filter(any -> !any.pages().isEmpty());
            return Optional.of(tokens.filter(any -> !hasTokens(loaded.layer(), any)).map(Pawls::layer)
                    .orElse(loaded.layer()));
        }
        Optional<TextLayer> text = plainText(id);
        return text.isEmpty() || text.get().text().equals(loaded.layer().text()) ? Optional.of(loaded.layer())
                : Optional.empty();
    }

    private KnownDocument text(DumpRow row, FileType type) throws IOException {
        Optional<InputStream> text = dump.text(row.id());
        if (text.isEmpty()) {
            return KnownDocument.NONE;
        }
        try (InputStream in = text.get()) {
            Incoming incoming = workspace.files().copyIn(in);
            try {
                return kept(row, type, incoming);
            } finally {
                Files.deleteIfExists(incoming.file());
            }
        } catch (DocumentException e) {
            problems.add(new Problem(title(row), e.messageKey(), e.args()));
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
        workspace.files().keep(incoming, loaded.layer(), type.extension());
        kept.put(incoming.hash(), type);
        return new KnownDocument(incoming.hash(), OptionalLong.empty());
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
            Optional<Pawls> tokens = dump.tokens(row.id());
            TextLayer layer = workspace.files().readLayer(there.get(), progress);
            return tokens.isPresent() && hasTokens(layer, tokens.get()) ? OptionalLong.of(there.get().id())
                    : OptionalLong.empty();
        } catch (DocumentException | FormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Annotations name tokens by their numbers, so these have to be the same, page by page. */
    private static boolean hasTokens(TextLayer layer, Pawls tokens) {
        return words(Pawls.of(layer)).equals(words(tokens));
    }

    private static List<List<String>> words(Pawls pawls) {
        return pawls.pages().stream().map(page -> page.tokens().stream().map(Pawls.Token::text).toList()).toList();
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
            Optional<TextLayer> layer = dump.tokens(inDump).map(Pawls::layer);
            if (layer.isEmpty()) {
                layer = plainText(inDump);
            }
            if (layer.isPresent()) {
                workspace.files().writeLayerOfWords(layer.get(), here);
            }
        } catch (FormatException e) {
            problems.add(new Problem("pawls/" + inDump + ".json", e.messageKey(), e.args()));
        }
    }

    private Optional<TextLayer> plainText(long id) throws IOException {
        Optional<InputStream> file = dump.text(id);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            byte[] bytes = in.readNBytes(LoadOptions.defaults().maxCharacters());
            return Optional.of(TextLayer.ofText(new String(bytes, StandardCharsets.UTF_8)));
        }
    }
}
