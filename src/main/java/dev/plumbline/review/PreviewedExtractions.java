package dev.plumbline.review;

import dev.plumbline.domain.Document;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.Extraction;
import dev.plumbline.exchange.ExtractionSink;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.review.ImportPreview.OfExtractions;
import dev.plumbline.review.ImportPreview.Sample;
import dev.plumbline.store.KnownCells;
import dev.plumbline.store.NewCell;
import dev.plumbline.text.Excerpt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Counts what a file of extractions would bring in. */
final class PreviewedExtractions implements ExtractionSink {

    private static final int BATCH = 2_000;
    private static final int MOST_SAMPLES = 50;
    private static final int MOST_SAMPLE = 1_000;

    private final Workspace workspace;
    private final Set<String> arriving;
    private final Progress progress;
    private final KnownCells known;
    private final Map<String, OptionalLong> documents = new HashMap<>();
    private final Set<Long> used = new HashSet<>();
    private final List<NewCell> batch = new ArrayList<>();
    private final List<Sample> first = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;
    private int cells;
    private int alreadyThere;

    /** @param arriving names of documents that would come in before the values */
    PreviewedExtractions(Workspace workspace, Set<String> arriving, Progress progress) {
        this.workspace = workspace;
        this.arriving = arriving;
        this.progress = progress;
        this.known = workspace.store(KnownCells::new);
    }

    @Override
    public void extraction(Extraction extraction) {
        OptionalLong document = documents.computeIfAbsent(extraction.document(), this::document);
        if (document.isEmpty()) {
            problem(Problem.at(extraction.where(), "input.import.unknown_document", extraction.document()));
            return;
        }
        used.add(document.getAsLong());
        if (first.size() < MOST_SAMPLES) {
            first.add(new Sample(extraction.document(), extraction.field(), words(extraction.value())));
        }
        batch.add(IncomingCells.cell(document.getAsLong(), extraction));
        if (batch.size() == BATCH) {
            flush();
        }
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    @Override
    public void problem(Problem problem) {
        if (problems.size() < ImportExtractions.MOST_PROBLEMS) {
            problems.add(problem);
        } else {
            unlisted++;
        }
    }

    OfExtractions preview(Path path, String format) {
        flush();
        if (unlisted > 0) {
            problems.add(Problem.at(String.valueOf(path.getFileName()), "input.import.more_problems", unlisted));
        }
        return new OfExtractions(path, format, cells, used.size(), alreadyThere, first, problems);
    }

    private void flush() {
        cells += batch.size();
        alreadyThere += workspace.store(database -> known.count(batch));
        batch.clear();
        progress.report(cells, 0, "");
    }

    /** A document that comes along has a number of its own below 0. */
    private OptionalLong document(String name) {
        Optional<Document> there = IncomingCells.find(workspace, name);
        if (there.isPresent()) {
            return OptionalLong.of(there.get().id());
        }
        boolean comes = arriving.contains(name) || IncomingCells.lastPart(name).filter(arriving::contains).isPresent();
        return comes ? OptionalLong.of(-1L - documents.size()) : OptionalLong.empty();
    }

    private static String words(JsonValue value) {
        String words = value instanceof JsonValue.Text text ? text.value() : JsonValues.write(value);
        return Excerpt.first(words, MOST_SAMPLE);
    }
}
