package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.LoadedDocument;
import dev.plumbline.documents.RecognisePages;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.review.WorkspaceFiles.Incoming;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.Journal;
import dev.plumbline.store.NewDocument;
import dev.plumbline.store.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Copies documents into a workspace and reads their text; the same content twice is one document. */
public final class AddDocuments {

    private final Workspace workspace;
    private final DocumentLoader loader = new DocumentLoader();

    AddDocuments(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Adds files one by one; a file that cannot be used is named and the rest go on. Folders are walked for the kinds of
     * file that can be grounded. Protected documents are opened with the workspace's {@link Workspace#passwords()}; their
     * copies stay protected, the words read of them do not, and a note says so.
     *
     * @throws PlumblineException when the workspace itself cannot be written
     */
    public AddOutcome run(List<Path> filesAndFolders, Progress progress) {
        return run(filesAndFolders, Optional.empty(), progress);
    }

    /**
     * As {@link #run}, and recognises the text of pages that are pictures.
     *
     * @param languages tesseract's short names, such as {@code deu}, joined by plus signs; empty for its own choice
     * @throws PlumblineException when tesseract or a language is not on this machine, or the workspace itself cannot be
     *     written
     */
    public AddOutcome runRecognising(List<Path> filesAndFolders, String languages, Progress progress) {
        return run(filesAndFolders, Optional.of(RecogniseText.program(languages)), progress);
    }

    private AddOutcome run(List<Path> filesAndFolders, Optional<RecognisePages> recogniser, Progress progress) {
        Run run = new Run(recogniser);
        List<Path> files = DocumentFiles.walk(filesAndFolders, run.problems);
        for (int i = 0; i < files.size() && !run.cancelled; i++) {
            String name = String.valueOf(files.get(i).getFileName());
            progress.report(i, files.size(), name);
            run.cancelled = progress.isCancelled() || !add(files.get(i), name, run, progress);
        }
        progress.report(files.size(), files.size(), "");
        if (!run.added.isEmpty()) {
            workspace.store(database -> {
                new Journal(database).note(HistoryEntry.Kind.ADD, run.added.size(), run.added.getFirst().title());
                return run;
            });
        }
        return new AddOutcome(run.added, run.known, run.problems, run.cancelled);
    }

    /** False when the user cancelled while the file was read. */
    private boolean add(Path file, String name, Run run, Progress progress) {
        try {
            // Before it is copied: a device never ends, and what is too large need not fill the disk first.
            loader.recognise(file, name, LoadOptions.defaults());
            Incoming incoming = workspace.files().copyIn(file);
            try {
                Optional<Document> known = workspace.store(database -> new DocumentStore(database).byHash(incoming.hash()));
                if (known.isPresent()) {
                    run.known.add(known.get());
                } else {
                    keep(incoming, name, run, progress);
                }
            } finally {
                Files.deleteIfExists(incoming.file());
            }
        } catch (DocumentException e) {
            run.problems.add(new Problem(name, e.messageKey(), e.args()));
        } catch (IOException e) {
            run.problems.add(FileFailures.problem(name, e));
        } catch (CancellationException e) {
            return false;
        }
        return true;
    }

    private void keep(Incoming incoming, String name, Run run, Progress progress) throws DocumentException, IOException {
        LoadOptions options = LoadOptions.defaults().withThreads(Runtime.getRuntime().availableProcessors());
        LoadedDocument loaded;
        try (StoredFile file = workspace.files().open(incoming)) {
            loaded = workspace.passwords().open(name, options, unlocked -> load(file.path(), name, run, unlocked, progress));
        }
        run.problems.addAll(loaded.notes());
        workspace.files().keep(incoming, loaded.layer(), loaded.type().extension());
        NewDocument document = new NewDocument(name, loaded.type(), loaded.layer().pages().size(), incoming.hash());
        Stored<Document> stored = workspace.store(database -> new DocumentStore(database).add(document));
        (stored.created() ? run.added : run.known).add(stored.row());
    }

    private LoadedDocument load(Path file, String name, Run run, LoadOptions options, Progress progress)
            throws DocumentException {
        LoadedDocument loaded = loader.load(file, name, options, Cancellation.of(progress));
        if (run.recogniser.isPresent()) {
            loaded = RecogniseText.complete(run.recogniser.get(), file, name, loaded, options, progress);
        }
        return options.password().isEmpty() ? loaded : loaded.withNote(Problem.at(name, "note.document.unprotected_words", name));
    }

    /** What came of one run so far. */
    private static final class Run {
        private final List<Document> added = new ArrayList<>();
        private final List<Document> known = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Optional<RecognisePages> recogniser;
        private boolean cancelled;

        Run(Optional<RecognisePages> recogniser) {
            this.recogniser = recogniser;
        }
    }
}
