package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.NewAnnotation;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.store.LabelStore;
import dev.plumbline.store.ReviewStore;
import dev.plumbline.store.ValueStore;
import dev.plumbline.text.TextLayer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accepts, rejects and reopens values, and takes it back. */
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
        ReadDocuments documents = workspace.readDocuments();
        Document document = documents.document(documentId);
        TextLayer layer = documents.layer(documentId);
        Label label = workspace.store(
                database -> new LabelStore(database).getOrCreate(Label.EXTRACT_SOURCE, document.type().labelType()).row());
        AnnotationShapes shapes = new AnnotationShapes(document, layer, label);
        for (ValueRow row : rows) {
            row.place().flatMap(place -> shapes.mark(layer.codePoints().toUtf16(place.codePoints())))
                    .ifPresent(mark -> marks.put(row.id(), mark));
        }
    }

    private static boolean isUnmarked(ValueRow row) {
        return row.place().isPresent() && row.place().get().annotationId().isEmpty();
    }
}
