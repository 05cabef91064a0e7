package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.HistoryEntry;
import dev.plumbline.domain.Label;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.ground.Grounder;
import dev.plumbline.ground.GroundingOptions;
import dev.plumbline.ground.Query;
import dev.plumbline.ground.SearchText;
import dev.plumbline.store.GroundedValue;
import dev.plumbline.store.GroundingStore;
import dev.plumbline.store.Journal;
import dev.plumbline.store.LabelStore;
import dev.plumbline.store.PendingValue;
import dev.plumbline.store.ValueStore;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

/** Looks for every value that was not looked for yet. Doing it twice changes nothing; what a cancel leaves is kept. */
public final class GroundCells {

    /** Values found between two commits; few enough that a cancel is quick and little is lost by a kill. */
    private static final int CHUNK = 64;

    /**
     * @param threads how many values are looked for at once
     * @param documentId empty: of every document
     * @param rerun whether values that were grounded are grounded anew; reviews stay
     */
    public record Request(int threads, OptionalLong documentId, boolean rerun) {

        /** Every value not looked for yet, on all processors. */
        public static Request everything() {
            return new Request(Runtime.getRuntime().availableProcessors(), OptionalLong.empty(), false);
        }
    }

    private final Workspace workspace;
    private final Grounder grounder = new Grounder(GroundingOptions.DEFAULT);

    GroundCells(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A document is set back for a rerun only when its text is at hand and its turn has come, so that a cancel or a lost
     * file leaves the places of the others as they were.
     *
     * @throws PlumblineException when the document asked for does not exist, or the workspace cannot be read or written
     */
    public GroundOutcome run(Request request, Progress progress) {
        request.documentId().ifPresent(id -> workspace.readDocuments().document(id));
        Run run = new Run(request, waiting(request), progress);
        run.everything();
        if (run.grounded > 0) {
            workspace.store(database -> {
                new Journal(database).note(HistoryEntry.Kind.GROUND, run.grounded, "");
                return run;
            });
        }
        return new GroundOutcome(counts(), cited(), run.grounded, run.problems, run.cancelled);
    }

    /** How many values are to be looked for in each document that has any. */
    private Map<Long, Integer> waiting(Request request) {
        Map<Long, Integer> waiting = new TreeMap<>();
        workspace.store(database -> new ValueStore(database).countsByDocument()).forEach((id, counts) -> {
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            long count = request.rerun() ? all - counts.getOrDefault(GroundingStatus.SKIPPED, 0L)
                    : counts.getOrDefault(GroundingStatus.PENDING, 0L);
            if (count > 0 && request.documentId().orElse(id) == id) {
                waiting.put(id, Math.toIntExact(count));
            }
        });
        return waiting;
    }

    private Map<GroundingStatus, Integer> counts() {
        Map<GroundingStatus, Integer> counts = new TreeMap<>();
        workspace.store(database -> new ValueStore(database).counts())
                .forEach((status, count) -> counts.put(status, Math.toIntExact(count)));
        return counts;
    }

    private Map<CitationCheck.Outcome, Integer> cited() {
        Map<CitationCheck.Outcome, Integer> counts = new TreeMap<>();
        workspace.store(database -> new ValueStore(database).citedCounts())
                .forEach((outcome, count) -> counts.put(outcome, Math.toIntExact(count)));
        return counts;
    }

    /** One pass over the values that wait. */
    private final class Run {

        private final Request request;
        private final Map<Long, Integer> waiting;
        private final Progress progress;
        private final int total;
        private final List<Problem> problems = new ArrayList<>();
        private int done;
        private int grounded;
        private boolean cancelled;

        Run(Request request, Map<Long, Integer> waiting, Progress progress) {
            this.request = request;
            this.waiting = waiting;
            this.progress = progress;
            this.total = waiting.values().stream().mapToInt(Integer::intValue).sum();
        }

        void everything() {
            try (ForkJoinPool pool = new ForkJoinPool(request.threads())) {
                int before = 0;
                for (Map.Entry<Long, Integer> entry : waiting.entrySet()) {
                    Document document = workspace.readDocuments().document(entry.getKey());
                    progress.report(done, total, document.title());
                    stopIfCancelled();
                    document(document, pool);
                    before += entry.getValue();
                    // Another process may have done some of them.
                    done = before;
                    progress.report(done, total, document.title());
                }
            } catch (CancellationException e) {
                cancelled = true;
            }
        }

        private void document(Document document, ForkJoinPool pool) {
            try {
                TextLayer layer = workspace.files().readLayer(document, Cancellation.of(progress));
                stopIfCancelled();
                SearchText text = new SearchText(layer);
                Label label = workspace.store(
                        database -> new LabelStore(database).getOrCreate(Label.EXTRACT_SOURCE, document.type().labelType()).row());
                StoredPlaces places = new StoredPlaces(layer, new AnnotationShapes(document, layer, label));
                List<Long> unused = request.rerun() ? reset(document) : List.of();
                for (List<PendingValue> chunk : chunks(pending(document))) {
                    chunk(document, text, places, chunk, pool);
                }
                if (!unused.isEmpty()) {
                    workspace.store(database -> new GroundingStore(database).removeUnused(document.id(), unused));
                }
            } catch (DocumentException e) {
                problems.add(new Problem(document.title(), e.messageKey(), e.args()));
            } catch (IOException e) {
                problems.add(FileFailures.problem(document.title(), e));
            }
        }

        private List<Long> reset(Document document) {
            stopIfCancelled();
            return workspace.store(database -> new GroundingStore(database).reset(OptionalLong.of(document.id()))).annotationIds();
        }

        private List<PendingValue> pending(Document document) {
            return workspace.store(database -> new GroundingStore(database).pending(document.id()));
        }

        private void chunk(Document document, SearchText text, StoredPlaces places, List<PendingValue> chunk, ForkJoinPool pool) {
            stopIfCancelled();
            List<Query> queries = chunk.stream()
                    .map(value -> new Query(value.value(), value.hint(), value.field(), String.valueOf(value.cellId())))
                    .toList();
            List<GroundedValue> found = new ArrayList<>();
            var groundings = pool.submit(() -> grounder.groundChecked(text, queries, progress::isCancelled)).join();
            for (int i = 0; i < chunk.size(); i++) {
                found.add(places.grounded(chunk.get(i).id(), groundings.get(i)));
            }
            grounded += workspace.store(database -> new GroundingStore(database).record(document.id(), found));
            done += chunk.size();
            progress.report(done, total, document.title());
        }

        private void stopIfCancelled() {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
        }

        /** Stretches of about {@link #CHUNK} values that cut no cell in two. */
        private static List<List<PendingValue>> chunks(List<PendingValue> values) {
            List<List<PendingValue>> chunks = new ArrayList<>();
            int from = 0;
            for (int to = 1; to <= values.size(); to++) {
                boolean cellEnds = to == values.size() || values.get(to).cellId() != values.get(to - 1).cellId();
                if (cellEnds && (to - from >= CHUNK || to == values.size())) {
                    chunks.add(values.subList(from, to));
                    from = to;
                }
            }
            return chunks;
        }
    }
}
