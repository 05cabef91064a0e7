package dev.plumbline.review;

import dev.plumbline.store.DocumentStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that an import brought into the workspace before its rows are there, listed beside the database and locked for
 * as long as the import goes on. Of one that was killed the next import removes what no row names.
 */
final class ImportTrace implements AutoCloseable {

    private static final String NAMES = "import-*.trace";
    private static final Pattern DOCUMENT = Pattern.compile("([0-9a-f]{64})\\.([a-z]{2,4})");
    private static final Pattern WORDS = Pattern.compile("words (\\d{1,18})");
    private static final Pattern PART = Pattern.compile("incoming\\d+\\.part");

    private final Path file;
    private final FileChannel channel;

    private ImportTrace(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Removes what killed imports left, and begins the list of another. */
    static ImportTrace begin(Workspace workspace) throws IOException {
        try (DirectoryStream<Path> traces = Files.newDirectoryStream(workspace.folder(), NAMES)) {
            for (Path trace : traces) {
                cleanUp(workspace, trace);
            }
        }
        Path file = workspace.folder().resolve("import-" + UUID.randomUUID() + ".trace");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ImportTrace trace = new ImportTrace(file, channel);
        channel.lock();
        return trace;
    }

    /** To be told before the copy gets its name. */
    void document(String hash, String extension) throws IOException {
        add(hash + "." + extension);
    }

    /** To be told before the layer of a document without a file is written. */
    void words(long documentId) throws IOException {
        add("words " + documentId);
    }

    /** A copy under a passing name. */
    void part(Path part) throws IOException {
        add(String.valueOf(part.getFileName()));
    }

    private void add(String line) throws IOException {
        channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    private static void cleanUp(Workspace workspace, Path trace) throws IOException {
        try (FileChannel channel = FileChannel.open(trace, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                for (String line : Files.readAllLines(trace)) {
                    remove(workspace, line);
                }
                Files.delete(trace);
            }
        } catch (OverlappingFileLockException e) {
            // This very program imports something else just now; that is no import that was killed.
            return;
        }
    }

    private static void remove(Workspace workspace, String line) throws IOException {
        Matcher document = DOCUMENT.matcher(line);
        Matcher words = WORDS.matcher(line);
        if (document.matches() && workspace.store(store -> new DocumentStore(store).byHash(document.group(1))).isEmpty()) {
            workspace.files().discard(document.group(1), document.group(2));
        } else if (words.matches()
                && workspace.store(store -> new DocumentStore(store).find(Long.parseLong(words.group(1)))).isEmpty()) {
            workspace.files().discardWords(Long.parseLong(words.group(1)));
        } else if (PART.matcher(line).matches()) {
            workspace.files().discardPart(line);
        }
    }
}
