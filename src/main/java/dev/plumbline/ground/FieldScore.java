package dev.plumbline.ground;

import dev.plumbline.text.Chars;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses among equal places by the name of the value's field: the amount beside the word "total" is the total. Words are
 * compared by their first letters, so that "governing" finds "governed"; scripts without blanks by pairs of characters.
 */
final class FieldScore {

    /** How far from a place a word of the field's name still speaks for it, UTF-16 units. */
    private static final int REACH = 240;
    private static final int STEM = 5;
    private static final int SHORTEST = 3;
    private static final int MOST_PLACES = 100;
    private static final double CLEARLY_BETTER = 0.3;
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_");
    private static final Set<String> SAYS_NOTHING = Set.of("the", "and", "for", "von", "der", "die", "das", "des", "les", "und",
            "que", "what", "which", "who", "when", "how", "did", "was", "were", "are", "value", "field", "name");

    private record Stem(String text, int at) {}

    private final String text;
    private final Set<String> wanted;

    FieldScore(SearchText document, String field) {
        this.text = document.text();
        this.wanted = new HashSet<>();
        stems(HUMPS.matcher(field).replaceAll(" ")).forEach(stem -> wanted.add(stem.text()));
    }

    /** The one place that the field's name clearly speaks for; empty when it speaks for none or for several alike. */
    Optional<Candidate> choose(List<Candidate> places) {
        if (wanted.isEmpty() || places.size() < 2 || places.size() > MOST_PLACES) {
            return Optional.empty();
        }
        double best = 0;
        double next = 0;
        int chosen = -1;
        for (int i = 0; i < places.size(); i++) {
            double score = score(places.get(i).span());
            if (score > best) {
                next = best;
                best = score;
                chosen = i;
            } else {
                next = Math.max(next, score);
            }
        }
        return best - next >= CLEARLY_BETTER ? Optional.of(places.get(chosen)) : Optional.empty();
    }

    /** Each word of the name counts once, the nearer the more. */
    private double score(Span place) {
        String before = text.substring(Math.max(0, place.start() - REACH), place.start());
        String after = text.substring(place.end(), Math.min(text.length(), place.end() + REACH));
        Map<String, Double> nearness = new HashMap<>();
        stems(before).forEach(stem -> nearness.merge(stem.text(), 1 - (double) (before.length() - stem.at()) / REACH, Math::max));
        stems(after).forEach(stem -> nearness.merge(stem.text(), 1 - (double) stem.at() / REACH, Math::max));
        return wanted.stream().mapToDouble(word -> nearness.getOrDefault(word, 0.0)).sum();
    }

    private static List<Stem> stems(String text) {
        List<Stem> stems = new ArrayList<>();
        String previous = "";
        int from = 0;
        for (Word word : Word.in(text)) {
            int at = text.indexOf(word.text(), from);
            from = at + word.text().length();
            boolean unspaced = Chars.isUnspaced(word.text().codePointAt(0));
            if (unspaced) {
                stems.add(new Stem(previous + word.key(), at));
                previous = word.key();
            } else if (word.key().length() >= SHORTEST && !SAYS_NOTHING.contains(word.key())) {
                stems.add(new Stem(word.key().substring(0, Math.min(STEM, word.key().length())), at));
                previous = "";
            }
        }
        return stems;
    }
}
