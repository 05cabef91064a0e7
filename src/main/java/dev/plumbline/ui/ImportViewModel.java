package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.ImportPreview;
import dev.plumbline.review.ImportPreview.OfDocuments;
import dev.plumbline.review.ImportPreview.OfDump;
import dev.plumbline.review.ImportPreview.OfExtractions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What would come in, before it does: the files and folders that were chosen, each to be left out or not. */
final class ImportViewModel {

    private final List<ImportItem> items;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    ImportViewModel(List<ImportPreview> previews) {
        items = previews.stream().map(ImportItem::new).toList();
        items.forEach(item -> item.chosenProperty().addListener((o, before, now) -> count()));
        count();
    }

    List<ImportItem> items() {
        return items;
    }

    /** How many of them are to come in. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    List<Path> dumps() {
        return chosen(preview -> preview instanceof OfDump);
    }

    List<Path> documents() {
        return chosen(preview -> preview instanceof OfDocuments);
    }

    List<Path> extractions() {
        return chosen(preview -> preview instanceof OfExtractions);
    }

    /** All that would come in, in one sentence. */
    String summary() {
        int documents = 0;
        int cells = 0;
        int annotations = 0;
        for (ImportItem item : items) {
            if (item.chosenProperty().get()) {
                switch (item.preview()) {
                    case OfDocuments some -> documents += some.count() - some.alreadyThere();
                    case OfExtractions some -> cells += some.cells() - some.alreadyThere();
                    case OfDump some -> {
                        documents += some.documents();
                        annotations += some.annotations();
                    }
                    case ImportPreview.Unusable any -> throw new IllegalStateException(any + " cannot be chosen");
                }
            }
        }
        String parts = Stream.of(part("documents", documents), part("cells", cells), part("annotations", annotations))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(Messages.text("ui.take.and")));
        return parts.isEmpty() ? Messages.text("ui.take.nothing") : Messages.text("ui.take.summary", parts);
    }

    private static String part(String what, int count) {
        return count == 0 ? "" : Messages.text("ui.take.new." + what, count);
    }

    private List<Path> chosen(Predicate<ImportPreview> kind) {
        return items.stream().filter(item -> item.chosenProperty().get()).map(ImportItem::preview).filter(kind)
                .map(ImportPreview::path).toList();
    }

    private void count() {
        chosen.set((int) items.stream().filter(item -> item.chosenProperty().get()).count());
    }
}
