package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Sha256;
import dev.plumbline.text.TextLayer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
    private final List<Problem> unused = new ArrayList<>();

    private CorpusZip(DumpFiles files, String name) throws IOException, FormatException {
        this.files = files;
        this.name = name;
        fingerprint = fingerprint(files);
        MessageDigest digest = Sha256.digest();
        CorpusData data;
        try (InputStream in = new DigestInputStream(
                files.open(CorpusData.FILE).orElseThrow(() -> new FormatException("input.corpus.shape")), digest)) {
            data = CorpusData.read(new Unclosed(in));
            in.transferTo(OutputStream.nullOutputStream());
        }
        rows = new CorpusRows(data, side(Sha256.hex(digest)), files.names());
    }

    /** A side file that cannot be used is named, and the corpus comes in without it. */
    private Optional<CorpusSide> side(String dataHash) throws IOException {
        Optional<InputStream> side = files.open(CorpusSide.FILE);
        if (side.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = side.get()) {
            return Optional.of(CorpusSide.read(in, dataHash));
        } catch (FormatException e) {
            unused.add(new Problem(CorpusSide.FILE, e.messageKey(), e.args()));
            return Optional.empty();
        }
    }

    /** Passes everything on but the closing: what a parser leaves is still to be read. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }

    /** True for a zip that holds a {@code data.json} with documents, at its top or in one folder. */
    public static boolean isOne(Path path) throws IOException {
        if (Files.isDirectory(path) || !TableDump.isZip(path)) {
            return false;
        }
        try (DumpFiles files = DumpFiles.zip(path, CorpusData.FILE, BOUNDS)) {
            Optional<InputStream> data = files.open(CorpusData.FILE);
            if (data.isEmpty()) {
                return false;
            }
            try (InputStream in = data.get()) {
                return CorpusData.isIn(in);
            }
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
        // Owners that no workspace keeps are known by their links alone: the zip may list some of them.
        return !table.table().isEmpty() && !rows.of(table).isEmpty();
    }

    @Override
    public void read(DumpTable table, Consumer<DumpRow> to, Consumer<Problem> problems) {
        rows.of(table).forEach(to);
    }

    @Override
    public Optional<InputStream> file(long documentId) throws IOException {
        CorpusDocument document = rows.document(documentId);
        return document.isFileless() ? Optional.empty() : files.open(document.entry());
    }

    @Override
    public boolean isFileless(long documentId) {
        return rows.document(documentId).isFileless();
    }

    @Override
    public Optional<TextLayer> layer(long documentId) {
        return rows.document(documentId).layer();
    }

    @Override
    public String place(DumpRow document) {
        return rows.document(document.id()).entry();
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
        List<Problem> all = new ArrayList<>(unused);
        all.addAll(rows.problems());
        files.unsafe().forEach(unsafe -> all.add(Problem.at(name, "input.dump.unsafe", unsafe)));
        return all;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
