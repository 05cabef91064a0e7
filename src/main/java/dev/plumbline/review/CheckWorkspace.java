package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.Finding;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.domain.ValueRow.StoredPlace;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.IntegrityCheck;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Proves the state of a workspace: its constraints and references, its files against their hashes, places within texts. */
public final class CheckWorkspace {

    private final Workspace workspace;

    CheckWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Everything that is wrong; empty when all is well. Changes nothing.
     *
     * @throws CancellationException when the progress says that it is cancelled
     */
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>(workspace.store(database -> new IntegrityCheck(database).run()));
        findings.addAll(unreadableBackups());
        List<Document> documents = workspace.store(database -> new DocumentStore(database).all());
        for (int i = 0; i < documents.size(); i++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.report(i, documents.size(), documents.get(i).title());
            check(documents.get(i), findings);
        }
        return findings;
    }

    private List<Finding> unreadableBackups() {
        try {
            return workspace.backups().check();
        } catch (IOException e) {
            return List.of(new Finding(Finding.Kind.BACKUP_UNREADABLE, "backups", String.valueOf(e.getMessage())));
        }
    }

    private void check(Document document, List<Finding> findings) {
        if (document.contentHash().isEmpty()) {
            return;
        }
        try {
            if (!workspace.files().exists(document)) {
                findings.add(new Finding(Finding.Kind.FILE_MISSING, document.title(), document.contentHash()));
            } else if (!workspace.files().hash(document).equals(document.contentHash())) {
                findings.add(new Finding(Finding.Kind.FILE_CHANGED, document.title(), document.contentHash()));
            }
            checkPlaces(document, workspace.files().keptLayer(document, Progress.NONE), findings);
        } catch (IOException | DocumentException e) {
            findings.add(new Finding(Finding.Kind.FILE_UNREADABLE, document.title(), String.valueOf(e.getMessage())));
        }
    }

    private void checkPlaces(Document document, TextLayer layer, List<Finding> findings) {
        for (ValueRow row : workspace.listValues().ofDocument(document.id())) {
            Optional<StoredPlace> place = row.place();
            if (place.isPresent() && !stands(place.get(), layer)) {
                findings.add(new Finding(Finding.Kind.OFFSET_INVALID, "grounding " + row.id(), place.get().quote()));
            }
        }
    }

    private static boolean stands(StoredPlace place, TextLayer layer) {
        int length = layer.codePoints().fromUtf16(layer.text().length());
        return place.codePoints().end() <= length
                && layer.codePoints().toUtf16(place.codePoints()).of(layer.text()).equals(place.quote());
    }
}
