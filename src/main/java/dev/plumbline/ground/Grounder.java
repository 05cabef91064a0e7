package dev.plumbline.ground;

import dev.plumbline.domain.CitedPlace;
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
import java.util.stream.Stream;

/** Finds where the values of a record stand in their document. The same input gives the same output everywhere. */
public final class Grounder {

    private static final Found NOTHING = Found.nothing(Optional.empty());

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
        return groundChecked(document, record, cancelled).stream().map(CheckedGrounding::grounding).toList();
    }

    /** The same, each with what became of the place that was cited for it. */
    public List<CheckedGrounding> groundChecked(SearchText document, List<Query> record, BooleanSupplier cancelled) {
        Map<String, Found> found = findAll(document, record, cancelled);
        List<Found> places = record.stream().map(query -> found.getOrDefault(query.value(), NOTHING)).toList();
        List<Optional<CitedTarget>> targets = record.stream().map(query -> target(document, query, found)).toList();
        List<Found> narrowed = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Found all = places.get(i);
            String value = record.get(i).value();
            narrowed.add(targets.get(i).map(target -> narrowed(document, value, all, target)).orElse(all));
        }
        Mentions mentions = new Mentions(record);
        List<Optional<Candidate>> choices = RecordChoice.of(document, record, narrowed);
        List<CheckedGrounding> groundings = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            Options among = new Options(places.get(i), narrowed.get(i), choices.get(i));
            Grounding grounding = decide(document, record.get(i).value(), among, mentions.at(i));
            groundings.add(new CheckedGrounding(grounding, targets.get(i).flatMap(target -> target.check(grounding))));
        }
        return groundings;
    }

    /** What was found of each value and of each quote that was cited. */
    private Map<String, Found> findAll(SearchText document, List<Query> record, BooleanSupplier cancelled) {
        PlaceFinder finder = new PlaceFinder(document, options);
        Map<String, Found> found = new ConcurrentHashMap<>();
        Stream<String> quotes = record.stream().flatMap(query -> query.hint().cited().quote().stream());
        Stream.concat(record.stream().map(Query::value), quotes).distinct().toList().parallelStream().forEach(value -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            found.put(value, find(document, finder, new Phrase(value)));
        });
        return found;
    }

    private static Optional<CitedTarget> target(SearchText document, Query query, Map<String, Found> found) {
        CitedPlace cited = query.hint().cited();
        return CitedTarget.of(document.layer(), cited, cited.quote().map(found::get).orElse(NOTHING));
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

    /** The cited place may be in a running head, where nobody looks for a value that stands elsewhere too. */
    private Found narrowed(SearchText document, String value, Found found, CitedTarget target) {
        if (target.isMetBy(found) || document.complete() == document) {
            return target.narrowed(found);
        }
        Found everywhere = new PlaceFinder(document.complete(), options).find(new Phrase(value));
        return target.isMetBy(everywhere) && everywhere.doubt().isEmpty() ? target.narrowed(everywhere) : found;
    }

    private static Grounding decide(SearchText document, String value, Options among, Turn turn) {
        Found found = among.all();
        if (FoldedText.fold(value).isEmpty()) {
            return new Skipped(Reason.NOT_GROUNDABLE);
        }
        if (found.best().isEmpty()) {
            return notFound(document, found);
        }
        List<Candidate> best = among.narrowed().best();
        Candidate chosen = among.choice().orElseGet(() -> best.get(turn.placeAmong(best.size())));
        List<Span> places = (found.best().contains(chosen) ? found.best() : List.of(chosen)).stream().map(Candidate::span).toList();
        if (found.doubt().isPresent()) {
            Optional<Grounding.Difference> doubt = Certainty.doubt(document, new Phrase(value), chosen);
            return new Uncertain(chosen.match(), places, doubt.or(found::doubt).orElseThrow());
        }
        boolean decided = best.size() == 1 || places.size() == 1 || among.choice().isPresent() || turn.fills(best.size());
        return decided ? new Located(chosen.match(), places) : new Ambiguous(chosen.match(), places);
    }

    private static Grounding notFound(SearchText document, Found found) {
        Reason reason = document.text().isBlank() ? Reason.NO_TEXT
                : found.nearest().isPresent() ? Reason.BELOW_THRESHOLD : Reason.NOTHING_LIKE_IT;
        return new NotFound(reason, found.nearest().map(Candidate::match));
    }

    /**
     * The places of one value.
     *
     * @param narrowed those at the place that was cited, where there are any
     * @param choice the one that something spoke for
     */
    private record Options(Found all, Found narrowed, Optional<Candidate> choice) {}

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

        Turn at(int position) {
            return new Turn(rank[position], total[position]);
        }
    }

    /** Which of the mentions of a value in its group this is. */
    private record Turn(int rank, int total) {

        int placeAmong(int places) {
            return total <= places ? rank : 0;
        }

        /** True when the mentions are as many as the places, so that each has its own. */
        boolean fills(int places) {
            return total == places;
        }
    }
}
