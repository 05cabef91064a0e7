package dev.plumbline.ui;

import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Messages;
import dev.plumbline.review.ImportPreview;
import dev.plumbline.review.ImportPreview.OfDocuments;
import dev.plumbline.review.ImportPreview.OfDump;
import dev.plumbline.review.ImportPreview.OfExtractions;
import dev.plumbline.review.ImportPreview.Sample;
import dev.plumbline.review.ImportPreview.Unusable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A file or folder of the import sheet in words, and whether it is to come in. */
final class ImportItem {

    private final ImportPreview preview;
    private final BooleanProperty chosen;

    ImportItem(ImportPreview preview) {
        this.preview = preview;
        this.chosen = new SimpleBooleanProperty(preview.isNew());
    }

    ImportPreview preview() {
        return preview;
    }

    /** Can only be true where something new would come in. */
    BooleanProperty chosenProperty() {
        return chosen;
    }

    String name() {
        return String.valueOf(preview.path().getFileName());
    }

    /** What it is and what of it would come in. */
    String words() {
        return switch (preview) {
            case OfDocuments documents -> Messages.text("ui.take.documents", kinds(documents), documents.alreadyThere());
            case OfExtractions values -> Messages.text("ui.take.values", format(values.format()), values.cells(),
                    values.documents(), values.alreadyThere());
            case OfDump dump when dump.alreadyThere() -> Messages.text("ui.take.dump_there", format(dump.format()));
            case OfDump dump -> Messages.text("ui.take.dump", format(dump.format()), dump.annotations(), dump.documents());
            case Unusable nothing -> nothing.problems().getFirst().message();
        };
    }

    /** What of it cannot be used, a line each; nothing where the words say it already. */
    List<String> problems() {
        if (preview instanceof Unusable && preview.problems().size() == 1) {
            return List.of();
        }
        return preview.problems().stream().map(problem -> Messages.text("ui.problem", problem.where(), problem.message()))
                .toList();
    }

    List<Sample> samples() {
        return preview instanceof OfExtractions values ? values.first() : List.of();
    }

    private static String kinds(OfDocuments documents) {
        return Arrays.stream(FileType.values()).filter(documents.kinds()::containsKey)
                .map(type -> Messages.text("ui.take.kind." + type.extension(), documents.kinds().getOrDefault(type, 0)))
                .collect(Collectors.joining(Messages.text("ui.take.and")));
    }

    private static String format(String id) {
        return Messages.text("ui.take.format." + id);
    }
}
