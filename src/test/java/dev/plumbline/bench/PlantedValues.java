package dev.plumbline.bench;

import dev.plumbline.domain.Hint;
import dev.plumbline.ground.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Values cut from a text: as they are, in another form, or with typos in one of twenty letters. The same every time. */
final class PlantedValues {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 180;
    private static final int LETTERS_A_TYPO = 20;

    private final String text;
    private final Random random = new Random(1_964);

    PlantedValues(String text) {
        this.text = text;
    }

    List<Query> exact(int count) {
        return many(count, phrase -> phrase);
    }

    List<Query> normalized(int count) {
        return many(count, phrase -> phrase.toUpperCase(Locale.ROOT).replaceAll("\\s+", "\n"));
    }

    List<Query> fuzzy(int count) {
        return many(count, this::withTypos);
    }

    private List<Query> many(int count, UnaryOperator<String> change) {
        List<Query> queries = new ArrayList<>();
        while (queries.size() < count) {
            int start = random.nextInt(text.length() - LONGEST);
            String phrase = text.substring(start, start + SHORTEST + random.nextInt(LONGEST - SHORTEST)).strip();
            if (phrase.chars().filter(Character::isLetter).count() >= SHORTEST) {
                queries.add(new Query(change.apply(phrase), Hint.NONE, "", "value " + queries.size()));
            }
        }
        return queries;
    }

    private String withTypos(String phrase) {
        StringBuilder changed = new StringBuilder(phrase);
        for (int i = 0; i < phrase.length() / LETTERS_A_TYPO; i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, letter());
                default -> changed.setCharAt(at, letter());
            }
        }
        return changed.toString();
    }

    private char letter() {
        return (char) ('a' + random.nextInt(26));
    }
}
