package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An office document under a password: its archive stands encrypted in an OLE2 file (MS-OFFCRYPTO). */
final class EncryptedPackage {

    /** The most rounds that MS-OFFCRYPTO 2.3.4.10 lets a file ask for; each password tried takes that many hashes. */
    private static final int MOST_ROUNDS = 10_000_000;

    private EncryptedPackage() {}

    /** The archive as a passing file that only its owner may read; closing deletes it. */
    record Opened(Path archive) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(archive);
        }
    }

    static boolean isOne(Path file) throws IOException {
        if (!isArchive(file)) {
            return false;
        }
        try (POIFSFileSystem archive = archive(file)) {
            return archive.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        }
    }

    /** @throws DocumentException when the password is missing or wrong, or the archive is too large */
    static Opened open(Path file, LoadOptions options, String title)
            throws IOException, GeneralSecurityException, DocumentException {
        if (options.password().isEmpty()) {
            throw DocumentException.of(Code.ENCRYPTED, title);
        }
        try (POIFSFileSystem archive = archive(file)) {
            EncryptionInfo info = new EncryptionInfo(archive);
            if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
                throw DocumentException.of(Code.UNSAFE, title);
            }
            Decryptor decryptor = info.getDecryptor();
            if (!decryptor.verifyPassword(options.password())) {
                throw DocumentException.of(Code.WRONG_PASSWORD, title);
            }
            try (InputStream in = decryptor.getDataStream(archive)) {
                return copied(file, in, options.maxBytes(), title);
            }
        }
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            return FileMagic.valueOf(in) == FileMagic.OLE2;
        }
    }

    private static POIFSFileSystem archive(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        boolean isOpen = false;
        try {
            // Closing it closes the channel. Not a stream: that would read the whole file into memory.
            POIFSFileSystem archive = new POIFSFileSystem(channel, true);
            isOpen = true;
            return archive;
        } finally {
            if (!isOpen) {
                channel.close();
            }
        }
    }

    /** A document that is in memory alone is unlocked in memory too. */
    private static Path passing(Path file) throws IOException {
        return file.getFileSystem().equals(FileSystems.getDefault()) ? Files.createTempFile("unlocked", ".docx")
                : Files.createTempFile(file.toAbsolutePath().getParent(), "unlocked", ".docx");
    }

    private static Opened copied(Path file, InputStream in, long most, String title) throws IOException, DocumentException {
        Opened opened = new Opened(passing(file));
        boolean isWhole = false;
        try (OutputStream out = Files.newOutputStream(opened.archive())) {
            long left = most;
            for (byte[] part = in.readNBytes(1 << 16); part.length > 0; part = in.readNBytes(1 << 16)) {
                left -= part.length;
                if (left < 0) {
                    throw DocumentException.of(Code.TOO_LARGE, title, most >> 20, most >> 20);
                }
                out.write(part);
            }
            isWhole = true;
            return opened;
        } finally {
            if (!isWhole) {
                opened.close();
            }
        }
    }
}
