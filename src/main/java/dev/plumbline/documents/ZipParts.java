package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an office document's archive, each read within bounds. */
final class ZipParts implements AutoCloseable {

    private static final int MAX_PARTS = 100_000;

    private final ZipFile zip;
    private final String title;

    private ZipParts(ZipFile zip, String title) {
        this.zip = zip;
        this.title = title;
    }

    static ZipParts open(Path file, String title) throws IOException, DocumentException {
        // Not Java's own, which reads files of the disk alone; a sealed document is in memory.
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(Files.newByteChannel(file)).get();
        if (Collections.list(zip.getEntries()).size() > MAX_PARTS) {
            zip.close();
            throw DocumentException.of(Code.ARCHIVE_BOMB, title);
        }
        return new ZipParts(zip, title);
    }

    /** The part of a name as relationships write it; names compare without regard to case, as the format has it. */
    Optional<InputStream> part(String name) throws IOException {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry exact = zip.getEntry(wanted);
        Optional<ZipArchiveEntry> entry = exact != null ? Optional.of(exact)
                : Collections.list(zip.getEntries()).stream().filter(e -> e.getName().replace('\\', '/').equalsIgnoreCase(wanted)).findFirst();
        return entry.isEmpty() ? Optional.empty() : Optional.of(bounded(entry.get()));
    }

    private InputStream bounded(ZipArchiveEntry entry) throws IOException {
        @Nullable InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new IOException("no such part: " + entry.getName());
        }
        return new Bounded(in, Math.max(1, entry.getCompressedSize()), title);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops at more bytes than an honest part has: many megabytes out of next to nothing. */
    private static final class Bounded extends FilterInputStream {

        private static final long ALWAYS_ALLOWED = 32L << 20;
        private static final long MAX_RATIO = 250;
        private static final long MAX_BYTES = 1L << 30;

        private final long limit;
        private final String title;
        private long count;

        Bounded(InputStream in, long packed, String title) {
            super(in);
            this.limit = Math.min(MAX_BYTES, Math.max(ALWAYS_ALLOWED, packed * MAX_RATIO));
            this.title = title;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            count += read;
            if (count > limit) {
                throw new BombException(title);
            }
        }
    }

    /** More came out of an archive than can be true. */
    static final class BombException extends IOException {

        private static final long serialVersionUID = 1;

        BombException(String title) {
            super("Zip bomb: " + title);
        }
    }
}
