package dev.plumbline.review;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a workspace, to be read by its path: the file itself, or what was sealed in it, which is in memory alone and
 * gone when this is closed.
 */
public final class StoredFile implements AutoCloseable {

    private final Path path;

    private StoredFile(Path path) {
        this.path = path;
    }

    static StoredFile of(Path file) {
        return new StoredFile(file);
    }

    /** @param content read to its end, but not closed */
    static StoredFile inMemory(InputStream content, String name) throws IOException {
        FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
        StoredFile file = new StoredFile(memory.getPath("/", name));
        boolean isWhole = false;
        try {
            Files.copy(content, file.path);
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                file.close();
            }
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!path.getFileSystem().equals(FileSystems.getDefault())) {
            try {
                path.getFileSystem().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
