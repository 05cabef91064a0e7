package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.store.LabelStore;
import dev.plumbline.store.ReviewStore;
import dev.plumbline.store.ValueStore;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Accepts, rejects and reopens values, gives them another place, and takes it back. */
public final class ReviewValues {

    private final Workspace workspace;

    ReviewValues(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Sets the review state of values, all in one act. Accepting an uncertain value makes the annotation for its place.
     *
     * @return how many changed
     * @throws PlumblineException when one of them does not exist; then none is changed
     */
    public int set(List<Long> valueIds, ReviewState state) {
        requireThere(valueIds);
        Map<Long, NewAnnotation> marks = state == ReviewState.ACCEPTED ? marks(valueIds) : Map.of();
        return workspace.store(database -> new ReviewStore(database).set(valueIds, state, marks));
    }

    /**
     * Gives a value the place that a person chose; it counts as accepted then. Tier and quality are those of the place
     * it had, or of its nearest miss.
     *
     * @param codePoints the chosen place, in Unicode code points of the document's text
     * @throws PlumblineException when there is no such value, or the document has no words there
     */
    public void anchor(long valueId, Span codePoints) {
        requireThere(List.of(valueId));
        ValueRow row = workspace.store(database -> new ValueStore(database).find(valueId)).orElseThrow();
        TextLayer layer = workspace.readDocuments().layer(row.document().id());
        if (codePoints.isEmpty() || codePoints.end() > layer.codePoints().fromUtf16(layer.text().length())) {
            throw new PlumblineException("usage.no_words", row.document().title());
        }
        Span place = layer.codePoints().toUtf16(codePoints);
        NewAnnotation mark = shapes(row.document().id(), layer).mark(place)
                .orElseThrow(() -> new PlumblineException("usage.no_words", row.document().title()));
        StoredPlace stored = chosen(row, layer, place);
        workspace.store(database -> {
            new ReviewStore(database).anchor(valueId, stored, mark);
            return stored;
        });
    }

    private static StoredPlace chosen(ValueRow row, TextLayer layer, Span place) {
        Span codePoints = layer.codePoints().fromUtf16(place);
        Optional<StoredPlace> before = row.place().or(() -> row.explanation().nearest());
        List<Span> others = before.map(StoredPlace::others).filter(all -> all.contains(codePoints))
                .orElse(List.of(codePoints));
        OptionalInt page = layer.pageAt(place.start()).map(at -> OptionalInt.of(at.index() + 1))
                .orElse(OptionalInt.empty());
        return new StoredPlace(OptionalLong.empty(), codePoints, page, place.of(layer.text()),
                before.map(StoredPlace::tier).orElse(Tier.FUZZY), before.map(StoredPlace::quality).orElse(0.0),
                others.size() > 1 ? before.map(StoredPlace::occurrences).orElse(1) : 1, others);
    }

    /** @throws PlumblineException that names those of the values that do not exist */
    public void requireThere(Collection<Long> valueIds) {
        List<Long> missing = workspace.store(database -> {
            ValueStore values = new ValueStore(database);
            return valueIds.stream().filter(id -> values.find(id).isEmpty()).toList();
        });
        if (!missing.isEmpty()) {
            String ids = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new PlumblineException("usage.no_value", missing.size(), ids);
        }
    }

    /** Takes back the last act that can be; what it was, in words, or empty when there is none. */
    public Optional<String> undo() {
        return workspace.store(database -> new ReviewStore(database).undo()).map(ReviewValues::summary);
    }

    /** Does the last act again that was taken back; what it was, in words, or empty when there is none. */
    public Optional<String> redo() {
        return workspace.store(database -> new ReviewStore(database).redo()).map(ReviewValues::summary);
    }

    /** All acts, newest first. */
    public List<HistoryEntry> history() {
        return workspace.store(database -> new ReviewStore(database).history());
    }

    /** An act in words. */
    public static String summary(HistoryEntry entry) {
        String detail = entry.kind() == HistoryEntry.Kind.REVIEW ? Messages.text("review." + entry.detail()) : entry.detail();
        detail = entry.kind() == HistoryEntry.Kind.MERGE ? "" : detail;
        return Messages.text("history." + entry.kind().code(), entry.affected(), detail);
    }

    private Map<Long, NewAnnotation> marks(List<Long> valueIds) {
        List<ValueRow> unmarked = workspace.store(database -> {
            ValueStore values = new ValueStore(database);
            return valueIds.stream().map(values::find).flatMap(Optional::stream).filter(ReviewValues::isUnmarked).toList();
        });
        Map<Long, NewAnnotation> marks = new HashMap<>();
        unmarked.stream().collect(Collectors.groupingBy(row -> row.document().id()))
                .forEach((documentId, rows) -> mark(documentId, rows, marks));
        return marks;
    }

    private void mark(long documentId, List<ValueRow> rows, Map<Long, NewAnnotation> marks) {
        TextLayer layer = workspace.readDocuments().layer(documentId);
        AnnotationShapes shapes = shapes(documentId, layer);
        for (ValueRow row : rows) {
            row.place().flatMap(place -> shapes.mark(layer.codePoints().toUtf16(place.codePoints())))
                    .ifPresent(mark -> marks.put(row.id(), mark));
        }
    }

    private AnnotationShapes shapes(long documentId, TextLayer layer) {
        Document document = workspace.readDocuments().document(documentId);
        Label label = workspace.store(
                database -> new LabelStore(database).getOrCreate(Label.EXTRACT_SOURCE, document.type().labelType()).row());
        return new AnnotationShapes(document, layer, label);
    }

    private static boolean isUnmarked(ValueRow row) {
        return row.place().isPresent() && row.place().get().annotationId().isEmpty();
    }
}
