package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
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
import dev.plumbline.store.DocumentStore;
import dev.plumbline.store.GroundedValue;
import dev.plumbline.store.GroundingStore;
import dev.plumbline.store.Journal;
import dev.plumbline.store.LabelStore;
import dev.plumbline.store.PendingValue;
import dev.plumbline.store.ResetValues;
import dev.plumbline.store.ValueStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @throws PlumblineException when the workspace cannot be read or written */
    public GroundOutcome run(Request request, Progress progress) {
        List<Long> unused = request.rerun() ? reset(request.documentId()) : List.of();
        Run run = new Run(request.threads(), pendingOf(request.documentId()), progress);
        run.everything();
        if (!unused.isEmpty() && !run.cancelled) {
            workspace.store(database -> new GroundingStore(database).removeUnused(unused));
        }
        if (run.grounded > 0) {
            workspace.store(database -> {
                new Journal(database).note(HistoryEntry.Kind.GROUND, run.grounded, "");
                return run;
            });
        }
        return new GroundOutcome(counts(), run.grounded, run.problems, run.cancelled);
    }

    private List<Long> reset(OptionalLong documentId) {
        ResetValues reset = workspace.store(database -> new GroundingStore(database).reset(documentId));
        return reset.annotationIds();
    }

    private Map<Long, List<PendingValue>> pendingOf(OptionalLong documentId) {
        return workspace.store(database -> {
            GroundingStore store = new GroundingStore(database);
            List<Long> documents = documentId.isPresent() ? List.of(documentId.getAsLong()) : store.documentsWithPending();
            Map<Long, List<PendingValue>> pending = new TreeMap<>();
            documents.forEach(id -> pending.put(id, store.pending(id)));
            return pending;
        });
    }

    private Map<GroundingStatus, Integer> counts() {
        Map<GroundingStatus, Integer> counts = new TreeMap<>();
        workspace.store(database -> new ValueStore(database).counts())
                .forEach((status, count) -> counts.put(status, Math.toIntExact(count)));
        return counts;
    }

    /** One pass over the values that wait. */
    private final class Run {

        private final int threads;
        private final Map<Long, List<PendingValue>> pending;
        private final Progress progress;
        private final int total;
        private final List<Problem> problems = new ArrayList<>();
        private int done;
        private int grounded;
        private boolean cancelled;

        Run(int threads, Map<Long, List<PendingValue>> pending, Progress progress) {
            this.threads = threads;
            this.pending = pending;
            this.progress = progress;
            this.total = pending.values().stream().mapToInt(List::size).sum();
        }

        void everything() {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                for (Map.Entry<Long, List<PendingValue>> entry : pending.entrySet()) {
                    document(entry.getKey(), entry.getValue(), pool);
                }
            } catch (CancellationException e) {
                cancelled = true;
            }
        }

        private void document(long id, List<PendingValue> values, ForkJoinPool pool) {
            Optional<Document> found = workspace.store(database -> new DocumentStore(database).find(id));
            if (values.isEmpty() || found.isEmpty()) {
                return;
            }
            Document document = found.get();
            progress.report(done, total, document.title());
            stopIfCancelled();
            try {
                SearchText text = new SearchText(workspace.files().readLayer(document, Cancellation.of(progress)));
                Label label = workspace.store(
                        database -> new LabelStore(database).getOrCreate(Label.EXTRACT_SOURCE, document.type().labelType()).row());
                StoredPlaces places = new StoredPlaces(text.layer(), new AnnotationShapes(document, text.layer(), label));
                for (List<PendingValue> chunk : chunks(values)) {
                    chunk(document, text, places, chunk, pool);
                }
            } catch (DocumentException e) {
                skip(document, values, new Problem(document.title(), e.messageKey(), e.args()));
            } catch (IOException e) {
                skip(document, values, FileFailures.problem(document.title(), e));
            }
        }

        private void chunk(Document document, SearchText text, StoredPlaces places, List<PendingValue> chunk, ForkJoinPool pool) {
            stopIfCancelled();
            List<Query> queries = chunk.stream()
                    .map(value -> new Query(value.value(), value.hint(), value.field(), String.valueOf(value.cellId())))
                    .toList();
            List<GroundedValue> found = new ArrayList<>();
            var groundings = pool.submit(() -> grounder.ground(text, queries, progress::isCancelled)).join();
            for (int i = 0; i < chunk.size(); i++) {
                found.add(places.grounded(chunk.get(i).id(), groundings.get(i)));
            }
            grounded += workspace.store(database -> new GroundingStore(database).record(document.id(), found));
            done += chunk.size();
            progress.report(done, total, document.title());
        }

        private void skip(Document document, List<PendingValue> values, Problem problem) {
            problems.add(problem);
            done += values.size();
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
