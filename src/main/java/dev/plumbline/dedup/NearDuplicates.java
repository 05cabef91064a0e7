package dev.plumbline.dedup;

import dev.plumbline.dedup.Likeness.FoldedMark;
import dev.plumbline.dedup.Mark.Place;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.text.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds marks of one document that are nearly the same: those whose places overlap, and on a page those of the same folded
 * words. Marks are compared only inside such a block, each with a bounded number of neighbours, so that the work grows
 * with their number and not with its square. A group holds only marks that are all near each other (complete linkage).
 */
public final class NearDuplicates {

    /** Pairs less alike than this are not shown: the same words, or half of the place, and the words alike, reach it. */
    static final double LEAST = 0.5;

    private static final int NEIGHBOURS = 100;

    private final List<FoldedMark> marks;
    private final BiPredicate<Long, Long> distinct;
    private final Map<Pair, Likeness> pairs = new HashMap<>();

    private NearDuplicates(Collection<Mark> marks, BiPredicate<Long, Long> distinct) {
        this.marks = marks.stream().sorted(Comparator.comparingLong(Mark::id))
                .map(mark -> FoldedMark.of(mark, FoldedText.fold(mark.text()))).toList();
        this.distinct = distinct;
    }

    /**
     * @param marks of one document, each id once, in any order
     * @param distinct whether a person said of two ids that they are no duplicates
     * @return by lowest member; a mark is in one group at most
     */
    public static List<DuplicateGroup> find(long documentId, Collection<Mark> marks, BiPredicate<Long, Long> distinct) {
        NearDuplicates near = new NearDuplicates(marks, distinct);
        near.overlapping();
        near.ofTheSameWords();
        return near.groups(documentId);
    }

    /** A sweep over each page: only marks that begin before another ends can overlap. */
    private void overlapping() {
        Map<Integer, List<Begin>> pages = new TreeMap<>();
        for (FoldedMark mark : marks) {
            for (Place place : mark.mark().places()) {
                pages.computeIfAbsent(place.page(), none -> new ArrayList<>()).add(new Begin(place, mark));
            }
        }
        for (List<Begin> page : pages.values()) {
            page.sort(Comparator.comparingInt((Begin begin) -> begin.place().span().start())
                    .thenComparingInt(begin -> begin.place().span().end())
                    .thenComparingLong(begin -> begin.mark().mark().id()));
            List<Begin> open = new ArrayList<>();
            for (Begin begin : page) {
                open.removeIf(before -> before.place().span().end() <= begin.place().span().start());
                open.subList(0, Math.max(0, open.size() - NEIGHBOURS)).clear();
                open.forEach(before -> compare(before.mark(), begin.mark()));
                open.add(begin);
            }
        }
    }

    private void ofTheSameWords() {
        Map<Words, List<FoldedMark>> blocks = new HashMap<>();
        for (FoldedMark mark : marks) {
            if (mark.mark().page().isPresent() && !mark.text().isEmpty()) {
                blocks.computeIfAbsent(new Words(mark.mark().page().getAsInt(), mark.text()), none -> new ArrayList<>())
                        .add(mark);
            }
        }
        for (List<FoldedMark> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < Math.min(block.size(), i + NEIGHBOURS); j++) {
                    compare(block.get(i), block.get(j));
                }
            }
        }
    }

    private void compare(FoldedMark one, FoldedMark two) {
        Pair pair = Pair.of(one.mark().id(), two.mark().id());
        if (pair.low() != pair.high() && !pairs.containsKey(pair)) {
            Likeness likeness = Likeness.of(one, two);
            if (likeness.score() >= LEAST && !distinct.test(pair.low(), pair.high())) {
                pairs.put(pair, likeness);
            }
        }
    }

    private List<DuplicateGroup> groups(long documentId) {
        Map<Long, List<Long>> groups = new HashMap<>();
        pairs.entrySet().stream().sorted(Comparator
                .comparingDouble((Map.Entry<Pair, Likeness> entry) -> -entry.getValue().score())
                .thenComparing(Map.Entry::getKey)).forEach(entry -> join(groups, entry.getKey()));
        Map<Long, String> texts = new HashMap<>();
        marks.forEach(mark -> texts.put(mark.mark().id(), mark.mark().text()));
        return groups.values().stream().map(members -> members.stream().sorted().toList()).distinct()
                .sorted(Comparator.comparing(List::getFirst))
                .map(members -> group(documentId, members, texts.getOrDefault(members.getFirst(), ""))).toList();
    }

    private void join(Map<Long, List<Long>> groups, Pair pair) {
        List<Long> one = groups.getOrDefault(pair.low(), List.of(pair.low()));
        List<Long> two = groups.getOrDefault(pair.high(), List.of(pair.high()));
        if (!one.contains(pair.high()) && one.stream().allMatch(a -> two.stream().allMatch(b -> pairs.containsKey(Pair.of(a, b))))) {
            List<Long> both = new ArrayList<>(one);
            both.addAll(two);
            both.forEach(member -> groups.put(member, both));
        }
    }

    /** As alike as the two that are least so, and for their reasons. */
    private DuplicateGroup group(long documentId, List<Long> members, String text) {
        List<Likeness> within = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Likeness likeness = pairs.get(new Pair(members.get(i), members.get(j)));
                if (likeness != null) {
                    within.add(likeness);
                }
            }
        }
        Likeness least = within.stream().min(Comparator.comparingDouble(Likeness::score)).orElseThrow();
        return new DuplicateGroup(DuplicateGroup.Kind.NEAR, members, documentId, text, least.score(), least.reasons());
    }

    private record Begin(Place place, FoldedMark mark) {}

    private record Words(int page, String text) {}

    private record Pair(long low, long high) implements Comparable<Pair> {
        static Pair of(long one, long two) {
            return new Pair(Math.min(one, two), Math.max(one, two));
        }

        @Override
        public int compareTo(Pair other) {
            int order = Long.compare(low, other.low);
            return order == 0 ? Long.compare(high, other.high) : order;
        }
    }
}
