package dev.plumbline.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a table dump, by their names relative to it: a folder, or a zip, which is never unpacked. */
abstract sealed class DumpFiles implements AutoCloseable {

    /**
     * What is read of a zip.
     *
     * @param bytes of a file, unpacked
     * @param entries files and folders
     */
    record Bounds(long bytes, int entries) {}

    /** A server's tables are large; they are read as a stream. */
    private static final Bounds TABLES = new Bounds(16_000_000_000L, 500_000);
    /** What is small may be packed as tight as it likes. */
    private static final long ANY_RATIO = 10_000_000;
    private static final int MOST_RATIO = 100;

    /**
     * Opens a folder or a zip.
     *
     * @param anchor a file that every dump has; in a zip it says which folder of the zip is the dump
     * @throws DumpException when it is a zip that is broken or too large
     */
    static DumpFiles of(Path path, String anchor) throws IOException {
        return Files.isDirectory(path) ? new Folder(path) : zip(path, anchor, TABLES);
    }

    /** A zip of other bounds. */
    static DumpFiles zip(Path path, String anchor, Bounds bounds) throws IOException {
        return new Zip(path, anchor, bounds);
    }

    abstract boolean has(String name);

    /** The names of all files. */
    abstract Set<String> names();

    /** Empty when there is none of this name. */
    abstract Optional<InputStream> open(String name) throws IOException;

    /** Names that lead out of the dump, or to a link; nothing is read of them. */
    abstract List<String> unsafe();

    @Override
    public abstract void close() throws IOException;

    /** A folder; what a link in it leads to is not read. */
    private static final class Folder extends DumpFiles {

        private final Path root;
        private final List<String> unsafe = new ArrayList<>();

        Folder(Path root) throws IOException {
            this.root = root.toRealPath();
        }

        @Override
        boolean has(String name) {
            Path file = root.resolve(name);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            boolean isInside = isInside(file);
            if (!isInside && !unsafe.contains(name)) {
                unsafe.add(name);
            }
            return isInside;
        }

        @Override
        Set<String> names() {
            return Set.of();
        }

        private boolean isInside(Path file) {
            try {
                return file.toRealPath().startsWith(root);
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        Optional<InputStream> open(String name) throws IOException {
            return has(name)
                    ? Optional.of(new BoundedStream(Files.newInputStream(root.resolve(name)), name, TABLES.bytes()))
                    : Optional.empty();
        }

        @Override
        List<String> unsafe() {
            return unsafe;
        }

        @Override
        public void close() {
            // A folder is not held open.
        }
    }

    /** A zip; an entry that unpacks to far more than it is packed in is refused while it is read. */
    private static final class Zip extends DumpFiles {

        private final ZipFile zip;
        private final long size;
        private final Bounds bounds;
        private final Map<String, ZipEntry> entries = new HashMap<>();
        private final List<String> unsafe = new ArrayList<>();

        Zip(Path path, String anchor, Bounds bounds) throws IOException {
            this.bounds = bounds;
            size = Files.size(path);
            zip = opened(path);
            boolean done = false;
            try {
                index(path, anchor);
                done = true;
            } finally {
                if (!done) {
                    zip.close();
                }
            }
        }

        private static ZipFile opened(Path path) throws IOException {
            try {
                return new ZipFile(path.toFile());
            } catch (ZipException e) {
                throw new DumpException("input.dump.zip", path.getFileName());
            }
        }

        private void index(Path path, String anchor) throws DumpException {
            if (zip.size() > bounds.entries()) {
                throw new DumpException("input.dump.entries", path.getFileName(), bounds.entries());
            }
            String prefix = "";
            for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext();) {
                ZipEntry entry = all.next();
                String name = entry.getName().replace('\\', '/');
                if (!isSafe(name)) {
                    unsafe.add(name);
                } else if (!entry.isDirectory()) {
                    entries.putIfAbsent(name, entry);
                    boolean isAnchor = name.equals(anchor) || name.endsWith("/" + anchor);
                    prefix = isAnchor ? name.substring(0, name.length() - anchor.length()) : prefix;
                }
            }
            strip(prefix);
        }

        private void strip(String prefix) {
            Map<String, ZipEntry> all = new HashMap<>(entries);
            entries.clear();
            all.forEach((name, entry) -> {
                if (name.startsWith(prefix)) {
                    entries.put(name.substring(prefix.length()), entry);
                }
            });
        }

        private static boolean isSafe(String name) {
            try {
                Path path = Path.of(name);
                return !name.startsWith("/") && !name.contains(":") && path.equals(path.normalize())
                        && !path.startsWith("..");
            } catch (InvalidPathException e) {
                return false;
            }
        }

        @Override
        boolean has(String name) {
            return entries.containsKey(name);
        }

        @Override
        Set<String> names() {
            return new TreeSet<>(entries.keySet());
        }

        @Override
        Optional<InputStream> open(String name) throws IOException {
            ZipEntry entry = entries.get(name);
            if (entry == null) {
                return Optional.empty();
            }
            // The directory of a zip may lie about an entry's size; but no entry is larger than the whole file.
            long packed = Math.min(size, Math.max(0, entry.getCompressedSize()));
            long most = Math.min(bounds.bytes(), Math.max(ANY_RATIO, MOST_RATIO * packed));
            try {
                return Optional.of(new BoundedStream(zip.getInputStream(entry), name, most));
            } catch (ZipException e) {
                throw new DumpException("input.dump.zip", name);
            }
        }

        @Override
        List<String> unsafe() {
            return unsafe;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
