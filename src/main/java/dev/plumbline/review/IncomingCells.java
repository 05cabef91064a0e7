package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.exchange.Extraction;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.ground.GroundableString;
import dev.plumbline.ground.GroundableStrings;
import dev.plumbline.ground.GroundingOptions;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.NewCell;
import dev.plumbline.store.NewCell.NewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a value that some extractor took becomes in a workspace. */
final class IncomingCells {

    private IncomingCells() {}

    /** The document that an extractor means: by the name it was added under; a path also by its last part. */
    static Optional<Document> find(Workspace workspace, String name) {
        return workspace.store(database -> {
            DocumentStore store = new DocumentStore(database);
            return store.byTitle(name).or(() -> lastPart(name).flatMap(store::byTitle));
        });
    }

    /** What stands behind a path's last slash; empty where there is none. */
    static Optional<String> lastPart(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return slash < 0 ? Optional.empty() : Optional.of(name.substring(slash + 1));
    }

    static NewCell cell(long documentId, Extraction extraction) {
        List<NewValue> strings = new ArrayList<>();
        for (GroundableString string : GroundableStrings.all(extraction.value(), GroundingOptions.DEFAULT.maxStrings())) {
            strings.add(new NewValue(strings.size(), string.value(), extraction.hint(), string.skipped()));
        }
        return new NewCell(documentId, extraction.field(), JsonValues.write(extraction.value()), strings);
    }
}
