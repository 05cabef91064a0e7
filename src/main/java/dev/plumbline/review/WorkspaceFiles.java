package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LayerFile;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Progress;
import dev.plumbline.store.OwnerOnly;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a workspace beside its database: {@code documents/<sha-256>.<ext>}, a copy of each document, and {@code
 * layers/<sha-256>.layer}, its text as it was read when it was added, which offsets and token numbers refer to.
 */
final class WorkspaceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFiles.class);

    private final Path documents;
    private final Path layers;
    private final Passwords passwords;

    /** A copy that is not part of the workspace yet. */
    record Incoming(Path file, String hash) {}

    WorkspaceFiles(Path folder, Passwords passwords) {
        this.documents = folder.resolve("documents");
        this.layers = folder.resolve("layers");
        this.passwords = passwords;
    }

    void prepare() throws IOException {
        OwnerOnly.folder(documents);
        OwnerOnly.folder(layers);
    }

    Path document(Document document) {
        return documents.resolve(document.contentHash() + "." + document.type().extension());
    }

    Path layer(String hash) {
        return layers.resolve(hash + ".layer");
    }

    /** Copies a file in under a passing name and takes its hash on the way. */
    Incoming copyIn(Path source) throws IOException {
        Path part = Files.createTempFile(documents, "incoming", ".part");
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(source), digest);
                OutputStream out = Files.newOutputStream(part)) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return new Incoming(part, HexFormat.of().formatHex(digest.digest()));
    }

    /** Makes a copy and its layer part of the workspace. */
    void keep(Incoming incoming, TextLayer layer, String extension) throws IOException {
        LayerFile.write(layer, layer(incoming.hash()));
        Path kept = documents.resolve(incoming.hash() + "." + extension);
        Files.move(incoming.file(), kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The layer as it was kept; read anew from the document, and kept, where its file is lost or damaged. */
    TextLayer readLayer(Document document, Progress progress) throws IOException, DocumentException {
        Path file = layer(document.contentHash());
        try {
            if (Files.exists(file)) {
                return LayerFile.read(file, progress);
            }
        } catch (DocumentException e) {
            LOG.warn("The layer of {} is damaged and is made anew", document.title(), e);
        }
        LoadOptions options = LoadOptions.defaults().withThreads(Runtime.getRuntime().availableProcessors());
        TextLayer layer = passwords.open(document.title(), options,
                unlocked -> new DocumentLoader().load(document(document), document.title(), unlocked, progress).layer());
        LayerFile.write(layer, file);
        return layer;
    }

    /** SHA-256 of a document's copy, lower-case hex. */
    String hash(Document document) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(document(document)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
