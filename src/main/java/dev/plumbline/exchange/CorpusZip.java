package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * A corpus zip of OpenContracts, version 1 or 2: {@code data.json} and a file for each document that it names. What is
 * wrong in it is told by {@link #problems}; its rows are good.
 */
public final class CorpusZip implements DumpArchive {

    /** Name of the format for {@code --format}. */
    public static final String ID = "opencontracts";

    private static final DumpFiles.Bounds BOUNDS = new DumpFiles.Bounds(100_000_000, 1_000);
    private static final long MOST_TOTAL = 500_000_000;

    private final DumpFiles files;
    private final String name;
    private final String fingerprint;
    private final CorpusRows rows;

    private CorpusZip(DumpFiles files, String name) throws IOException, FormatException {
        this.files = files;
        this.name = name;
        fingerprint = fingerprint(files);
        try (InputStream in = files.open(CorpusData.FILE).orElseThrow(() -> new FormatException("input.corpus.shape"))) {
            rows = new CorpusRows(CorpusData.read(in));
        }
    }

    /** True for a zip that holds a {@code data.json}, at its top or in one folder. */
    public static boolean isOne(Path path) throws IOException {
        if (Files.isDirectory(path) || !TableDump.isZip(path)) {
            return false;
        }
        try (DumpFiles files = DumpFiles.zip(path, CorpusData.FILE, BOUNDS)) {
            return files.has(CorpusData.FILE);
        }
    }

    /**
     * Opens a zip and reads its {@code data.json}.
     *
     * @throws DumpException when it is broken, too large, or no corpus
     */
    public static CorpusZip open(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        DumpFiles files = DumpFiles.zip(path, CorpusData.FILE, BOUNDS);
        boolean done = false;
        try {
            CorpusZip zip = new CorpusZip(files, name);
            done = true;
            return zip;
        } catch (FormatException e) {
            String why = Messages.text(e.messageKey(), e.args().toArray());
            throw new DumpException("input.corpus.unusable", name, why);
        } catch (ZipException e) {
            throw new DumpException("input.dump.zip", name);
        } finally {
            if (!done) {
                files.close();
            }
        }
    }

    /** Reads everything once, so that a file that is broken or too large is known before anything comes in. */
    private static String fingerprint(DumpFiles files) throws IOException {
        MessageDigest fingerprint = Sha256.digest();
        long left = MOST_TOTAL;
        for (String file : files.names()) {
            fingerprint.update((file + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = files.open(file).orElseThrow()) {
                byte[] block = new byte[1 << 16];
                for (int n = in.read(block); n > 0; n = in.read(block)) {
                    fingerprint.update(block, 0, n);
                    left -= n;
                    if (left < 0) {
                        throw new DumpException("input.dump.size", file, MOST_TOTAL);
                    }
                }
            }
        }
        return Sha256.hex(fingerprint);
    }

    @Override
    public String format() {
        return ID;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean joinsWorkspace() {
        return true;
    }

    @Override
    public boolean has(DumpTable table) {
        return !rows.of(table).isEmpty();
    }

    @Override
    public void read(DumpTable table, Consumer<DumpRow> to, Consumer<Problem> problems) {
        rows.of(table).forEach(to);
    }

    @Override
    public Optional<InputStream> file(long documentId) throws IOException {
        return files.open(rows.document(documentId).entry());
    }

    @Override
    public Optional<InputStream> text(long documentId) {
        return rows.document(documentId).content()
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Pawls> tokens(long documentId) {
        return Optional.of(rows.document(documentId).pawls()).filter(_ -> rows.document(documentId).hasTokens());
    }

    @Override
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(rows.problems());
        files.unsafe().forEach(unsafe -> all.add(Problem.at(name, "input.dump.unsafe", unsafe)));
        return all;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
