package dev.plumbline.ui;

import dev.plumbline.review.OpenDocument;
import dev.plumbline.review.ReadDocuments;
import dev.plumbline.ui.task.UiTasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One document at a time, opened and closed away from the FX thread. */
final class OpenedDocument {

    private final ReadDocuments read;
    private final UiTasks opening;
    private final Consumer<RuntimeException> onFailure;
    private final ReadOnlyObjectWrapper<Optional<OpenDocument>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper isOpening = new ReadOnlyBooleanWrapper();
    private long wanted;

    OpenedDocument(ReadDocuments read, UiTasks opening, Consumer<RuntimeException> onFailure) {
        this.read = read;
        this.opening = opening;
        this.onFailure = onFailure;
    }

    /** Opens a document in place of the one that is open; asked again before it came, the last one wins. */
    void open(long id) {
        if (id != wanted) {
            wanted = id;
            isOpening.set(true);
            opening.run(progress -> read.open(id)).failure(failure -> failed(id, failure))
                    .then(document -> arrived(id, document));
        }
    }

    void close() {
        wanted = 0;
        isOpening.set(false);
        replace(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<OpenDocument>> property() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openingProperty() {
        return isOpening.getReadOnlyProperty();
    }

    private void arrived(long id, OpenDocument document) {
        if (id == wanted) {
            isOpening.set(false);
            replace(Optional.of(document));
        } else {
            close(document);
        }
    }

    private void failed(long id, RuntimeException failure) {
        if (id == wanted) {
            close();
            onFailure.accept(failure);
        }
    }

    private void replace(Optional<OpenDocument> next) {
        Optional<OpenDocument> before = opened.get();
        opened.set(next);
        before.ifPresent(this::close);
    }

    private void close(OpenDocument document) {
        opening.run(progress -> {
            document.close();
            return true;
        }).then(done -> {});
    }
}
