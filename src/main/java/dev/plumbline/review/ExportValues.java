package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueFilter;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.exchange.ExportRow;
import dev.plumbline.exchange.ExportRow.Surroundings;
import dev.plumbline.exchange.Formats;
import dev.plumbline.exchange.ValueExporter;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes values with their places to a file, which is whole or untouched. */
public final class ExportValues {

    private static final int CONTEXT = 60;

    private final Workspace workspace;

    ExportValues(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Ids of the formats that can be written. */
    public static List<String> formats() {
        return Formats.exporters().stream().map(ValueExporter::id).toList();
    }

    /**
     * The usual ending of a format's files, without the dot.
     *
     * @throws PlumblineException when there is no such format
     */
    public static String ending(String format) {
        return exporter(format).ending();
    }

    /**
     * @param format an id of {@link #formats}
     * @throws PlumblineException when there is no such format or the file cannot be written
     * @throws CancellationException when the progress says that it is cancelled; the file is untouched
     */
    public ExportOutcome run(String format, Path out, boolean acceptedOnly, Progress progress) {
        ValueExporter exporter = exporter(format);
        Set<ReviewState> states = acceptedOnly ? Set.of(ReviewState.ACCEPTED) : Set.of();
        List<ValueRow> rows = workspace.listValues().matching(new ValueFilter(OptionalLong.empty(), Set.of(), states));
        try {
            AtomicInteger written = new AtomicInteger();
            AtomicFile.write(out, stream -> written.set(exporter.write(() -> new Rows(rows, progress), stream)));
            return new ExportOutcome(written.get());
        } catch (IOException e) {
            String key = Files.isDirectory(out) ? "input.file.folder" : FileFailures.writingKey(e);
            throw new PlumblineException(key, List.of(out), e);
        }
    }

    private static ValueExporter exporter(String format) {
        return Formats.exporter(format)
                .orElseThrow(() -> new PlumblineException("usage.format", format,
                        String.join(", ", formats()) + ", " + ExportHighlights.FORMAT));
    }

    /** The rows with what their documents add; a document's text is read when its first row comes. */
    private final class Rows implements Iterator<ExportRow> {

        private final List<ValueRow> rows;
        private final Progress progress;
        private int next;
        private long documentId = -1;
        private TextLayer layer = TextLayer.ofText("");

        Rows(List<ValueRow> rows, Progress progress) {
            this.rows = rows;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            return next < rows.size();
        }

        @Override
        public ExportRow next() {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            ValueRow row = rows.get(next++);
            if (row.document().id() != documentId) {
                documentId = row.document().id();
                layer = workspace.readDocuments().layer(documentId);
                progress.report(next, rows.size(), row.document().title());
            }
            Optional<Span> span = row.place().map(place -> layer.codePoints().toUtf16(place.codePoints()));
            return new ExportRow(row, span.map(this::surroundings).orElse(Surroundings.NONE),
                    span.map(new QuotedPlaces(layer)::parts).orElse(List.of()));
        }

        private Surroundings surroundings(Span span) {
            String text = layer.text();
            int start = Math.max(0, span.start() - CONTEXT);
            int end = Math.min(text.length(), span.end() + CONTEXT);
            return new Surroundings(text.substring(isWithinPair(text, start) ? start + 1 : start, span.start()),
                    text.substring(span.end(), isWithinPair(text, end) ? end - 1 : end));
        }

        private static boolean isWithinPair(String text, int offset) {
            return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        }
    }
}
