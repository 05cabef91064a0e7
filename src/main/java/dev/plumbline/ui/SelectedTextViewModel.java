package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.OpenDocument;
import dev.plumbline.text.Span;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The text selected in the open document: to be copied, or to become the place of the selected value. */
final class SelectedTextViewModel {

    private final ReadOnlyObjectProperty<Optional<OpenDocument>> opened;
    private final BiConsumer<ValueItem, Span> anchor;
    private final Consumer<String> status;
    private final ObjectProperty<Optional<Span>> selected = new SimpleObjectProperty<>(Optional.empty());
    private Optional<ValueItem> wanting = Optional.empty();

    /**
     * @param anchor gives a value a place, in Unicode code points
     * @param status shows a line of words; an empty one takes it away
     */
    SelectedTextViewModel(ReadOnlyObjectProperty<Optional<OpenDocument>> opened, ValuesViewModel values,
            BiConsumer<ValueItem, Span> anchor, Consumer<String> status) {
        this.opened = opened;
        this.anchor = anchor;
        this.status = status;
        opened.addListener((o, before, now) -> {
            selected.set(Optional.empty());
            giveUp();
        });
        values.selectedProperty().addListener((o, before, now) -> giveUp());
    }

    /** UTF-16 offsets in the open document's text. */
    ObjectProperty<Optional<Span>> selectedProperty() {
        return selected;
    }

    /** The selected words as they stand in the text. */
    Optional<String> words() {
        return opened.get().flatMap(document -> selected.get().map(span -> span.of(document.layer().text())));
    }

    /** True between {@link #pick} and its end: the next text chosen becomes a value's place. */
    boolean isPicking() {
        return wanting.isPresent();
    }

    /** Begins to give a value of the open document another place. */
    void pick(ValueItem item) {
        if (opened.get().filter(open -> open.document().id() == item.row().document().id()).isPresent()) {
            wanting = Optional.of(item);
            status.accept(Messages.text("ui.reanchor", item.row().field()));
        }
    }

    /** Makes the selected text the place; without any, the wait goes on. */
    void choose() {
        Optional<Span> place = opened.get().flatMap(document -> selected.get().map(document.layer().codePoints()::fromUtf16));
        if (wanting.isPresent() && place.isPresent()) {
            ValueItem item = wanting.get();
            giveUp();
            selected.set(Optional.empty());
            anchor.accept(item, place.get());
        }
    }

    void giveUp() {
        if (isPicking()) {
            wanting = Optional.empty();
            status.accept("");
        }
    }
}
