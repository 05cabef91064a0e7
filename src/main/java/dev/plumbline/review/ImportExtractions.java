package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.Extraction;
import dev.plumbline.exchange.ExtractionFormat;
import dev.plumbline.exchange.ExtractionSink;
import dev.plumbline.exchange.FormatException;
import dev.plumbline.exchange.Formats;
import dev.plumbline.exchange.TextInput;
import dev.plumbline.store.CellStore;
import dev.plumbline.store.CellsAdded;
import dev.plumbline.store.Journal;
import dev.plumbline.store.NewCell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Reads extracted values from a file into the cells of a workspace. What is there already is not added again, so an import
 * that was cut short is simply run once more.
 */
public final class ImportExtractions {

    private static final int BATCH = 2_000;
    /** Problems beyond these are counted, not listed: a file in which every line is bad would fill the memory. */
    static final int MOST_PROBLEMS = 1_000;

    private final Workspace workspace;

    ImportExtractions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** {@link #run(Path, Optional, Progress)} with the format recognised by the file's content. */
    public ImportOutcome run(Path file, Progress progress) {
        return run(file, Optional.empty(), progress);
    }

    /**
     * @param format id of a format; empty to recognise it
     * @throws PlumblineException when the file cannot be read or is of no known format
     */
    public ImportOutcome run(Path file, Optional<String> format, Progress progress) {
        workspace.backUpCells("import");
        Sink sink = new Sink(String.valueOf(file.getFileName()), progress);
        boolean cancelled = false;
        try {
            TextInput input = TextInput.of(file);
            format(input, format).read(input, sink);
        } catch (FormatException e) {
            throw new PlumblineException(e.messageKey(), e.args(), e);
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.key(e), List.of(file), e);
        } catch (CancellationException e) {
            cancelled = true;
        }
        sink.flush();
        sink.finish();
        return new ImportOutcome(sink.cells, sink.values, sink.alreadyThere, sink.cited, sink.problems, cancelled);
    }

    private static ExtractionFormat format(TextInput input, Optional<String> id) throws FormatException, IOException {
        if (id.isEmpty()) {
            return Formats.recognise(input);
        }
        return Formats.extraction(id.get()).orElseThrow(() -> new PlumblineException("usage.format", id.get(),
                String.join(", ", Formats.extractions().stream().map(ExtractionFormat::id).toList())));
    }

    /** Collects cells and adds them in batches. */
    private final class Sink implements ExtractionSink {

        private final String fileName;
        private final Progress progress;
        private final Map<String, Optional<Document>> documents = new HashMap<>();
        private final List<NewCell> batch = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int unlisted;
        private int cells;
        private int values;
        private int alreadyThere;
        private int cited;

        Sink(String fileName, Progress progress) {
            this.fileName = fileName;
            this.progress = progress;
        }

        @Override
        public void extraction(Extraction extraction) {
            Optional<Document> document = documents.computeIfAbsent(extraction.document(), name -> IncomingCells.find(workspace, name));
            if (document.isEmpty()) {
                problem(Problem.at(extraction.where(), "input.import.unknown_document", extraction.document()));
                return;
            }
            batch.add(IncomingCells.cell(document.get().id(), extraction));
            cited += extraction.hint().cited().isEmpty() ? 0 : 1;
            if (batch.size() == BATCH) {
                flush();
            }
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
        }

        @Override
        public void problem(Problem problem) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            } else {
                unlisted++;
            }
        }

        void flush() {
            CellsAdded added = workspace.store(database -> new CellStore(database).add(batch));
            batch.clear();
            cells += added.cells();
            values += added.values();
            alreadyThere += added.alreadyThere();
            progress.report(cells + alreadyThere, 0, fileName);
        }

        void finish() {
            if (unlisted > 0) {
                problems.add(Problem.at(fileName, "input.import.more_problems", unlisted));
            }
            if (cells > 0) {
                workspace.store(database -> {
                    new Journal(database).note(HistoryEntry.Kind.IMPORT, cells, fileName);
                    return cells;
                });
            }
        }
    }
}
