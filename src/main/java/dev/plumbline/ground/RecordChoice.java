package dev.plumbline.ground;

import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses among the equal places of each value of a record: by its hint, then by the order of the values in its cell, then
 * by the name of its field, then by where the cell's other values stand. What none of them decides stays undecided.
 *
 * <p>Values of different cells do not speak for each other's places: on the bench that chose wrongly more often than
 * rightly.
 */
final class RecordChoice {

    private final SearchText document;
    private final List<Query> record;
    private final List<Found> found;
    private final List<Optional<Candidate>> chosen = new ArrayList<>();

    private RecordChoice(SearchText document, List<Query> record, List<Found> found) {
        this.document = document;
        this.record = record;
        this.found = found;
    }

    /** One choice a query, in their order; empty where nothing had to choose and where nothing could. */
    static List<Optional<Candidate>> of(SearchText document, List<Query> record, List<Found> found) {
        RecordChoice choice = new RecordChoice(document, record, found);
        choice.byHints();
        List<List<Integer>> groups = choice.groups();
        groups.forEach(choice::byOrder);
        choice.byFields();
        groups.forEach(choice::byNearness);
        return choice.chosen;
    }

    /** The positions of values that share a cell. */
    private List<List<Integer>> groups() {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            positions.computeIfAbsent(record.get(i).group(), ignored -> new ArrayList<>()).add(i);
        }
        return positions.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void byHints() {
        for (int i = 0; i < record.size(); i++) {
            chosen.add(new HintScore(document, record.get(i).hint()).choose(found.get(i).alternatives()));
        }
    }

    private void byOrder(List<Integer> group) {
        if (group.stream().allMatch(this::isDecided)) {
            return;
        }
        List<Optional<Candidate>> ordered = OrderedPlaces.choose(group.stream()
                .map(i -> chosen.get(i).map(List::of).orElse(found.get(i).best())).toList());
        for (int i = 0; i < group.size(); i++) {
            Optional<Candidate> place = ordered.get(i);
            chosen.set(group.get(i), chosen.get(group.get(i)).or(() -> place));
        }
    }

    /** A value that its cell mentions more than once is not the one that the field's name speaks of. */
    private void byFields() {
        record Key(String group, String value) {}
        Map<Key, Long> mentions = record.stream()
                .collect(Collectors.groupingBy(query -> new Key(query.group(), query.value()), Collectors.counting()));
        for (int i = 0; i < record.size(); i++) {
            Query query = record.get(i);
            if (!isDecided(i) && mentions.getOrDefault(new Key(query.group(), query.value()), 1L) == 1) {
                chosen.set(i, new FieldScore(document, query.field()).choose(found.get(i).best()));
            }
        }
    }

    private void byNearness(List<Integer> group) {
        List<Integer> undecided = group.stream().filter(i -> !isDecided(i)).toList();
        if (undecided.isEmpty()) {
            return;
        }
        List<Integer> certain = group.stream().filter(i -> isDecided(i) && found.get(i).doubt().isEmpty()).toList();
        for (int i : undecided) {
            List<Span> others = certain.stream().filter(j -> !record.get(j).value().equals(record.get(i).value()))
                    .map(j -> chosen.get(j).orElseGet(() -> found.get(j).best().getFirst()).span()).toList();
            chosen.set(i, new Nearness(others).choose(found.get(i).best()));
        }
    }

    private boolean isDecided(int i) {
        return chosen.get(i).isPresent() || found.get(i).best().size() == 1;
    }
}
