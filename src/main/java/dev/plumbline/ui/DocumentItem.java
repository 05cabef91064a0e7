package dev.plumbline.ui;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.DocumentSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A document in the list, or all of them together; its counts change in place. */
final class DocumentItem {

    /** The id under which all documents together stand in the list. */
    static final long ALL = 0;

    /** How many values it has, how many of them have a place, how many nobody has judged. */
    record Counts(int total, int located, int open) {}

    private final long id;
    private final String title;
    private final Optional<Document> document;
    private final ReadOnlyObjectWrapper<Counts> counts;

    private DocumentItem(long id, String title, Optional<Document> document, Counts counts) {
        this.id = id;
        this.title = title;
        this.document = document;
        this.counts = new ReadOnlyObjectWrapper<>(counts);
    }

    static DocumentItem of(DocumentSummary summary) {
        Document document = summary.document();
        return new DocumentItem(document.id(), document.title(), Optional.of(document), counts(summary));
    }

    static DocumentItem all(List<DocumentSummary> summaries) {
        return new DocumentItem(ALL, Messages.text("ui.documents.all"), Optional.empty(), sum(summaries));
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    /** True when its name holds what was typed, in whatever case. */
    boolean isNamed(String typed) {
        return title.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Empty for all documents together. */
    Optional<Document> document() {
        return document;
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Takes the newest counts, of its own summary or of all. */
    void update(List<DocumentSummary> summaries) {
        if (id == ALL) {
            counts.set(sum(summaries));
        } else {
            summaries.stream().filter(summary -> summary.document().id() == id).findFirst()
                    .ifPresent(summary -> counts.set(counts(summary)));
        }
    }

    private static Counts counts(DocumentSummary summary) {
        return new Counts(summary.total(), summary.located(), summary.open());
    }

    private static Counts sum(List<DocumentSummary> summaries) {
        return new Counts(summaries.stream().mapToInt(DocumentSummary::total).sum(),
                summaries.stream().mapToInt(DocumentSummary::located).sum(),
                summaries.stream().mapToInt(DocumentSummary::open).sum());
    }
}
