package dev.plumbline.exchange;

import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table dump of an OpenContracts server: a folder or a zip of CSV files named after the Django tables, as PostgreSQL's
 * {@code \copy … csv header} writes them, and beside them {@code texts/ID.txt} and {@code pawls/ID.json}, the text or the
 * tokens of a document. Read as a stream; columns and files that are not known are left.
 */
public final class TableDump implements DumpArchive {

    /** Name of the format for {@code --format}. */
    public static final String ID = "table-dump";

    private static final String ANCHOR = DumpTable.ANNOTATION.fileName();
    private static final int MOST_RECORD = 32_000_000;
    /** Numbers of rows are held in memory; of documents their titles too. */
    private static final int MOST_ROWS = 8_000_000;
    private static final int MOST_DOCUMENTS = 200_000;
    private static final int ZIP_MAGIC = 0x504b;

    private final DumpFiles files;
    private final String name;

    private TableDump(DumpFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /** True for a folder or a zip that holds the table of annotations. */
    public static boolean isOne(Path path) throws IOException {
        if (!Files.isDirectory(path) && !isZip(path)) {
            return false;
        }
        try (DumpFiles files = DumpFiles.of(path, ANCHOR)) {
            return files.has(ANCHOR);
        }
    }

    static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return (in.read() << 8 | in.read()) == ZIP_MAGIC;
        }
    }

    /**
     * Opens a dump.
     *
     * @throws DumpException when a table is missing that nothing can be used without, or it is a broken zip
     */
    public static TableDump open(Path path) throws IOException {
        TableDump dump = new TableDump(DumpFiles.of(path, ANCHOR), String.valueOf(path.getFileName()));
        boolean done = false;
        try {
            dump.requireTables();
            done = true;
            return dump;
        } finally {
            if (!done) {
                dump.close();
            }
        }
    }

    private void requireTables() throws DumpException {
        for (DumpTable table : DumpTable.values()) {
            if (table.isNeeded() && !has(table)) {
                throw new DumpException("input.dump.table", name, table.fileName());
            }
        }
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
    public boolean has(DumpTable table) {
        return table.isOfServer() && files.has(table.fileName());
    }

    private Optional<InputStream> open(DumpTable table) throws IOException {
        return table.isOfServer() ? files.open(table.fileName()) : Optional.empty();
    }

    @Override
    public void read(DumpTable table, Consumer<DumpRow> rows, Consumer<Problem> problems) throws IOException {
        Optional<InputStream> file = open(table);
        if (file.isEmpty()) {
            return;
        }
        try (InputStream in = file.get()) {
            CsvRecords records = new CsvRecords(in, MOST_RECORD);
            if (!records.next()) {
                throw new DumpException("input.dump.header", table.fileName());
            }
            DumpCells cells = new DumpCells(table, records);
            Places places = new Places(table.fileName());
            int most = table == DumpTable.DOCUMENT ? MOST_DOCUMENTS : MOST_ROWS;
            for (int row = 0; records.next(); row++) {
                if (row == most) {
                    throw new DumpException("input.dump.rows", table.fileName(), most);
                }
                try {
                    rows.accept(new DumpRow(table, records.line(), cells.values(records)));
                } catch (FormatException e) {
                    problems.accept(new Problem(places.line(records.line()), e.messageKey(), e.args()));
                }
            }
        }
    }

    @Override
    public String fingerprint() throws IOException {
        MessageDigest fingerprint = Sha256.digest();
        for (DumpTable table : DumpTable.values()) {
            Optional<InputStream> file = open(table);
            if (file.isPresent()) {
                fingerprint.update(table.fileName().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.get()) {
                    Sha256.add(fingerprint, in);
                }
            }
        }
        return Sha256.hex(fingerprint);
    }

    /** A dump has no files of documents. */
    @Override
    public Optional<InputStream> file(long documentId) {
        return Optional.empty();
    }

    @Override
    public Optional<InputStream> text(long documentId) throws IOException {
        return files.open("texts/" + documentId + ".txt");
    }

    @Override
    public Optional<Pawls> tokens(long documentId) throws IOException, FormatException {
        String file = "pawls/" + documentId + ".json";
        Optional<InputStream> written = files.open(file);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try (Reader reader = new InputStreamReader(written.get(), StandardCharsets.UTF_8)) {
            return Optional.of(PawlsFormat.read(reader, file).pawls());
        }
    }

    /** Names in the dump that lead out of it and were not read. */
    @Override
    public List<Problem> problems() {
        return files.unsafe().stream().map(unsafe -> Problem.at(name, "input.dump.unsafe", unsafe)).toList();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
