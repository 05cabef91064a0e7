package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the words of a value stand in another order at its place, farther off than a slip would move them: "the lessee
 * pays the lessor" has the words of "the lessor pays the lessee" and says the opposite.
 */
final class WordOrder {

    /** A word may jump over this many others. */
    private static final int NEAR = 3;
    /** Shorter words (the, of, in) stand everywhere and say nothing about who does what. */
    private static final int SHORTEST = 4;
    private static final long MOST_STEPS = 1_000_000;

    private final List<Word> value;
    private final List<Word> place;
    /** For each word of the value the position of its partner in the longest common subsequence, or -1. */
    private final int[] partners;

    WordOrder(String value, String place) {
        this.value = Word.in(value);
        this.place = Word.in(place);
        this.partners = (long) this.value.size() * this.place.size() > MOST_STEPS ? new int[0] : partners();
    }

    Optional<Difference> firstMoved() {
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(partners).forEach(taken::add);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0 && value.get(i).key().length() >= SHORTEST) {
                for (int j = 0; j < place.size(); j++) {
                    boolean same = place.get(j).key().equals(value.get(i).key()) && !taken.contains(j);
                    if (same && jumps(i, j) > NEAR) {
                        return Optional.of(new Difference(Kind.WORD, value.get(i).text(), inItsStead(i)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How many words with a partner a word has jumped over. */
    private int jumps(int i, int j) {
        int jumps = 0;
        for (int x = 0; x < partners.length; x++) {
            boolean before = x < i;
            boolean stillBefore = partners[x] < j;
            jumps += partners[x] >= 0 && before != stillBefore ? 1 : 0;
        }
        return jumps;
    }

    /** What stands where the word would: behind the partner of the nearest word before it. */
    private String inItsStead(int i) {
        int before = i - 1;
        while (before >= 0 && partners[before] < 0) {
            before--;
        }
        int at = before < 0 ? 0 : partners[before] + 1;
        return at < place.size() ? place.get(at).text() : "";
    }

    private int[] partners() {
        int[][] longest = new int[value.size() + 1][place.size() + 1];
        for (int i = value.size() - 1; i >= 0; i--) {
            for (int j = place.size() - 1; j >= 0; j--) {
                longest[i][j] = value.get(i).key().equals(place.get(j).key())
                        ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] found = new int[value.size()];
        Arrays.fill(found, -1);
        for (int i = 0, j = 0; i < value.size() && j < place.size(); ) {
            if (value.get(i).key().equals(place.get(j).key())) {
                found[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }
}
