package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LayerFile;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.Sha256;
import dev.plumbline.encryption.SealedFiles;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.store.OwnerOnly;
import dev.plumbline.text.TextLayer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a workspace beside its database: {@code documents/<sha-256>.<ext>}, a copy of each document, and {@code
 * layers/<sha-256>.layer}, its text as it was read when it was added, which offsets and token numbers refer to.
 * Both are sealed in an encrypted workspace; the hash is that of the document itself.
 */
final class WorkspaceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFiles.class);

    private static final String DOCUMENT = "document";
    private static final String LAYER = "layer";
    private static final String PART = ".part";

    private final Path folder;
    private final Path documents;
    private final Path layers;
    private final Optional<SealedFiles> seal;
    private final Passwords passwords;

    /** A copy that is not part of the workspace yet. */
    record Incoming(Path file, String hash) {}

    /** @param seal of an encrypted workspace; its files are sealed with it */
    WorkspaceFiles(Path folder, Optional<SealedFiles> seal, Passwords passwords) {
        this.folder = folder;
        this.documents = folder.resolve("documents");
        this.layers = folder.resolve("layers");
        this.seal = seal;
        this.passwords = passwords;
    }

    /** Makes what is missing. The workspace may have been made by hand, or come from elsewhere, open to everybody. */
    void prepare() throws IOException {
        OwnerOnly.guard(folder);
        OwnerOnly.folder(documents);
        OwnerOnly.folder(layers);
    }

    boolean exists(Document document) {
        return Files.exists(file(document));
    }

    /** Whether the words of a document without a file are kept. */
    boolean hasWords(Document document) {
        return Files.exists(layer(document));
    }

    /** The document's copy, as it was added. */
    InputStream content(Document document) throws IOException {
        return content(file(document), DOCUMENT);
    }

    /** The document's copy, readable until it is closed. */
    StoredFile open(Document document) throws IOException {
        return readable(file(document), document.contentHash());
    }

    /** What was copied in, readable until it is closed. */
    StoredFile open(Incoming incoming) throws IOException {
        return readable(incoming.file(), incoming.hash());
    }

    private StoredFile readable(Path file, String name) throws IOException {
        if (seal.isEmpty()) {
            return StoredFile.of(file);
        }
        try (InputStream content = content(file, DOCUMENT)) {
            return StoredFile.inMemory(content, name);
        }
    }

    private Path file(Document document) {
        return documents.resolve(document.contentHash() + "." + document.type().extension());
    }

    private Path layer(String hash) {
        return layers.resolve(hash + ".layer");
    }

    /** The layer of a document, which may have no file: its server gave its words alone. */
    private Path layer(Document document) {
        return document.contentHash().isEmpty() ? layerOfWords(document.id()) : layer(document.contentHash());
    }

    /** Where the layer of a document without a file lies. */
    private Path layerOfWords(long documentId) {
        return layers.resolve("document-" + documentId + ".layer");
    }

    /** Copies a file in under a passing name and takes its hash on the way. */
    Incoming copyIn(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return copyIn(in);
        }
    }

    /** {@link #copyIn(Path)} of a stream, which stays open. */
    Incoming copyIn(InputStream source) throws IOException {
        return copyInto(Files.createTempFile(documents, "incoming", PART), source);
    }

    /** The same, and the trace knows of the copy before it is filled. */
    Incoming copyIn(InputStream source, ImportTrace trace) throws IOException {
        Path part = Files.createTempFile(documents, "incoming", PART);
        trace.part(part);
        return copyInto(part, source);
    }

    private Incoming copyInto(Path part, InputStream source) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = sealed(Files.newOutputStream(part), DOCUMENT)) {
            new DigestInputStream(source, digest).transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return new Incoming(part, Sha256.hex(digest));
    }

    /** Makes a copy and its layer part of the workspace. */
    void keep(Incoming incoming, TextLayer layer, String extension) throws IOException {
        writeLayer(layer, layer(incoming.hash()));
        Path kept = documents.resolve(incoming.hash() + "." + extension);
        Files.move(incoming.file(), kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes back what {@link #keep} did. */
    void discard(String hash, String extension) throws IOException {
        Files.deleteIfExists(documents.resolve(hash + "." + extension));
        Files.deleteIfExists(layer(hash));
    }

    /** Takes back what {@link #writeLayerOfWords} did. */
    void discardWords(long documentId) throws IOException {
        Files.deleteIfExists(layerOfWords(documentId));
    }

    /** Removes a copy that is not part of the workspace, by the name of its file. */
    void discardPart(String name) throws IOException {
        Files.deleteIfExists(documents.resolve(name));
    }

    /** The file is whole or untouched. */
    void writeLayer(TextLayer layer, Document document) throws IOException {
        writeLayer(layer, layer(document));
    }

    /** The layer of a document without a file. */
    void writeLayerOfWords(TextLayer layer, long documentId) throws IOException {
        writeLayer(layer, layerOfWords(documentId));
    }

    private void writeLayer(TextLayer layer, Path file) throws IOException {
        AtomicFile.write(file, out -> LayerFile.write(layer, sealed(out, LAYER)));
    }

    /** The layer as it was kept; read anew from the document, and kept, where its file is lost or damaged. */
    TextLayer readLayer(Document document, Progress progress) throws IOException, DocumentException {
        try {
            if (Files.exists(layer(document))) {
                return keptLayer(document, progress);
            }
        } catch (DocumentException e) {
            LOG.warn("The layer of {} is damaged and is made anew", document.title(), e);
        }
        LoadOptions options = LoadOptions.defaults().withThreads(Runtime.getRuntime().availableProcessors());
        try (StoredFile file = open(document)) {
            TextLayer layer = passwords.open(document.title(), options,
                    unlocked -> new DocumentLoader().load(file.path(), document.title(), unlocked, progress).layer());
            writeLayer(layer, document);
            return layer;
        }
    }

    /** The layer as it was kept, and nothing else. */
    TextLayer keptLayer(Document document, Progress progress) throws IOException, DocumentException {
        Path file = layer(document);
        try (InputStream in = content(file, LAYER)) {
            return LayerFile.read(in, String.valueOf(file.getFileName()), progress);
        }
    }

    /** SHA-256 of a document's copy, lower-case hex; a sealed one that was changed cannot be read. */
    String hash(Document document) throws IOException {
        try (InputStream in = content(file(document), DOCUMENT)) {
            return Sha256.hex(in);
        }
    }

    /** Copies all documents and layers into another workspace, sealed with its lock. */
    void sealInto(Path folder, WorkspaceLock lock, Progress progress) throws IOException {
        WorkspaceFiles other = new WorkspaceFiles(folder, lock.files(), passwords);
        other.prepare();
        sealAll(documents, DOCUMENT, other, other.documents, progress);
        sealAll(layers, LAYER, other, other.layers, progress);
    }

    private void sealAll(Path from, String purpose, WorkspaceFiles other, Path to, Progress progress) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(file -> !file.toString().endsWith(PART)).sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.report(i, files.size(), String.valueOf(files.get(i).getFileName()));
            try (InputStream in = content(files.get(i), purpose);
                    OutputStream out = other.sealed(Files.newOutputStream(to.resolve(from.relativize(files.get(i)))), purpose)) {
                in.transferTo(out);
            }
        }
    }

    private InputStream content(Path file, String purpose) throws IOException {
        InputStream in = Files.newInputStream(file);
        return seal.isEmpty() ? in : orClosed(in, () -> seal.get().opening(in, purpose));
    }

    private OutputStream sealed(OutputStream out, String purpose) throws IOException {
        return seal.isEmpty() ? out : orClosed(out, () -> seal.get().sealing(out, purpose));
    }

    private static <T> T orClosed(Closeable inner, Wrapping<T> work) throws IOException {
        boolean isDone = false;
        try {
            T wrapped = work.run();
            isDone = true;
            return wrapped;
        } finally {
            if (!isDone) {
                inner.close();
            }
        }
    }

    @FunctionalInterface
    private interface Wrapping<T> {
        T run() throws IOException;
    }
}
