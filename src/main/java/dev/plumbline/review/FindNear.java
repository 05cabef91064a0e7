package dev.plumbline.review;

import dev.plumbline.dedup.Mark;
import dev.plumbline.dedup.Mark.Place;
import dev.plumbline.dedup.NearDuplicates;
import dev.plumbline.domain.AnnotationJson;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.PageMark;
import dev.plumbline.domain.Progress;
import dev.plumbline.exchange.JsonValues;
import dev.plumbline.store.Database;
import dev.plumbline.store.DistinctGroups;
import dev.plumbline.store.DuplicateStore;
import dev.plumbline.store.NearCandidate;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/** Finds near groups, document by document. */
final class FindNear {

    private final DuplicateStore store;
    private final Progress progress;

    FindNear(Database database, Progress progress) {
        store = new DuplicateStore(database, progress::isCancelled);
        this.progress = progress;
    }

    /** @throws CancellationException when cancelled between two documents */
    List<DuplicateGroup> run() {
        DistinctGroups distinct = store.distinct();
        SortedMap<Long, Integer> documents = store.nearCandidates();
        long total = documents.values().stream().mapToLong(Integer::longValue).sum();
        List<DuplicateGroup> found = new ArrayList<>();
        long done = 0;
        for (long document : documents.keySet()) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            List<Mark> marks = store.nearCandidates(document).stream().map(FindNear::mark).toList();
            found.addAll(NearDuplicates.find(document, marks, distinct));
            done += documents.getOrDefault(document, 0);
            progress.report(done, total, DuplicateGroup.Kind.NEAR.code());
        }
        return found;
    }

    private static Mark mark(NearCandidate candidate) {
        List<Place> places = JsonValues.parsed(candidate.json())
                .map(json -> candidate.token() ? tokens(json) : span(json)).orElse(List.of());
        return new Mark(candidate.id(), candidate.labelId(), candidate.text(),
                candidate.token() ? OptionalInt.of(candidate.page()) : OptionalInt.empty(), places);
    }

    private static List<Place> tokens(JsonValue json) {
        List<Place> places = new ArrayList<>();
        for (PageMark mark : AnnotationJson.read(json, "")) {
            mark.tokens().forEach(token -> places.add(new Place(mark.page(), new Span(token, token + 1))));
        }
        return places;
    }

    private static List<Place> span(JsonValue json) {
        return AnnotationJson.span(json).filter(span -> span.length() > 0).map(span -> List.of(new Place(0, span))).orElse(List.of());
    }
}
