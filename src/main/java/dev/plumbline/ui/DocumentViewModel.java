package dev.plumbline.ui;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.review.ReadDocuments;
import dev.plumbline.text.Span;
import dev.plumbline.ui.canvas.Highlight;
import dev.plumbline.ui.canvas.Selection;
import dev.plumbline.ui.task.UiTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** The open document: its highlights, and which place of the selected value is looked at. */
final class DocumentViewModel {

    private final ReadDocuments read;
    private final UiTasks opening;
    private final ValuesViewModel values;
    private final Consumer<RuntimeException> onFailure;
    private final ReadOnlyObjectWrapper<Optional<OpenDocument>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Highlight>> highlights = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Selection>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isOpening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper occurrence = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper occurrences = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper atChosenPlace = new ReadOnlyBooleanWrapper();
    private int chosenOccurrence;
    private long wanted;

    DocumentViewModel(ReadDocuments read, UiTasks opening, ValuesViewModel values,
            Consumer<RuntimeException> onFailure) {
        this.read = read;
        this.opening = opening;
        this.values = values;
        this.onFailure = onFailure;
        values.selectedProperty().addListener((o, before, now) -> selected(Optional.ofNullable(now)));
        values.all().addListener((ListChangeListener<ValueItem>) change -> remark());
        values.judgementsProperty().addListener((o, before, now) -> remark());
    }

    /** Opens a document in place of the one that is open; asked again before it came, the last one wins. */
    void open(long id) {
        if (id == wanted) {
            return;
        }
        wanted = id;
        isOpening.set(true);
        opening.run(progress -> read.open(id)).failure(this::failed).then(document -> arrived(id, document));
    }

    /** Closes the open document; to be called when the workspace closes. */
    void close() {
        wanted = 0;
        replace(Optional.empty());
    }

    /** Looks at the next place of the selected value; a negative step is back. */
    void step(int by) {
        if (occurrences.get() > 1) {
            look(Math.floorMod(occurrence.get() + by, occurrences.get()));
        }
    }

    /** The place looked at, in Unicode code points; empty when none is. */
    Optional<Span> placeInCodePoints() {
        return opened.get().flatMap(document -> selection.get()
                .map(chosen -> document.layer().codePoints().fromUtf16(chosen.place())));
    }

    ReadOnlyObjectProperty<Optional<OpenDocument>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openingProperty() {
        return isOpening.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Highlight>> highlightsProperty() {
        return highlights.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Selection>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** 0-based position of the place looked at among all places of the selected value. */
    ReadOnlyIntegerProperty occurrenceProperty() {
        return occurrence.getReadOnlyProperty();
    }

    /** 0 when the selected value has no place in the open document. */
    ReadOnlyIntegerProperty occurrencesProperty() {
        return occurrences.getReadOnlyProperty();
    }

    /** True while the place looked at is the one that the selected value has already. */
    ReadOnlyBooleanProperty atChosenPlaceProperty() {
        return atChosenPlace.getReadOnlyProperty();
    }

    private void arrived(long id, OpenDocument document) {
        if (id == wanted) {
            isOpening.set(false);
            replace(Optional.of(document));
            remark();
            aim(values.selected());
        } else {
            opening.run(progress -> close(document)).then(done -> {});
        }
    }

    private void replace(Optional<OpenDocument> next) {
        Optional<OpenDocument> before = opened.get();
        selection.set(Optional.empty());
        opened.set(next);
        before.ifPresent(document -> opening.run(progress -> close(document)).then(done -> {}));
    }

    private void failed(RuntimeException failure) {
        isOpening.set(false);
        wanted = 0;
        onFailure.accept(failure);
    }

    private static boolean close(OpenDocument document) {
        document.close();
        return true;
    }

    private void remark() {
        highlights.set(opened.get().map(this::marks).orElse(List.of()));
    }

    private List<Highlight> marks(OpenDocument document) {
        return values.all().stream().filter(item -> belongs(item.row(), document))
                .flatMap(item -> Highlights.of(item, document.layer())).toList();
    }

    private void selected(Optional<ValueItem> item) {
        item.ifPresent(chosen -> open(chosen.row().document().id()));
        aim(item);
    }

    /** Looks at the value's chosen place, if it is one of the open document. */
    private void aim(Optional<ValueItem> item) {
        List<Span> places = places(item);
        occurrences.set(places.size());
        chosenOccurrence = item.map(chosen -> chosenPlace(chosen.row(), places)).orElse(0);
        look(chosenOccurrence);
    }

    private int chosenPlace(ValueRow row, List<Span> places) {
        return opened.get().flatMap(document -> Highlights.shownPlace(row)
                .map(place -> document.layer().codePoints().toUtf16(place.codePoints()))
                .map(places::indexOf)).map(index -> Math.max(0, index)).orElse(0);
    }

    private void look(int index) {
        occurrence.set(index);
        atChosenPlace.set(index == chosenOccurrence
                && values.selected().filter(item -> item.row().status() == GroundingStatus.GROUNDED).isPresent());
        List<Span> others = new ArrayList<>(places(values.selected()));
        selection.set(index < others.size()
                ? Optional.of(new Selection(values.selectedProperty().get().id(), others.remove(index), others))
                : Optional.empty());
    }

    private List<Span> places(Optional<ValueItem> item) {
        return opened.get().flatMap(document -> item.map(ValueItem::row).filter(row -> belongs(row, document))
                .flatMap(Highlights::shownPlace).map(place -> Highlights.places(place, document.layer())))
                .orElse(List.of());
    }

    private static boolean belongs(ValueRow row, OpenDocument document) {
        return row.document().id() == document.document().id();
    }
}
