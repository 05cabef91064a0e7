package dev.plumbline.ui;

import dev.plumbline.review.OpenDocument;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.review.ReadDocuments;
import dev.plumbline.ui.canvas.MemberMark;
import dev.plumbline.ui.task.UiTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The pages that a group's members stand on: one, or two side by side where they lie apart. */
final class GroupPagesViewModel {

    private final MergePreviewViewModel preview;
    private final ReadOnlyBooleanWrapper apart = new ReadOnlyBooleanWrapper();
    private final Side first;
    private final Side second;

    /** A document and what is marked on it. */
    static final class Side {
        private final OpenedDocument document;
        private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);

        Side(OpenedDocument document) {
            this.document = document;
        }

        OpenedDocument document() {
            return document;
        }

        ReadOnlyObjectProperty<Marks> marksProperty() {
            return marks.getReadOnlyProperty();
        }
    }

    /**
     * What is marked.
     *
     * @param looked the member to be scrolled into view
     */
    record Marks(List<MemberMark> members, Optional<MemberMark> looked) {
        static final Marks NONE = new Marks(List.of(), Optional.empty());
    }

    GroupPagesViewModel(ReadDocuments read, UiTasks opening, MergePreviewViewModel preview,
            Consumer<RuntimeException> onFailure) {
        this.preview = preview;
        this.first = new Side(new OpenedDocument(read, opening, onFailure));
        this.second = new Side(new OpenedDocument(read, opening, onFailure));
        preview.previewProperty().addListener((o, before, now) -> aim());
        preview.lookedProperty().addListener((o, before, now) -> aim());
        first.document.property().addListener((o, before, now) -> mark());
        second.document.property().addListener((o, before, now) -> mark());
    }

    Side first() {
        return first;
    }

    /** Shown only while members lie apart. */
    Side second() {
        return second;
    }

    ReadOnlyBooleanProperty apartProperty() {
        return apart.getReadOnlyProperty();
    }

    /** Closes both documents. */
    void close() {
        first.document.close();
        second.document.close();
    }

    private void aim() {
        Optional<PlacedMember> other = preview.previewProperty().get().flatMap(this::other);
        preview.previewProperty().get().map(this::main).flatMap(MemberMarks::document)
                .ifPresentOrElse(first.document::open, first.document::close);
        other.flatMap(MemberMarks::document).ifPresentOrElse(second.document::open, second.document::close);
        apart.set(other.isPresent());
        mark();
    }

    /** The survivor where members lie apart, so that it is always seen; else the member looked at. */
    private PlacedMember main(Preview shown) {
        return other(shown).isPresent() ? shown.survivor()
                : shown.member(preview.lookedProperty().get()).orElseGet(shown::survivor);
    }

    /** The member looked at, or the first one, that cannot be seen together with the survivor. */
    private Optional<PlacedMember> other(Preview shown) {
        PlacedMember survivor = shown.survivor();
        return shown.member(preview.lookedProperty().get()).filter(member -> MemberMarks.liesApart(survivor, member))
                .or(() -> shown.members().stream().filter(member -> !shown.leftOut().contains(member.id()))
                        .filter(member -> MemberMarks.liesApart(survivor, member)).findFirst());
    }

    private void mark() {
        Optional<Preview> shown = preview.previewProperty().get();
        first.marks.set(shown.map(now -> marks(now, first, main(now).id())).orElse(Marks.NONE));
        second.marks.set(shown.flatMap(now -> other(now).map(member -> marks(now, second, member.id())))
                .orElse(Marks.NONE));
    }

    private static Marks marks(Preview shown, Side side, long looked) {
        Optional<OpenDocument> open = side.document.property().get();
        List<MemberMark> members = open.map(document -> shown.members().stream()
                .filter(member -> MemberMarks.document(member).filter(id -> id == document.document().id()).isPresent())
                .map(member -> MemberMarks.of(shown, member, document.layer())).toList()).orElse(List.of());
        return new Marks(members, members.stream().filter(mark -> mark.id() == looked).findFirst());
    }
}
