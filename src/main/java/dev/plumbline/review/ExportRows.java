package dev.plumbline.review;

import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.exchange.ExportRow;
import dev.plumbline.exchange.ExportRow.Source;
import dev.plumbline.exchange.ExportRow.Surroundings;
import dev.plumbline.exchange.Pictures;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Values with what their documents add; a document's text is read when its first value comes. */
final class ExportRows implements Iterator<ExportRow>, AutoCloseable {

    /** UTF-16 units on either side of a place. */
    private static final int CONTEXT = 60;

    private final Workspace workspace;
    private final List<ValueRow> rows;
    private final Progress progress;
    private int next;
    private long documentId = -1;
    private Source source = new Source(TextLayer.ofText(""), Pictures.NONE);
    private Optional<PlacePictures> pictures = Optional.empty();

    /** @param rows by document */
    ExportRows(Workspace workspace, List<ValueRow> rows, Progress progress) {
        this.workspace = workspace;
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        return next < rows.size();
    }

    /** @throws CancellationException when the progress says that it is cancelled */
    @Override
    public ExportRow next() {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ValueRow row = rows.get(next++);
        if (row.document().id() != documentId) {
            documentId = row.document().id();
            turnTo(documentId);
            progress.report(next, rows.size(), row.document().title());
        }
        TextLayer layer = source.layer();
        Optional<Span> span = row.place().map(place -> layer.codePoints().toUtf16(place.codePoints()));
        return new ExportRow(row, span.map(this::surroundings).orElse(Surroundings.NONE),
                span.map(new QuotedPlaces(layer)::parts).orElse(List.of()), source);
    }

    private void turnTo(long document) {
        close();
        PlacePictures drawing = new PlacePictures(() -> workspace.readDocuments().open(document), progress);
        pictures = Optional.of(drawing);
        source = new Source(workspace.readDocuments().layer(document), drawing);
    }

    @Override
    public void close() {
        pictures.ifPresent(PlacePictures::close);
    }

    private Surroundings surroundings(Span span) {
        String text = source.layer().text();
        int start = Math.max(0, span.start() - CONTEXT);
        int end = Math.min(text.length(), span.end() + CONTEXT);
        return new Surroundings(text.substring(isWithinPair(text, start) ? start + 1 : start, span.start()),
                text.substring(span.end(), isWithinPair(text, end) ? end - 1 : end));
    }

    private static boolean isWithinPair(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
