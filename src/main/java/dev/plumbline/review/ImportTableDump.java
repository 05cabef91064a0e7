package dev.plumbline.review;

import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.WorkspaceCounts;
import dev.plumbline.exchange.CorpusZip;
import dev.plumbline.exchange.DumpArchive;
import dev.plumbline.exchange.DumpException;
import dev.plumbline.exchange.TableDump;
import dev.plumbline.store.Database;
import dev.plumbline.store.DumpLoaded;
import dev.plumbline.store.TableDumpLoader;
import dev.plumbline.store.TableDumpLoader.Dump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Brings a server's grounding rows in with everything that refers to them: a folder or zip of its tables, or a corpus zip. All or nothing;
 * the same dump a second time is nothing. Annotations with duplicates come in as candidates for a merge.
 */
public final class ImportTableDump {

    private final Workspace workspace;

    ImportTableDump(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * True for a folder or a zip that is a table dump or a corpus zip, by its content.
     *
     * @throws PlumblineException when it is a broken zip or cannot be read
     */
    public static boolean recognises(Path path) {
        try {
            return TableDump.isOne(path) || CorpusZip.isOne(path);
        } catch (IOException e) {
            throw inWords(path, e);
        }
    }

    /** True for the name of either format. */
    public static boolean isFormat(String format) {
        return TableDump.ID.equals(format) || CorpusZip.ID.equals(format);
    }

    /**
     * A verified backup stands before it, unless there is nothing to lose.
     *
     * @throws PlumblineException when the dump cannot be used at all; then nothing came in
     */
    public DumpOutcome run(Path path, Progress progress) {
        try {
            return look(path, dump -> run(dump, progress));
        } catch (CancellationException e) {
            return DumpOutcome.CANCELLED;
        }
    }

    /** What is done with an open dump. */
    interface Look<T> {
        T at(DumpArchive dump) throws IOException;
    }

    /** @throws PlumblineException when the dump cannot be used at all */
    <T> T look(Path path, Look<T> work) {
        try (DumpArchive dump = CorpusZip.isOne(path) ? CorpusZip.open(path) : TableDump.open(path)) {
            return work.at(dump);
        } catch (IOException e) {
            throw inWords(path, e);
        } catch (UncheckedIOException e) {
            throw inWords(path, Objects.requireNonNull(e.getCause()));
        }
    }

    /** True when the workspace had this very dump before. */
    boolean isThere(DumpArchive dump, String fingerprint) {
        Dump bare = new Dump(dump, dump.name(), fingerprint, Map.of(), _ -> {});
        return workspace.store(database -> new TableDumpLoader(database).isLoaded(bare));
    }

    private DumpOutcome run(DumpArchive dump, Progress progress) throws IOException {
        String fingerprint = dump.fingerprint();
        if (isThere(dump, fingerprint)) {
            return new DumpOutcome(0, 0, 0, 0, 0, true, List.of(), false);
        }
        backUp();
        try (ImportTrace trace = ImportTrace.begin(workspace)) {
            return run(dump, fingerprint, new DumpDocuments(workspace, dump, trace, progress), progress);
        }
    }

    private DumpOutcome run(DumpArchive dump, String fingerprint, DumpDocuments documents, Progress progress) throws IOException {
        boolean done = false;
        try {
            Dump whole = new Dump(dump, dump.name(), fingerprint, documents.bringIn(), documents::writeLayers);
            DumpLoaded loaded = workspace.store(database -> load(database, whole, progress));
            done = true;
            List<Problem> problems = new ArrayList<>(documents.problems());
            problems.addAll(dump.problems());
            problems.addAll(loaded.problems());
            return outcome(loaded, problems);
        } finally {
            if (!done) {
                documents.discard();
            }
        }
    }

    private static DumpOutcome outcome(DumpLoaded loaded, List<Problem> problems) {
        return new DumpOutcome(loaded.rows().getOrDefault(DumpTable.DOCUMENT, 0),
                loaded.rows().getOrDefault(DumpTable.ANNOTATION, 0), links(loaded), loaded.guarded(), loaded.candidates(),
                loaded.alreadyThere(), problems, false);
    }

    private void backUp() {
        WorkspaceCounts counts = workspace.describeWorkspace().run();
        if (counts.documents() + counts.cells() + counts.annotations() > 0) {
            workspace.store(database -> database.backup("import"));
        }
    }

    private static DumpLoaded load(Database database, Dump dump, Progress progress) {
        try {
            return new TableDumpLoader(database).load(dump, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int links(DumpLoaded loaded) {
        return loaded.rows().entrySet().stream().filter(rows -> rows.getKey().refersToAnnotations())
                .mapToInt(Map.Entry::getValue).sum();
    }

    private static PlumblineException inWords(Path path, IOException failure) {
        return failure instanceof DumpException dump ? new PlumblineException(dump.messageKey(), dump.args(), dump)
                : new PlumblineException(FileFailures.key(failure), List.of(path), failure);
    }
}
