package dev.plumbline.ground;

import dev.plumbline.domain.Grounding;
import dev.plumbline.domain.Grounding.Ambiguous;
import dev.plumbline.domain.Grounding.Located;
import dev.plumbline.domain.Grounding.NotFound;
import dev.plumbline.domain.Grounding.Reason;
import dev.plumbline.domain.Grounding.Skipped;
import dev.plumbline.domain.Grounding.Uncertain;
import dev.plumbline.text.FoldedText;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Finds where the values of a record stand in their document. The same input gives the same output everywhere. */
public final class Grounder {

    private final GroundingOptions options;

    public Grounder(GroundingOptions options) {
        this.options = options;
    }

    /**
     * One grounding a query, in their order. Values are looked for in parallel on the pool of the calling fork-join task.
     *
     * @param record the values of one record, in the order in which it holds them
     * @param cancelled asked before each value
     * @throws CancellationException when it says so
     */
    public List<Grounding> ground(SearchText document, List<Query> record, BooleanSupplier cancelled) {
        PlaceFinder finder = new PlaceFinder(document, options);
        Map<String, Found> found = new ConcurrentHashMap<>();
        record.stream().map(Query::value).distinct().toList().parallelStream().forEach(value -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            found.put(value, find(document, finder, new Phrase(value)));
        });
        Mentions mentions = new Mentions(record);
        List<Grounding> groundings = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            Found places = found.getOrDefault(record.get(i).value(), Found.nothing(Optional.empty()));
            groundings.add(decide(document, record.get(i), places, mentions, i));
        }
        return groundings;
    }

    /** A value that does not stand for certain in the text proper may stand in a running head. */
    private Found find(SearchText document, PlaceFinder finder, Phrase phrase) {
        Found found = finder.find(phrase);
        boolean certain = !found.best().isEmpty() && found.doubt().isEmpty();
        if (certain || document.complete() == document) {
            return found;
        }
        Found everywhere = new PlaceFinder(document.complete(), options).find(phrase);
        boolean better = !everywhere.best().isEmpty() && (everywhere.doubt().isEmpty() || found.best().isEmpty());
        return better ? everywhere : found;
    }

    private static Grounding decide(SearchText document, Query query, Found found, Mentions mentions, int position) {
        if (FoldedText.fold(query.value()).isEmpty()) {
            return new Skipped(Reason.NOT_GROUNDABLE);
        }
        if (found.best().isEmpty()) {
            return notFound(document, found);
        }
        Optional<Candidate> hinted = new HintScore(document, query.hint()).choose(found.alternatives())
                .or(() -> mentions.areSeveral(position) ? Optional.empty() : new FieldScore(document, query.field()).choose(found.best()));
        Candidate chosen = hinted.orElseGet(() -> found.best().get(mentions.placeOf(position, found.best().size())));
        List<Span> places = (found.best().contains(chosen) ? found.best() : List.of(chosen)).stream().map(Candidate::span).toList();
        if (found.doubt().isPresent()) {
            Optional<Grounding.Difference> doubt = Certainty.doubt(document, new Phrase(query.value()), chosen);
            return new Uncertain(chosen.match(), places, doubt.or(found::doubt).orElseThrow());
        }
        boolean decided = places.size() == 1 || hinted.isPresent() || mentions.fill(position, places.size());
        return decided ? new Located(chosen.match(), places) : new Ambiguous(chosen.match(), places);
    }

    private static Grounding notFound(SearchText document, Found found) {
        Reason reason = document.text().isBlank() ? Reason.NO_TEXT
                : found.nearest().isPresent() ? Reason.BELOW_THRESHOLD : Reason.NOTHING_LIKE_IT;
        return new NotFound(reason, found.nearest().map(Candidate::match));
    }

    /** How often each value is mentioned in its group: the n-th mention takes the n-th place. */
    private static final class Mentions {

        private final int[] rank;
        private final int[] total;

        Mentions(List<Query> record) {
            this.rank = new int[record.size()];
            this.total = new int[record.size()];
            record Key(String group, String value) {}
            Map<Key, Integer> counts = new HashMap<>();
            List<Key> keys = record.stream().map(query -> new Key(query.group(), query.value())).toList();
            for (int i = 0; i < rank.length; i++) {
                rank[i] = counts.merge(keys.get(i), 1, Integer::sum) - 1;
            }
            for (int i = 0; i < total.length; i++) {
                total[i] = counts.getOrDefault(keys.get(i), 1);
            }
        }

        int placeOf(int position, int places) {
            return total[position] > 1 && total[position] <= places ? rank[position] : 0;
        }

        boolean areSeveral(int position) {
            return total[position] > 1;
        }

        /** True when the mentions are as many as the places, so that each has its own. */
        boolean fill(int position, int places) {
            return total[position] == places;
        }
    }
}
