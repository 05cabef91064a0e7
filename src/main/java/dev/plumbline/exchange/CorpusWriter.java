package dev.plumbline.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.DumpRow;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Sha256;
import dev.plumbline.text.TextLayer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workspace as a corpus zip of OpenContracts, version 2: {@code data.json}, a file for each document, and in
 * {@code plumbline.json} what the format has no place for, so that nothing is lost between two workspaces. One document is
 * held at a time. The same rows give the same bytes.
 */
public final class CorpusWriter {

    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 100_000_000;

    private final CorpusExport export;
    private final ZipOutputStream zip;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What was written.
     *
     * @param problems what others will not be able to use of it
     */
    public record Written(int documents, int annotations, List<Problem> problems) {
        public Written {
            problems = List.copyOf(problems);
        }
    }

    private CorpusWriter(CorpusExport export, OutputStream out) {
        this.export = export;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes everything, flushes the stream and leaves it open. What the source throws reaches the caller. */
    public static Written write(CorpusSource source, OutputStream out) throws IOException {
        return new CorpusWriter(new CorpusExport(source), out).write();
    }

    private Written write() throws IOException {
        MessageDigest digest = Sha256.digest();
        SteadyZip.begin(zip, CorpusData.FILE);
        Counted counted = new Counted(zip);
        int annotations;
        try (JsonGenerator json = generator(new DigestOutputStream(counted, digest))) {
            annotations = new CorpusDataWriter(export, json).write();
        }
        end(CorpusData.FILE, counted);
        for (DumpRow document : export.documents()) {
            writeFile(document);
        }
        SteadyZip.begin(zip, CorpusSide.FILE);
        Counted side = new Counted(zip);
        try (JsonGenerator json = generator(side)) {
            new CorpusSideWriter(export, json).write(Sha256.hex(digest));
        }
        end(CorpusSide.FILE, side);
        zip.finish();
        zip.flush();
        if (export.documents().size() + 2 > MOST_FILES) {
            problems.add(Problem.at(CorpusData.FILE, "export.corpus.files", export.documents().size(), MOST_FILES));
        }
        return new Written(export.documents().size(), annotations, problems);
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return JsonValues.factory(Limits.DEFAULT).createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private void end(String name, Counted counted) throws IOException {
        zip.closeEntry();
        if (counted.bytes > MOST_BYTES) {
            problems.add(Problem.at(name, "export.corpus.bytes", MOST_BYTES));
        }
    }

    private void writeFile(DumpRow document) throws IOException {
        String name = export.entry(document.id());
        SteadyZip.begin(zip, name);
        Counted counted = new Counted(zip);
        if (export.source().hash(document.id()).isEmpty()) {
            TextLayer layer = export.source().layer(document.id());
            counted.write(layer.pages().isEmpty() ? layer.text().getBytes(StandardCharsets.UTF_8) : StandInPdf.of(layer.pages()));
            problems.add(Problem.at(name, "export.corpus.words"));
        } else {
            try (InputStream in = export.source().file(document.id())) {
                in.transferTo(counted);
            }
        }
        end(name, counted);
    }

    /** Stays open when what writes to it is closed. */
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] block, int offset, int length) throws IOException {
            out.write(block, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
