package dev.plumbline.ui;

import dev.plumbline.domain.FileType;
import dev.plumbline.review.OpenDocument;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the open document consists of: its bookmarks, or the headings of a Markdown text. */
final class ContentsViewModel {

    private final DocumentViewModel document;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<OutlineItem>> outline = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper isReading = new ReadOnlyBooleanWrapper();

    /** @param fx runs on the FX thread what has been read */
    ContentsViewModel(DocumentViewModel document, Executor fx) {
        this.document = document;
        this.fx = fx;
        document.openedProperty().addListener((o, before, now) -> opened(now));
        opened(document.openedProperty().get());
    }

    DocumentViewModel document() {
        return document;
    }

    /** Empty while it is read, and where there is none. */
    ReadOnlyObjectProperty<List<OutlineItem>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return isReading.getReadOnlyProperty();
    }

    private void opened(Optional<OpenDocument> now) {
        outline.set(List.of());
        isReading.set(false);
        now.ifPresent(open -> open.pages().ifPresentOrElse(pages -> {
            isReading.set(true);
            pages.outline().whenComplete((entries, failure) -> fx.execute(() ->
                    arrived(open, failure == null ? OutlineItem.of(entries) : List.of())));
        }, () -> outline.set(headings(open))));
    }

    private void arrived(OpenDocument of, List<OutlineItem> items) {
        if (document.openedProperty().get().filter(open -> open == of).isPresent()) {
            isReading.set(false);
            outline.set(items);
        }
    }

    private static List<OutlineItem> headings(OpenDocument open) {
        return open.document().type() == FileType.MARKDOWN ? OutlineItem.ofMarkdown(open.layer().text()) : List.of();
    }
}
