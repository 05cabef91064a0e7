package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the words of a value and of the place found for it differ in more than slips of the pen. Words are compared as
 * multisets, because a changed order changes no name; words that were joined or split count as the same.
 */
final class WordCheck {

    private static final int LONG_WORD = 8;
    /** Where more words than this differ, no pairing of them will make the place certain. */
    private static final int MOST_PAIRED = 200;

    private record Pair(Word value, Word place, int edits) {

        boolean looksAlike() {
            return Slips.lookAlike(value, place);
        }
    }

    private final List<Word> onlyValue;
    private final List<Word> onlyPlace;
    private final List<Pair> slips = new ArrayList<>();
    private final Predicate<Word> plain;

    /** @param plain whether a word with a capital is one that the document writes in lower case, too: no name */
    WordCheck(String value, String place, Predicate<Word> plain) {
        this.plain = plain;
        List<Word> valueWords = Word.in(value);
        List<Word> placeWords = Word.in(place);
        this.onlyValue = without(valueWords, placeWords);
        this.onlyPlace = without(placeWords, valueWords);
        if (onlyValue.size() <= MOST_PAIRED && onlyPlace.size() <= MOST_PAIRED) {
            removeJoined(onlyValue, onlyPlace, placeWords);
            removeJoined(onlyPlace, onlyValue, valueWords);
            pairSlips();
        }
    }

    /** @param partial whether the place may have words that the value leaves out (an ellipsis) */
    Optional<Difference> firstDifference(boolean partial) {
        for (Pair slip : slips) {
            Optional<Kind> kind = kindOf(slip);
            if (kind.isPresent()) {
                return Optional.of(new Difference(kind.get(), slip.value().text(), slip.place().text()));
            }
        }
        List<Word> extra = partial ? List.of() : onlyPlace;
        Optional<Difference> negation = first(Kind.NEGATION, onlyValue, extra, true);
        return negation.or(() -> substituted(extra));
    }

    private Optional<Difference> substituted(List<Word> extra) {
        for (Word word : onlyValue) {
            if (word.hasDigit() && !word.isDigits() || NumberWords.isOne(word)) {
                return Optional.of(new Difference(Kind.NUMBER, word.text(), counterpart(extra)));
            }
            if (!word.isDigits() && word.mayBeName()) {
                return Optional.of(new Difference(Kind.NAME, word.text(), counterpart(extra)));
            }
        }
        Optional<Word> name = extra.stream().filter(word -> !word.isDigits() && word.mayBeName()).findFirst();
        if (name.isPresent()) {
            return Optional.of(new Difference(Kind.NAME, counterpart(onlyValue), name.get().text()));
        }
        boolean replaced = onlyValue.stream().anyMatch(word -> !word.isDigits()) && extra.stream().anyMatch(word -> !word.isDigits());
        return replaced
                ? Optional.of(new Difference(Kind.WORD, onlyValue.getFirst().text(), extra.getFirst().text()))
                : Optional.empty();
    }

    private static Optional<Difference> first(Kind kind, List<Word> value, List<Word> place, boolean negated) {
        Optional<Word> inValue = value.stream().filter(word -> Negations.isOne(word) == negated).findFirst();
        if (inValue.isPresent()) {
            return Optional.of(new Difference(kind, inValue.get().text(), ""));
        }
        return place.stream().filter(word -> Negations.isOne(word) == negated).findFirst()
                .map(word -> new Difference(kind, "", word.text()));
    }

    private static String counterpart(List<Word> words) {
        return words.isEmpty() ? "" : words.getFirst().text();
    }

    private Optional<Kind> kindOf(Pair slip) {
        if (Negations.isOne(slip.value()) || Negations.isOne(slip.place()) || Negations.areOpposites(slip.value(), slip.place())) {
            return Optional.of(Kind.NEGATION);
        }
        if (NumberWords.isOne(slip.value()) || NumberWords.isOne(slip.place())) {
            return Optional.of(Kind.NUMBER);
        }
        if (slip.looksAlike()) {
            return Optional.empty();
        }
        if (slip.value().hasDigit() || slip.place().hasDigit()) {
            return Optional.of(Kind.NUMBER);
        }
        boolean name = slip.place().mayBeName() || slip.value().mayBeName();
        boolean onlyCapital = slip.edits() == 1 && plain.test(slip.place()) && !plain.test(slip.value());
        return name && !onlyCapital ? Optional.of(Kind.NAME) : Optional.empty();
    }

    /** The words that the others do not have, or not as often. */
    private static List<Word> without(List<Word> words, List<Word> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(word -> left.merge(word.key(), 1, Integer::sum));
        List<Word> without = new ArrayList<>();
        for (Word word : words) {
            if (left.merge(word.key(), -1, Integer::sum) < 0) {
                without.add(word);
            }
        }
        return without;
    }

    /** Removes from {@code joined} what neighbours of the other side make when they are written together, and those. */
    private static void removeJoined(List<Word> joined, List<Word> left, List<Word> neighbours) {
        joined.removeIf(word -> {
            for (int from = 0; from < neighbours.size(); from++) {
                boolean nameLost = word.mayBeName() != neighbours.get(from).mayBeName();
                if (nameLost || !word.key().startsWith(neighbours.get(from).key())) {
                    continue;
                }
                StringBuilder together = new StringBuilder();
                for (int to = from; to < neighbours.size() && together.length() < word.key().length(); to++) {
                    together.append(neighbours.get(to).key());
                    if (together.length() == word.key().length() && word.key().contentEquals(together)) {
                        left.removeAll(neighbours.subList(from, to + 1));
                        return true;
                    }
                }
            }
            return false;
        });
    }

    private void pairSlips() {
        Iterator<Word> words = onlyValue.iterator();
        while (words.hasNext() && !onlyPlace.isEmpty()) {
            Word word = words.next();
            Word nearest = onlyPlace.getFirst();
            int least = Integer.MAX_VALUE;
            for (Word other : onlyPlace) {
                int distance = Slips.edits(word, other);
                if (distance < least) {
                    least = distance;
                    nearest = other;
                }
            }
            boolean slip = least <= (word.key().length() >= LONG_WORD ? 2 : 1) && word.key().length() > 1;
            if (slip || Negations.areOpposites(word, nearest)) {
                slips.add(new Pair(word, nearest, least));
                onlyPlace.remove(nearest);
                words.remove();
            }
        }
    }
}
